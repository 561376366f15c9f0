package org.convoke.circulars;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.convoke.web.Language;

import org.springframework.stereotype.Component;

/** Puts letters into the wire form. */
@Component
class CircularViews {

	private final References references;

	CircularViews(References references) {
		this.references = references;
	}

	CircularView of(Letters.Shown shown) {
		Circular circular = shown.circular();
		Language language = shown.letter().language();
		LetterText text = circular.text(language);
		Published published = circular.getPublished();
		Amends amends = circular.getAmends();
		return new CircularView(circular.getKey(), circular.getState(), shown.issuer().getCode(), circular.getKind(),
				circular.getSeries(), (published != null) ? published.number() : null,
				(published != null) ? published.period() : null, circular.getPlace().in(language),
				circular.getIssuedOn(),
				(published != null) ? this.references.of(LetterName.of(circular, circular.getNumber()), language)
						: null,
				circular.getDrafter(), circular.getContact(), lines(circular.getAddressees(), language),
				lines(circular.getCopies(), language), language, circular.getOriginal(), circular.getLanguages(),
				text.subject(), text.detail(), text.salutation(), items(text.paragraphs()),
				circular.isDeadlinesPrinted() ? dues(shown.deadlines(), language) : List.of(), text.closing(),
				text.annexes(), signatory(circular, language),
				(shown.meeting() != null) ? shown.meeting().getSlug() : null,
				(published != null) ? published.publishedAt() : null, (published != null) ? published.code() : null,
				(amends != null) ? amends.parentKey() : null, (amends != null) ? amends.kind() : null,
				(amends != null) ? amends.number() : null, circular.isScheduled() ? circular.getPlan().at() : null,
				files(circular), circular.getVersion());
	}

	private static List<CircularView.FileAddress> files(Circular circular) {
		return circular.isPublished() ? circular.getLanguages()
			.stream()
			.flatMap((language) -> LetterFiles.FORMATS.stream()
				.map((format) -> new CircularView.FileAddress(language, format.name().toLowerCase(Locale.ROOT),
						LetterFileController.address(circular.getKey(), language, format))))
			.toList() : List.of();
	}

	private static List<CircularView.Line> lines(List<AddressLine> lines, Language language) {
		return lines.stream().map((line) -> new CircularView.Line(line.text().in(language), line.category())).toList();
	}

	private static List<CircularView.Item> items(List<Paragraph> paragraphs) {
		return IntStream.range(0, paragraphs.size())
			.mapToObj((index) -> item(index + 1, paragraphs.get(index)))
			.toList();
	}

	private static CircularView.Item item(int number, Paragraph paragraph) {
		return new CircularView.Item(paragraph.id(), number, paragraph.text(), paragraph.bullets(), paragraph.parts());
	}

	private static List<CircularView.Due> dues(List<SealedDeadline> deadlines, Language language) {
		return deadlines.stream()
			.map((deadline) -> new CircularView.Due(deadline.kind(), deadline.dueOn(), deadline.dueAt(),
					deadline.zone(), deadline.action().in(language)))
			.toList();
	}

	private static CircularDraft.Signatory signatory(Circular circular, Language language) {
		return circular.isSigned()
				? new CircularDraft.Signatory(circular.getSignatoryName(), circular.getSignatoryTitle().in(language))
				: null;
	}

}
