package org.convoke.contributions;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.convoke.files.StoredFile;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;

/**
 * An input document of a meeting. One in time is received and then posted or returned; a
 * late one is admitted, held for the next meeting, or returned.
 */
@Entity
class Contribution {

	private static final SecureRandom RANDOM = new SecureRandom();

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long meetingId;

	private int number;

	private String submission;

	private String fingerprint;

	private String token;

	private String title;

	private String[] sources;

	@Enumerated(EnumType.STRING)
	private Purpose purpose;

	private String agendaItem;

	@Column(name = "abstract")
	private String summary;

	private String[] keywords;

	private Language language;

	private Instant receivedAt;

	private boolean late;

	@Enumerated(EnumType.STRING)
	private ContributionState state = ContributionState.RECEIVED;

	private Instant decidedAt;

	private String returnReason;

	@ElementCollection
	@CollectionTable(name = "contribution_contact", joinColumns = @JoinColumn(name = "contribution_id"))
	@OrderColumn(name = "position")
	private List<Contact> contacts = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "contribution_file", joinColumns = @JoinColumn(name = "contribution_id"))
	@OrderColumn(name = "position")
	@Column(name = "file_id")
	private List<Long> files = new ArrayList<>();

	@Version
	private int version;

	protected Contribution() {
	}

	/** Takes a submission in under its number. */
	Contribution(long meetingId, int number, Submission submission, List<StoredFile> files, boolean late) {
		this.meetingId = meetingId;
		this.number = number;
		this.submission = submission.id();
		this.fingerprint = submission.fingerprint();
		this.token = newToken();
		this.language = submission.language();
		this.receivedAt = submission.arrival().at();
		this.late = late;
		ContributionDetails details = submission.details();
		this.title = details.title();
		this.sources = details.sources().toArray(String[]::new);
		this.purpose = details.purpose();
		this.agendaItem = details.agendaItem().isEmpty() ? null : details.agendaItem();
		this.summary = details.summary();
		this.keywords = details.keywords().toArray(String[]::new);
		this.contacts.addAll(details.contacts());
		files.forEach((file) -> this.files.add(file.id()));
	}

	private static String newToken() {
		byte[] random = new byte[24];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	/** Puts one that came in time among the documents of the meeting. */
	void post(Instant now) {
		if (this.late) {
			throw refused("contributions.refused.late");
		}
		mustBe(ContributionState.RECEIVED);
		decide(ContributionState.POSTED, now);
	}

	/** Lets a late one in after all, also when it was held at first. */
	void admit(Instant now) {
		if (!this.late) {
			throw refused("contributions.refused.inTime");
		}
		mustBe(ContributionState.RECEIVED, ContributionState.HELD);
		decide(ContributionState.POSTED, now);
	}

	/** Keeps a late one for the next meeting. */
	void hold(Instant now) {
		if (!this.late) {
			throw refused("contributions.refused.inTime");
		}
		mustBe(ContributionState.RECEIVED);
		decide(ContributionState.HELD, now);
	}

	/** Gives one back that cannot be taken as it is. */
	void giveBack(String reason, Instant now) {
		mustBe(ContributionState.RECEIVED, ContributionState.HELD);
		this.returnReason = reason;
		decide(ContributionState.RETURNED, now);
	}

	private void mustBe(ContributionState... allowed) {
		if (!Arrays.asList(allowed).contains(this.state)) {
			throw refused("contributions.refused." + this.state.name());
		}
	}

	private ConflictException refused(String key) {
		return new ConflictException("conflict", key, this.number);
	}

	private void decide(ContributionState state, Instant now) {
		this.state = state;
		this.decidedAt = now;
	}

	Long getId() {
		return this.id;
	}

	int getNumber() {
		return this.number;
	}

	String getFingerprint() {
		return this.fingerprint;
	}

	/** The secret part of the address of its receipt. */
	String getToken() {
		return this.token;
	}

	String getTitle() {
		return this.title;
	}

	Language getLanguage() {
		return this.language;
	}

	Instant getReceivedAt() {
		return this.receivedAt;
	}

	boolean isLate() {
		return this.late;
	}

	ContributionState getState() {
		return this.state;
	}

	String getReturnReason() {
		return this.returnReason;
	}

	List<Contact> getContacts() {
		return List.copyOf(this.contacts);
	}

}
