package org.convoke.circulars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.circulars.CircularForm.AnnexForm;
import org.convoke.circulars.CircularForm.CardForm;
import org.convoke.circulars.CircularForm.LineForm;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;

/**
 * The parts of the editor's form, each a text by its name: what is merged when two people
 * write at the same draft. A part is written as the draft would keep it, so that spaces
 * and other signs for a bullet are no change.
 */
record FormParts(CircularForm form) {

	static final String CARD = "p-";

	static final String ANNEX = "a-";

	static final String ADDRESSEE = "addressees-";

	static final String COPY = "copies-";

	/** Every part that the form has sent, without the order of paragraphs and annexes. */
	Map<String, String> values() {
		Map<String, String> parts = new LinkedHashMap<>();
		put(parts, "kind", this.form.kind());
		put(parts, "language", this.form.language());
		put(parts, "place", this.form.place());
		put(parts, "date", this.form.date());
		put(parts, "drafter", this.form.drafter());
		this.form.addressees().forEach((each) -> parts.put(ADDRESSEE + each.category(), line(each)));
		if (this.form.furtherAddressees() != null) {
			parts.put("furtherAddressees", further(this.form.furtherAddressees()));
		}
		this.form.copies().forEach((each) -> parts.put(COPY + each.category(), line(each)));
		if (this.form.furtherCopies() != null) {
			parts.put("furtherCopies", further(this.form.furtherCopies()));
		}
		put(parts, "contactName", this.form.contactName());
		put(parts, "contactPhone", this.form.contactPhone());
		put(parts, "contactFax", this.form.contactFax());
		put(parts, "faxLabel", this.form.faxLabel());
		put(parts, "contactEmail", this.form.contactEmail());
		put(parts, "subject", this.form.subject());
		put(parts, "detail", this.form.detail());
		put(parts, "salutation", this.form.salutation());
		this.form.cards().forEach((each) -> parts.put(CARD + each.id(), Paragraphs.write(each.paragraph(), 1)));
		ticked(parts, "deadlinesPrinted", this.form.deadlinesPrinted());
		if (this.form.closing() != null) {
			parts.put("closing", String.join("\n\n", closing()));
		}
		ticked(parts, "signed", this.form.signed());
		put(parts, "signatoryName", this.form.signatoryName());
		put(parts, "signatoryTitle", this.form.signatoryTitle());
		this.form.annexes().forEach((each) -> parts.put(ANNEX + each.id(), annex(each)));
		return parts;
	}

	private static void put(Map<String, String> parts, String part, String typed) {
		if (typed != null) {
			parts.put(part, line(typed));
		}
	}

	/** What is not ticked is not sent, but the form shows that it had it. */
	private void ticked(Map<String, String> parts, String part, String typed) {
		if (typed != null || this.form.base().containsKey(part)) {
			parts.put(part, String.valueOf("true".equals(typed)));
		}
	}

	List<String> cardOrder() {
		return this.form.cards().stream().map(CardForm::id).toList();
	}

	List<String> annexOrder() {
		return this.form.annexes().stream().map(AnnexForm::id).toList();
	}

	/** The fingerprints that the next form is opened with. */
	Map<String, String> bases() {
		Map<String, String> bases = new LinkedHashMap<>();
		values().forEach((part, value) -> bases.put(part, Fingerprint.of(value)));
		return bases;
	}

