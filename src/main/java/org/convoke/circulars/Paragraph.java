package org.convoke.circulars;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One numbered paragraph of a letter with the bullets below it and its numbered
 * sub-paragraphs. Numbers are places; {@link Paragraphs} reads and writes them as people
 * type them.
 *
 * @param id names it in all languages, so that a translation finds it again; null until
 * it is kept
 */
public record Paragraph(String id, String text, List<String> bullets, List<Part> parts) implements Paired<Paragraph> {

	/** A sub-paragraph, as "3.1" of paragraph 3. */
	public record Part(String text, List<String> bullets) {

		@JsonCreator
		public Part(@JsonProperty("text") String text, @JsonProperty("bullets") List<String> bullets) {
			this.text = PlainText.lines(text).strip();
			this.bullets = clean(bullets);
		}

	}

	@JsonCreator
	public Paragraph(@JsonProperty("id") String id, @JsonProperty("text") String text,
			@JsonProperty("bullets") List<String> bullets, @JsonProperty("parts") List<Part> parts) {
		this.id = id;
		this.text = PlainText.lines(text).strip();
		this.bullets = clean(bullets);
		this.parts = (parts != null) ? parts.stream().filter(Objects::nonNull).toList() : List.of();
	}

	public Paragraph(String text, List<String> bullets) {
		this(null, text, bullets, List.of());
	}

	static Paragraph of(String text) {
		return new Paragraph(text, List.of());
	}

	private static List<String> clean(List<String> bullets) {
		return (bullets != null) ? bullets.stream()
			.map((bullet) -> PlainText.lines(bullet).strip())
			.filter((it) -> !it.isEmpty())
			.toList() : List.of();
	}

	@Override
	public Paragraph named(String id) {
		return new Paragraph(id, this.text, this.bullets, this.parts);
	}

	/** How many characters it holds. */
	@JsonIgnore
	int size() {
		return this.text.length() + this.bullets.stream().mapToInt(String::length).sum()
				+ this.parts.stream()
					.mapToInt((part) -> part.text().length() + part.bullets().stream().mapToInt(String::length).sum())
					.sum();
	}

}
