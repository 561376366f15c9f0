package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An official letter. As a draft it can be changed; its publication gives it number and
 * address and seals it, which the database holds, too.
 */
@Entity
class Circular {

	/** As many as one page lists. */
	private static final int MOST_AT_ONCE = 100;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String draftKey;

	private Long issuerId;

	private Long meetingId;

	@Enumerated(EnumType.STRING)
	private CircularKind kind = CircularKind.CIRCULAR;

	private String series;

	private Language original;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText place;

	private LocalDate issuedOn;

	private Integer ownNumber;

	private String drafter;

	@ElementCollection(fetch = FetchType.EAGER)
	@BatchSize(size = MOST_AT_ONCE)
	@CollectionTable(name = "circular_addressee", joinColumns = @JoinColumn(name = "circular_id"))
	@OrderColumn(name = "position")
	private List<AddressLine> addressees = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@BatchSize(size = MOST_AT_ONCE)
	@CollectionTable(name = "circular_copy", joinColumns = @JoinColumn(name = "circular_id"))
	@OrderColumn(name = "position")
	private List<AddressLine> copies = new ArrayList<>();

	@Embedded
	private Contact contact = Contact.NONE;

	@ElementCollection(fetch = FetchType.EAGER)
	@BatchSize(size = MOST_AT_ONCE)
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

	private Instant createdAt;

	@Embedded
	private Published published;

	@Embedded
	private Seal seal;

	@Embedded
	private Amends amends;

	private Instant publishAt;

	@JdbcTypeCode(SqlTypes.JSON)
	private PublicationPlan plan;

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
	 * Begins an amendment of a letter, as a copy of the text that it changes.
	 */
	Circular(String draftKey, Circular parent, Circular basis, AmendmentKind kind, Instant createdAt) {
		this.draftKey = draftKey;
		this.issuerId = parent.issuerId;
		this.meetingId = parent.meetingId;
		this.kind = parent.kind;
		this.series = parent.series;
		this.original = basis.original;
		this.place = basis.place;
		this.drafter = basis.drafter;
		this.addressees.addAll(basis.addressees);
		this.copies.addAll(basis.copies);
		this.contact = basis.contact;
		this.deadlinesPrinted = basis.deadlinesPrinted;
		this.signed = basis.signed;
		this.signatoryName = basis.signatoryName;
		this.signatoryTitle = basis.signatoryTitle;
		this.createdAt = createdAt;
		this.versions.put(this.original, basis.text());
		this.amends = new Amends(parent.id, parent.getKey(), basis.id, kind, null, null);
	}

	/**
	 * Takes what a draft wants.
	 * @param series the series that letters of the wanted kind are numbered in
	 */
	void change(CircularDraft draft, String series) {
		requireEditable();
		if (draft.language() != null && draft.language() != this.original) {
			this.versions.put(draft.language(), this.versions.remove(this.original));
			this.original = draft.language();
		}
		// An amendment is called after the letter that it amends.
		if (this.amends == null) {
			this.kind = (draft.kind() != null) ? draft.kind() : this.kind;
			// In another series the number would be that of another letter.
			this.ownNumber = series.equals(this.series) ? this.ownNumber : null;
			this.series = series;
		}
		this.place = (draft.place() != null) ? written(this.place, draft.place()) : this.place;
		this.issuedOn = (draft.date() != null) ? IssueDate.checked("date", draft.date()) : this.issuedOn;
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
		LetterText wanted = text().with(draft);
		if (!wanted.equals(text())) {
			this.versions.put(this.original, wanted);
		}
	}

	private void address(List<AddressLine> current, List<CircularDraft.Line> wanted) {
		List<AddressLine> lines = AddressLine.written(wanted, this.original);
		if (wanted != null && !lines.equals(List.copyOf(current))) {
			current.clear();
			current.addAll(lines);
		}
	}

	private LocalizedText written(LocalizedText current, String text) {
		return current.with(this.original, PlainText.lineOrEmpty(text));
	}

	/**
	 * Bears the number that it was issued under elsewhere; null takes the next one when
	 * it is published.
	 */
	void bear(Integer number) {
		requireEditable();
		this.ownNumber = number;
	}

	/** Says of the meeting what this amendment wants to change. */
	void propose(ProposedFacts facts) {
		requireEditable();
		this.amends = this.amends.proposing(facts);
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

	/** Takes a language that is ready; that of a published letter is sealed at once. */
	void add(Language language, LetterText text) {
		this.versions.put(language, text);
	}

	/** Is to be published then; until then nothing of it changes. */
	void plan(PublicationPlan plan) {
		requireEditable();
		this.plan = plan;
		this.publishAt = plan.at();
	}

	/** Is not published by itself any more and can be changed again. */
	void unplan(PublicationPlan failed) {
		requireDraft();
		this.plan = failed;
		this.publishAt = null;
	}

	/**
	 * Gives the letter its number and address and seals it.
	 * @param amendmentNumber the number below the parent, null for no amendment
	 */
	void publish(Published published, Integer amendmentNumber, LocalDate issuedOn, Seal seal) {
		requireDraft();
		this.published = published;
		this.issuedOn = issuedOn;
		this.seal = seal;
		this.plan = null;
		this.publishAt = null;
		this.amends = (this.amends != null) ? this.amends.numbered(amendmentNumber) : null;
		this.state = CircularState.PUBLISHED;
	}

	void requireDraft() {
		if (isPublished()) {
			throw new ConflictException("already-published", "circulars.alreadyPublished", getKey());
		}
	}

	/** A draft that is to be published by itself is as it will be. */
	void requireEditable() {
		requireDraft();
		if (isScheduled()) {
			throw new ConflictException("publication-scheduled", "circulars.scheduled.locked");
		}
	}

	Long getId() {
		return this.id;
	}

	/** The last segment of its address, before and after its publication. */
	String getKey() {
		return (this.published != null) ? this.published.key() : this.draftKey;
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

	/** Null for a draft. */
	Published getPublished() {
		return this.published;
	}

	/** Null for a draft. */
	Instant getPublishedAt() {
		return (this.published != null) ? this.published.publishedAt() : null;
	}

	/** Null for a letter that amends none. */
	Amends getAmends() {
		return this.amends;
	}

	/** The number by which it is called: an amendment's is that below its parent. */
	Integer getNumber() {
		if (this.amends != null) {
			return this.amends.number();
		}
		return (this.published != null) ? this.published.number() : null;
	}

	/** The number that it was issued under before it came here; null for none. */
	Integer getOwnNumber() {
		return this.ownNumber;
	}

	boolean isScheduled() {
		return this.publishAt != null;
	}

	/** When it is to be published, or why it was not; null for no plan. */
	PublicationPlan getPlan() {
		return this.plan;
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
