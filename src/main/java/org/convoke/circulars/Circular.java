package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An official letter. As a draft it can be changed; its publication gives it number and
 * address and seals it, which the database holds, too.
 */
@Entity
class Circular {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String draftKey;

	private String key;

	private Long issuerId;

	private Long meetingId;

	@Enumerated(EnumType.STRING)
	private CircularKind kind = CircularKind.CIRCULAR;

	private String series;

	private String period;

	private Integer number;

	private Language original;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText place;

	private LocalDate issuedOn;

	private String drafter;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "circular_addressee", joinColumns = @JoinColumn(name = "circular_id"))
	@OrderColumn(name = "position")
	private List<AddressLine> addressees = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "circular_copy", joinColumns = @JoinColumn(name = "circular_id"))
	@OrderColumn(name = "position")
	private List<AddressLine> copies = new ArrayList<>();

	@Embedded
	private Contact contact = Contact.NONE;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "circular_version", joinColumns = @JoinColumn(name = "circular_id"))
	@MapKeyColumn(name = "language")
	private Map<Language, LetterText> versions = new LinkedHashMap<>();

	private boolean deadlinesPrinted;

	private boolean signed = true;

	private String signatoryName;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText signatoryTitle;

	@Enumerated(EnumType.STRING)
	private CircularState state = CircularState.DRAFT;

	private Instant publishedAt;

	private Instant createdAt;

	@Embedded
	private Seal seal;

	@Embedded
	private LastChange lastChange;

	@Version
	private int version;

	protected Circular() {
	}

	Circular(String draftKey, Issuer issuer, Long meetingId, Language original, Instant createdAt) {
		this.draftKey = draftKey;
		this.issuerId = issuer.getId();
		this.meetingId = meetingId;
		this.series = issuer.getCode();
		this.original = original;
		this.place = issuer.getPlace();
		this.signatoryName = issuer.getSignatoryName();
		this.signatoryTitle = issuer.getSignatoryTitle();
		this.createdAt = createdAt;
		this.versions.put(original, LetterText.NONE);
	}

	/**
	 * Takes what a draft wants.
	 * @param series the series that letters of the wanted kind are numbered in
	 */
	void change(CircularDraft draft, String series) {
		requireDraft();
		if (draft.language() != null && draft.language() != this.original) {
			this.versions.put(draft.language(), this.versions.remove(this.original));
			this.original = draft.language();
		}
		this.kind = (draft.kind() != null) ? draft.kind() : this.kind;
		this.series = series;
		this.place = (draft.place() != null) ? written(this.place, draft.place()) : this.place;
		this.issuedOn = (draft.date() != null) ? draft.date() : this.issuedOn;
		this.drafter = (draft.drafter() != null) ? PlainText.line(draft.drafter()) : this.drafter;
		this.contact = (draft.contact() != null) ? draft.contact() : this.contact;
		this.deadlinesPrinted = (draft.deadlinesPrinted() != null) ? draft.deadlinesPrinted() : this.deadlinesPrinted;
		this.signed = (draft.signed() != null) ? draft.signed() : this.signed;
		if (draft.signatory() != null) {
			this.signatoryName = PlainText.line(draft.signatory().name());
			this.signatoryTitle = written(this.signatoryTitle, draft.signatory().title());
		}
		address(this.addressees, draft.addressees());
		address(this.copies, draft.copies());
		write(draft);
	}

	private void address(List<AddressLine> current, List<CircularDraft.Line> wanted) {
		if (wanted == null) {
			return;
		}
		List<AddressLine> lines = new ArrayList<>();
		for (CircularDraft.Line line : wanted) {
			// A line ends with a semicolon by itself.
			String text = PlainText.lineOrEmpty(line.text()).replaceFirst("[;\\s]+$", "");
			if (!text.isEmpty()) {
				lines.add(new AddressLine(line.category(), LocalizedText.of(this.original, text)));
			}
		}
		if (!lines.equals(List.copyOf(current))) {
			current.clear();
			current.addAll(lines);
		}
	}

	private void write(CircularDraft draft) {
		LetterText now = text();
		LetterText wanted = new LetterText(
				(draft.subject() != null) ? PlainText.lineOrEmpty(draft.subject()) : now.subject(),
				(draft.detail() != null) ? PlainText.lineOrEmpty(draft.detail()) : now.detail(),
				(draft.salutation() != null) ? PlainText.lineOrEmpty(draft.salutation()) : now.salutation(),
				(draft.paragraphs() != null) ? Pairing.keep(now.paragraphs(), draft.paragraphs()) : now.paragraphs(),
				(draft.closing() != null) ? draft.closing()
					.stream()
					.map((line) -> PlainText.lines(line).strip())
					.filter((line) -> !line.isEmpty())
					.toList() : now.closing(),
				(draft.annexes() != null) ? Pairing.keep(now.annexes(), draft.annexes()) : now.annexes(), now.head());
		if (!wanted.equals(now)) {
			this.versions.put(this.original, wanted);
		}
	}

	private LocalizedText written(LocalizedText current, String text) {
		return current.with(this.original, PlainText.lineOrEmpty(text));
	}

	/** Notes who changed the draft, for whoever writes at it at the same time. */
	void changedBy(String who, Instant at) {
		this.lastChange = new LastChange(at, who);
	}

	/** Leaves out what is empty and parts what was typed as one, as it is published. */
	void tidy() {
		requireDraft();
		LetterText tidied = text().tidied();
		if (!tidied.equals(text())) {
			this.versions.put(this.original, tidied);
		}
	}

	/** Adds a language to the letter, before or after its publication. */
	void add(Language language, LetterText text) {
		this.versions.put(language, text);
	}

	/** Gives the letter its number and address and seals it. */
	void publish(String period, int number, LocalDate issuedOn, Instant at, Seal seal) {
		requireDraft();
		this.period = period;
		this.number = number;
		this.issuedOn = issuedOn;
		this.publishedAt = at;
		this.key = "%s-%s-%s-%04d".formatted(period.toLowerCase(Locale.ROOT), this.series, this.kind.segment(), number);
		this.seal = seal;
		this.state = CircularState.PUBLISHED;
	}

	void requireDraft() {
		if (isPublished()) {
			throw new ConflictException("already-published", "circulars.alreadyPublished", this.key);
		}
	}

	Long getId() {
		return this.id;
	}

	/** The last segment of its address, before and after its publication. */
	String getKey() {
		return (this.key != null) ? this.key : this.draftKey;
	}

	Long getIssuerId() {
		return this.issuerId;
	}

	Long getMeetingId() {
		return this.meetingId;
	}

	CircularKind getKind() {
		return this.kind;
	}

	String getSeries() {
		return this.series;
	}

	String getPeriod() {
		return this.period;
	}

	Integer getNumber() {
		return this.number;
	}

	Language getOriginal() {
		return this.original;
	}

	LocalizedText getPlace() {
		return this.place;
	}

	LocalDate getIssuedOn() {
		return this.issuedOn;
	}

	String getDrafter() {
		return this.drafter;
	}

	List<AddressLine> getAddressees() {
		return List.copyOf(this.addressees);
	}

	List<AddressLine> getCopies() {
		return List.copyOf(this.copies);
	}

	Contact getContact() {
		return this.contact;
	}

	/** The text in the original language. */
	LetterText text() {
		return this.versions.get(this.original);
	}

	/** The language to show to somebody who wants that one. */
	Language languageFor(Language wanted) {
		return this.versions.containsKey(wanted) ? wanted : this.original;
	}

	LetterText text(Language language) {
		return this.versions.get(language);
	}

	List<Language> getLanguages() {
		return this.versions.keySet().stream().sorted().toList();
	}

	boolean isDeadlinesPrinted() {
		return this.deadlinesPrinted;
	}

	boolean isSigned() {
		return this.signed;
	}

	String getSignatoryName() {
		return this.signatoryName;
	}

	LocalizedText getSignatoryTitle() {
		return this.signatoryTitle;
	}

	boolean isPublished() {
		return this.state == CircularState.PUBLISHED;
	}

	CircularState getState() {
		return this.state;
	}

	Instant getPublishedAt() {
		return this.publishedAt;
	}

	/** Null for a draft. */
	Seal getSeal() {
		return this.seal;
	}

	/** Null when nobody has changed it since it was begun. */
	LastChange getLastChange() {
		return this.lastChange;
	}

	int getVersion() {
		return this.version;
	}

}
