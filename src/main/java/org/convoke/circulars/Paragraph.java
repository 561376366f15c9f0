package org.convoke.circulars;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One numbered paragraph of a letter with the bullets below it. Its number is its place;
 * {@link Paragraphs} reads and writes them as people type them.
 */
public record Paragraph(String text, List<String> bullets) {

	@JsonCreator
	public Paragraph(@JsonProperty("text") String text, @JsonProperty("bullets") List<String> bullets) {
		this.text = PlainText.lines(text).strip();
		this.bullets = (bullets != null) ? bullets.stream()
			.map((bullet) -> PlainText.lines(bullet).strip())
			.filter((it) -> !it.isEmpty())
			.toList() : List.of();
	}

	static Paragraph of(String text) {
		return new Paragraph(text, List.of());
	}

}
