package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what amendments change, published ones and drafts. */
@Service
@Transactional(readOnly = true)
class Differences {

	private final CircularRepository circulars;

	private final SealedDeadlines sealed;

	private final Facts facts;

	private final FactWords words;

	private final References references;

	private final MessageSource messages;

	Differences(CircularRepository circulars, SealedDeadlines sealed, Facts facts, FactWords words,
			References references, MessageSource messages) {
		this.circulars = circulars;
		this.sealed = sealed;
		this.facts = facts;
		this.words = words;
		this.references = references;
		this.messages = messages;
	}

	/**
	 * What that amendment changes in its basis.
	 * @param wanted the language of the texts, where both have it
	 * @param reader the language in which the parts are named
	 * @throws NotFoundException when the letter amends none
	 */
	Difference of(String key, Language wanted, Language reader) {
		Circular letter = this.circulars.findByKey(key)
			.filter((found) -> found.getAmends() != null)
			.orElseThrow(NotFoundException::new);
		return of(letter, wanted, reader);
	}

	Difference of(Circular letter, Language wanted, Language reader) {
		Circular basis = this.circulars.findById(letter.getAmends().basisId()).orElseThrow();
		Language language = (letter.text(wanted) != null && basis.text(wanted) != null) ? wanted : letter.getOriginal();
		LetterText before = Optional.ofNullable(basis.text(language)).orElseGet(basis::text);
		Comparison comparison = new Comparison(reader);
		comparison.head(basis, letter, language);
		comparison.text(before, letter.text(language));
		comparison.facts(said(basis), said(letter), language);
		comparison.signature(basis, letter, language);
		return new Difference(basis.getKey(), this.references.of(LetterName.of(basis, basis.getNumber()), reader),
				language, List.copyOf(comparison.parts));
	}

	private MeetingFacts said(Circular circular) {
		if (!circular.isPublished()) {
			return this.facts.of(circular);
		}
		Seal seal = circular.getSeal();
		return new MeetingFacts(this.sealed.of(circular.getId()), seal.sessions(), seal.venue(), seal.city());
	}

	/** Collects the parts that differ, in the order of the letter. */
	private final class Comparison {

		private final List<Difference.Part> parts = new ArrayList<>();

		private final Language reader;

		Comparison(Language reader) {
			this.reader = reader;
		}

		private void part(String name, String before, String after) {
			if (!before.equals(after)) {
				this.parts.add(new Difference.Part(name, WordDifference.between(before, after)));
			}
		}

		private String name(String key, Object... arguments) {
			return Differences.this.messages.getMessage("circulars.difference." + key, arguments, this.reader.locale());
		}

		void head(Circular before, Circular after, Language language) {
			part(name("place"), before.getPlace().in(language), after.getPlace().in(language));
			part(name("addressees"), lines(before.getAddressees(), language), lines(after.getAddressees(), language));
			part(name("copies"), lines(before.getCopies(), language), lines(after.getCopies(), language));
			part(name("contact"), lines(before.getContact()), lines(after.getContact()));
		}

		private static String lines(List<AddressLine> lines, Language language) {
			return lines.stream().map((line) -> line.text().in(language)).collect(Collectors.joining("\n"));
		}

		private static String lines(Contact contact) {
			return (contact == null) ? ""
					: Stream.of(contact.name(), contact.phone(), contact.fax(), contact.email())
						.filter(Objects::nonNull)
						.collect(Collectors.joining("\n"));
		}

		void text(LetterText before, LetterText after) {
			part(name("subject"), before.subject(), after.subject());
			part(name("detail"), before.detail(), after.detail());
			part(name("salutation"), before.salutation(), after.salutation());
			paired("paragraph", before.paragraphs(), after.paragraphs(), Differences::written);
			part(name("closing"), String.join("\n", before.closing()), String.join("\n", after.closing()));
			paired("annex", before.annexes(), after.annexes(), (annex) -> annex.title() + "\n" + annex.text());
		}

		/** Parts of the same name say the same thing, wherever they stand. */
		private <P extends Paired<P>> void paired(String key, List<P> before, List<P> after, Function<P, String> text) {
			int old = 0;
			for (int i = 0; i < after.size(); i++) {
				P part = after.get(i);
				int at = place(before, part.id());
				for (; at >= 0 && old <= at; old++) {
					removed(key, before, old, after, text);
				}
				if (at < 0) {
					part(name(key + ".inserted", i + 1), "", text.apply(part));
				}
				else {
					part((at == i) ? name(key, i + 1) : name(key + ".moved", i + 1, at + 1), text.apply(before.get(at)),
							text.apply(part));
				}
			}
			for (; old < before.size(); old++) {
				removed(key, before, old, after, text);
			}
		}

		private <P extends Paired<P>> void removed(String key, List<P> before, int at, List<P> after,
				Function<P, String> text) {
			if (place(after, before.get(at).id()) < 0) {
				part(name(key + ".removed", at + 1), text.apply(before.get(at)), "");
			}
		}

		private static <P extends Paired<P>> int place(List<P> parts, String id) {
			for (int i = 0; i < parts.size(); i++) {
				if (Objects.equals(parts.get(i).id(), id)) {
					return i;
				}
			}
			return -1;
		}

		/**
		 * Rows of the table of deadlines are paired by kind, the first with the first.
		 */
		void facts(MeetingFacts before, MeetingFacts after, Language language) {
			List<SealedDeadline> left = new ArrayList<>(before.deadlines());
			for (SealedDeadline deadline : after.deadlines()) {
				Optional<SealedDeadline> old = left.stream()
					.filter((other) -> other.kind() == deadline.kind())
					.findFirst();
				old.ifPresent(left::remove);
				part(Differences.this.words.deadline(deadline.kind(), this.reader),
						old.map((row) -> row(row, language)).orElse(""), row(deadline, language));
			}
			left.forEach(
					(row) -> part(Differences.this.words.deadline(row.kind(), this.reader), row(row, language), ""));
			if (before.sessions() != null && after.sessions() != null) {
				part(name("sessions"), Differences.this.words.sessions(before.sessions(), language),
						Differences.this.words.sessions(after.sessions(), language));
				part(name("venue"), before.venue().in(language), after.venue().in(language));
				part(name("city"), before.city().in(language), after.city().in(language));
			}
		}

		private String row(SealedDeadline deadline, Language language) {
			return Differences.this.words.due(deadline.dueOn(), deadline.dueAt(), language) + "\n"
					+ deadline.action().in(language);
		}

		void signature(Circular before, Circular after, Language language) {
			part(name("signature"), signed(before, language), signed(after, language));
		}

		private static String signed(Circular circular, Language language) {
			return (circular.isSigned() && circular.getSignatoryName() != null)
					? circular.getSignatoryName() + "\n" + circular.getSignatoryTitle().in(language) : "";
		}

	}

	/** A paragraph with its bullets and sub-paragraphs, each on a line of its own. */
	private static String written(Paragraph paragraph) {
		List<String> lines = new ArrayList<>();
		lines.add(paragraph.text());
		paragraph.bullets().forEach((bullet) -> lines.add("• " + bullet));
		for (Paragraph.Part part : paragraph.parts()) {
			lines.add("– " + part.text());
			part.bullets().forEach((bullet) -> lines.add("• " + bullet));
		}
		return String.join("\n", lines);
	}

}
