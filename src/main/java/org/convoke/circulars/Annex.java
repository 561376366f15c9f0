package org.convoke.circulars;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An annex to a letter. Its number is its place, its text as people type it: headings,
 * paragraphs, bullets, tables, lines to fill in.
 *
 * @param id names it in all languages, so that a translation finds it again
 */
public record Annex(String id, AnnexKind kind, String title, String text) implements Paired<Annex> {

	@JsonCreator
	public Annex(@JsonProperty("id") String id, @JsonProperty("kind") AnnexKind kind,
			@JsonProperty("title") String title, @JsonProperty("text") String text) {
		this.id = id;
		this.kind = (kind != null) ? kind : AnnexKind.OTHER;
		this.title = PlainText.lineOrEmpty(title);
		this.text = PlainText.lines(text).strip();
	}

	@Override
	public Annex named(String id) {
		return new Annex(id, this.kind, this.title, this.text);
	}

}
