package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a letter says in one language.
 *
 * @param head what its head says in this language where the product's own words are not
 * meant, by the names of {@link LetterParts}
 */
@Embeddable
record LetterText(String subject, String detail, String salutation,
		@JdbcTypeCode(SqlTypes.JSON) List<Paragraph> paragraphs, @JdbcTypeCode(SqlTypes.JSON) List<String> closing,
		@JdbcTypeCode(SqlTypes.JSON) List<Annex> annexes, @JdbcTypeCode(SqlTypes.JSON) Map<String, String> head) {

	static final LetterText NONE = new LetterText("", "", "", List.of(), List.of(), List.of(), Map.of());

	/** This text with what a draft wants otherwise; its parts keep their names. */
	LetterText with(CircularDraft draft) {
		return new LetterText((draft.subject() != null) ? PlainText.lineOrEmpty(draft.subject()) : this.subject,
				(draft.detail() != null) ? PlainText.lineOrEmpty(draft.detail()) : this.detail,
				(draft.salutation() != null) ? PlainText.lineOrEmpty(draft.salutation()) : this.salutation,
				(draft.paragraphs() != null) ? Pairing.keep(this.paragraphs, draft.paragraphs()) : this.paragraphs,
				(draft.closing() != null) ? draft.closing()
					.stream()
					.map((line) -> PlainText.lines(line).strip())
					.filter((line) -> !line.isEmpty())
					.toList() : this.closing,
				(draft.annexes() != null) ? Pairing.keep(this.annexes, draft.annexes()) : this.annexes, this.head);
	}

	/**
	 * The text without the empty paragraphs and annexes that an editor holds while one
	 * writes, and with several paragraphs where one was typed with blank lines.
	 */
	LetterText tidied() {
		List<Paragraph> tidied = new ArrayList<>();
		for (Paragraph paragraph : this.paragraphs) {
			for (Paragraph part : Paragraphs.parse(Paragraphs.write(paragraph, tidied.size() + 1), tidied.size() + 1)) {
				boolean further = tidied.stream().anyMatch((each) -> Objects.equals(each.id(), paragraph.id()));
				tidied.add(part.named(further ? Pairing.newName() : paragraph.id()));
			}
		}
		return new LetterText(this.subject, this.detail, this.salutation, List.copyOf(tidied), this.closing,
				this.annexes.stream().filter((annex) -> !annex.title().isEmpty() || !annex.text().isEmpty()).toList(),
				this.head);
	}

}
