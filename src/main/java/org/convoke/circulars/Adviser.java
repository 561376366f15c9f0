package org.convoke.circulars;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.convoke.web.Language;

/**
 * Reads a letter before its publication and compares what it says with the meeting that
 * it convenes: {@link DateAdvice}, {@link PlaceAdvice}, {@link ProcedureAdvice}.
 */
class Adviser {

	/** Square brackets that are no link, and what people type to be filled in later. */
	private static final Pattern PLACEHOLDER = Pattern
		.compile("\\[[^\\]\\n]{0,80}](?!\\()|\\bX{2,}\\b|\\b(?:TBC|TBD)\\b|_{3,}|(?i)\\blorem ipsum\\b");

	private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

	private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d\\s\\u00A0().-]{6,}\\d");

	private final LetterFacts facts;

	private final CircularKind kind;

	Adviser(LetterFacts facts, CircularKind kind) {
		this.facts = facts;
		this.kind = kind;
	}

	/** A piece of the text with the part that it stands in. */
	record Piece(String part, String text, boolean annex) {
	}

	/** What the procedure of such letters asks for, whatever they say. */
	List<Advice> onProcedure(Language original) {
		return (this.facts.meeting() != null) ? new ProcedureAdvice(this.facts, this.kind, original).all() : List.of();
	}

	/** What one version of the letter says otherwise than it is. */
	List<Advice> on(LetterText text, Language language) {
		Set<Advice> advice = new LinkedHashSet<>();
		for (Piece piece : pieces(text)) {
			if (!piece.annex()) {
				PLACEHOLDER.matcher(piece.text())
					.results()
					.forEach((found) -> advice
						.add(new Advice("placeholder", List.of(found.group()), piece.part(), language)));
				contact(piece, language, advice);
			}
			if (this.facts.meeting() != null) {
				advice.addAll(new DateAdvice(this.facts, language).on(piece));
				advice.addAll(new PlaceAdvice(this.facts, language).on(piece));
			}
		}
		return List.copyOf(advice);
	}

	private void contact(Piece piece, Language language, Set<Advice> advice) {
		Contact contact = this.facts.contact();
		if (contact.email() != null) {
			MAIL.matcher(piece.text())
				.results()
				.map((found) -> found.group())
				.filter((mail) -> !mail.equalsIgnoreCase(contact.email()))
				.forEach((mail) -> advice
					.add(new Advice("contactMail", List.of(mail, contact.email()), piece.part(), language)));
		}
		if (contact.phone() != null) {
			PHONE.matcher(piece.text())
				.results()
				.map((found) -> found.group())
				.filter((phone) -> !same(phone, contact.phone()) && !same(phone, contact.fax()))
				.forEach((phone) -> advice
					.add(new Advice("contactPhone", List.of(phone, contact.phone()), piece.part(), language)));
		}
	}

	private static boolean same(String phone, String other) {
		return other != null && phone.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
	}

	private static List<Piece> pieces(LetterText text) {
		List<Piece> pieces = new ArrayList<>();
		pieces.add(new Piece("subject", text.subject(), false));
		pieces.add(new Piece("detail", text.detail(), false));
		for (Paragraph paragraph : text.paragraphs()) {
			String part = FormParts.CARD + paragraph.id();
			Stream
				.concat(Stream.concat(Stream.of(paragraph.text()), paragraph.bullets().stream()),
						paragraph.parts()
							.stream()
							.flatMap((each) -> Stream.concat(Stream.of(each.text()), each.bullets().stream())))
				.forEach((each) -> pieces.add(new Piece(part, each, false)));
		}
		pieces.add(new Piece("closing", String.join("\n", text.closing()), false));
		text.annexes().forEach((annex) -> pieces.add(new Piece(FormParts.ANNEX + annex.id(), annex.text(), true)));
		return pieces;
	}

}
