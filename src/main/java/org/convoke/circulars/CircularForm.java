package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;

/** The editor's form: a {@link CircularDraft} as people type it. */
record CircularForm(@NotNull Integer version, @NotNull CircularKind kind, @NotNull Language language,
		@Size(max = 120) String place, @Size(max = 10) String date, @Size(max = 20) String drafter,
		@Valid List<LineForm> addressees, @Size(max = 5000) String furtherAddressees, @Valid List<LineForm> copies,
		@Size(max = 5000) String furtherCopies, @Size(max = 200) String contactName,
		@Size(max = 60) String contactPhone, @Size(max = 60) String contactFax, FaxLabel faxLabel,
		@Email @Size(max = 320) String contactEmail, @Size(max = 1000) String subject, @Size(max = 1000) String detail,
		@Size(max = 300) String salutation, @Size(max = CircularDraft.MOST_TEXT) String paragraphs,
		Boolean deadlinesPrinted, @Size(max = 5000) String closing, Boolean signed,
		@Size(max = 200) String signatoryName, @Size(max = 300) String signatoryTitle) {

	/** A category of the directory, and the line that the letter prints for it. */
	record LineForm(@NotNull MailingCategory category, Boolean chosen, @Size(max = 500) String text) {
	}

	/** The form with what the draft says now. */
	static CircularForm of(Circular circular, MessageSource messages) {
		Language language = circular.getOriginal();
		LetterText text = circular.text();
		Contact contact = (circular.getContact() != null) ? circular.getContact() : Contact.NONE;
		return new CircularForm(circular.getVersion(), circular.getKind(), language, circular.getPlace().in(language),
				(circular.getIssuedOn() != null) ? circular.getIssuedOn().toString() : null, circular.getDrafter(),
				lines(circular.getAddressees(), Wording.ADDRESSEES, language, messages),
				further(circular.getAddressees(), language),
				lines(circular.getCopies(), Wording.COPIES, language, messages),
				further(circular.getCopies(), language), contact.name(), contact.phone(), contact.fax(),
				contact.faxLabel(), contact.email(), text.subject(), text.detail(), text.salutation(),
				Paragraphs.write(text.paragraphs()), circular.isDeadlinesPrinted(), String.join("\n\n", text.closing()),
				circular.isSigned(), circular.getSignatoryName(), circular.getSignatoryTitle().in(language));
	}

	private static List<LineForm> lines(List<AddressLine> lines, List<MailingCategory> categories, Language language,
			MessageSource messages) {
		return categories.stream()
			.map((category) -> lines.stream()
				.filter((line) -> line.category() == category)
				.findFirst()
				.map((line) -> new LineForm(category, true, line.text().in(language)))
				.orElseGet(() -> new LineForm(category, false, Wording.line(messages, category, language))))
			.toList();
	}

	private static String further(List<AddressLine> lines, Language language) {
		return String.join("\n",
				lines.stream()
					.filter((line) -> line.category() == null)
					.map((line) -> line.text().in(language))
					.toList());
	}

	CircularDraft draft() {
		return new CircularDraft(this.kind, this.language, given(this.place), IssueDate.of(this.date),
				given(this.drafter), lines(this.addressees, this.furtherAddressees),
				lines(this.copies, this.furtherCopies),
				new Contact(this.contactName, this.contactPhone, this.contactFax, this.faxLabel, this.contactEmail),
				given(this.subject), given(this.detail), given(this.salutation), Paragraphs.parse(this.paragraphs),
				Boolean.TRUE.equals(this.deadlinesPrinted), List.of(PlainText.lines(this.closing).split("\\n\\s*\\n")),
				Boolean.TRUE.equals(this.signed),
				new CircularDraft.Signatory(given(this.signatoryName), given(this.signatoryTitle)), null);
	}

	/** An empty field of a form takes away what was there. */
	private static String given(String typed) {
		return (typed != null) ? typed : "";
	}

	private static List<CircularDraft.Line> lines(List<LineForm> chosen, String further) {
		List<CircularDraft.Line> lines = new ArrayList<>();
		if (chosen != null) {
			chosen.stream()
				.filter((line) -> line != null && Boolean.TRUE.equals(line.chosen()))
				.forEach((line) -> lines.add(new CircularDraft.Line(given(line.text()), line.category())));
		}
		PlainText.lines(further)
			.lines()
			.map((line) -> line.replaceFirst("^\\s*[-–•]\\s+", ""))
			.forEach((line) -> lines.add(new CircularDraft.Line(line, null)));
		return lines;
	}

}