	CircularDraft draft() {
		return new CircularDraft(CircularKind.valueOf(this.form.kind()), Language.valueOf(this.form.language()),
				line(this.form.place()), IssueDate.of(this.form.date()), line(this.form.drafter()),
				lines(this.form.addressees(), this.form.furtherAddressees()),
				lines(this.form.copies(), this.form.furtherCopies()),
				new Contact(this.form.contactName(), this.form.contactPhone(), this.form.contactFax(),
						"FAX".equals(this.form.faxLabel()) ? FaxLabel.FAX : FaxLabel.TELEFAX, this.form.contactEmail()),
				line(this.form.subject()), line(this.form.detail()), line(this.form.salutation()), paragraphs(),
				"true".equals(this.form.deadlinesPrinted()), closing(), "true".equals(this.form.signed()),
				new CircularDraft.Signatory(line(this.form.signatoryName()), line(this.form.signatoryTitle())),
				this.form.annexes()
					.stream()
					.map((each) -> new Annex(each.id(),
							AnnexKind.valueOf((each.kind() != null) ? each.kind() : AnnexKind.OTHER.name()),
							each.title(), each.text()))
					.toList());
	}

	private List<Paragraph> paragraphs() {
		String pasted = this.form.paragraphs();
		return (pasted != null && !pasted.isBlank()) ? Paragraphs.parse(pasted)
				: this.form.cards().stream().map(CardForm::paragraph).toList();
	}

	private List<String> closing() {
		return Stream.of(PlainText.lines(this.form.closing()).split("\\n\\s*\\n"))
			.map(String::strip)
			.filter((each) -> !each.isEmpty())
			.toList();
	}

	private static List<CircularDraft.Line> lines(List<LineForm> chosen, String further) {
		List<CircularDraft.Line> lines = new ArrayList<>();
		chosen.stream()
			.filter(LineForm::isChosen)
			.forEach((each) -> lines.add(new CircularDraft.Line(line(each), MailingCategory.valueOf(each.category()))));
		further(further).lines().forEach((each) -> lines.add(new CircularDraft.Line(each, null)));
		return lines;
	}

	private static String annex(AnnexForm annex) {
		return line(annex.title()) + "\n" + PlainText.lines(annex.text()).strip();
	}

	/** Empty for a category that is not chosen, whatever its field says. */
	private static String line(LineForm line) {
		return line.isChosen() ? ended(line.text()) : "";
	}

	private static String line(String typed) {
		return PlainText.lineOrEmpty(typed);
	}

	private static String further(String typed) {
		return PlainText.lines(typed)
			.lines()
			.map((each) -> ended(each.replaceFirst("^\\s*[-–•]\\s+", "")))
			.filter((each) -> !each.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	/** A line ends with a semicolon by itself. */
	private static String ended(String line) {
		return line(line).replaceFirst("[;\\s]+$", "");
	}

	/**
	 * The form with those values of its parts; what its cards say is found by their
	 * names.
	 */
	CircularForm with(Map<String, String> values, List<String> cards, List<String> annexes,
			Function<String, AnnexForm> annex) {
		return new CircularForm(values.get("kind"), values.get("language"), values.get("place"), values.get("date"),
				values.get("drafter"), lines(this.form.addressees(), ADDRESSEE, values),
				values.get("furtherAddressees"), lines(this.form.copies(), COPY, values), values.get("furtherCopies"),
				values.get("contactName"), values.get("contactPhone"), values.get("contactFax"), values.get("faxLabel"),
				values.get("contactEmail"), values.get("subject"), values.get("detail"), values.get("salutation"),
				cards.stream().map((id) -> new CardForm(id, "1", values.get(CARD + id))).toList(), null,
				values.get("deadlinesPrinted"), values.get("closing"), values.get("signed"),
				values.get("signatoryName"), values.get("signatoryTitle"), annexes.stream().map((id) -> {
					String[] text = values.get(ANNEX + id).split("\n", 2);
					return new AnnexForm(id, annex.apply(id).kind(), text[0], text[1]);
				}).toList(), this.form.base());
	}

	private static List<LineForm> lines(List<LineForm> lines, String prefix, Map<String, String> values) {
		return lines.stream().map((each) -> {
			String text = values.get(prefix + each.category());
			return new LineForm(each.category(), text.isEmpty() ? null : "true", text.isEmpty() ? each.text() : text);
		}).toList();
	}

}
