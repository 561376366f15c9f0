package org.convoke.contributions;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.convoke.audit.AuditLog;
import org.convoke.files.IncomingFile;
import org.convoke.files.StoredFile;
import org.convoke.files.StoredFiles;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Standing;
import org.convoke.web.Arrival;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The use cases of contributions, and what other packages ask of them. */
@Service
@Transactional
public class Contributions {

	static final int MAX_FILES = 10;

	/** All files of one contribution together. */
	static final long MAX_TOTAL = 100L * 1024 * 1024;

	private static final int MAX_REASON = 2_000;

	private final ContributionRepository contributions;

	private final ContributionSeries numbers;

	private final Meetings meetings;

	private final StoredFiles files;

	private final ContributionMails mails;

	private final AuditLog audit;

	private final Clock clock;

	private final JdbcClient jdbc;

	Contributions(ContributionRepository contributions, ContributionSeries numbers, Meetings meetings,
			StoredFiles files, ContributionMails mails, AuditLog audit, Clock clock, JdbcClient jdbc) {
		this.contributions = contributions;
		this.numbers = numbers;
		this.meetings = meetings;
		this.files = files;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	/**
	 * The e-mail addresses of the contacts of a meeting's contributions that were not
	 * returned: who has contributed needs no reminder.
	 */
	@Transactional(readOnly = true)
	public Set<String> contributors(long meetingId) {
		return new HashSet<>(this.jdbc.sql("""
				select distinct p.email from contribution_contact p join contribution c on c.id = p.contribution_id
				where c.meeting_id = ? and c.state <> 'RETURNED'""").param(meetingId).query(String.class).list());
	}

	/**
	 * Takes a contribution in under the next number of its meeting, as late when it
	 * arrived after the deadline. What was submitted before under the same id is not
	 * taken again: the answer is the same.
	 */
	Receipt receive(String slug, Submission submission) {
		Meeting meeting = this.meetings.get(slug);
		check(submission);
		Optional<Contribution> before = before(meeting, submission);
		if (before.isPresent()) {
			return receipt(before.get());
		}
		if (!open(meeting, submission.arrival())) {
			throw new ConflictException("contributions-closed", "contributions.closed");
		}
		List<StoredFile> stored = submission.files().stream().map(this.files::store).toList();
		// From here on others wait: everything that takes its time is done.
		this.numbers.lock(meeting.getId());
		before = before(meeting, submission);
		if (before.isPresent()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return receipt(before.get());
		}
		Contribution contribution = this.contributions.save(new Contribution(meeting.getId(),
				this.numbers.next(meeting.getId()), submission, stored, late(meeting, submission)));
		this.mails.received(contribution, meeting, stored);
		this.audit.record("contribution.received", subject(meeting, contribution),
				Map.of("title", contribution.getTitle(), "late", contribution.isLate(), "contacts",
						contribution.getContacts().stream().map(Contact::email).toList()));
		return new Receipt(contribution.getNumber(), contribution.getToken(), contribution.getReceivedAt(),
				contribution.isLate(),
				stored.stream()
					.map((file) -> new FileRow(stored.indexOf(file) + 1, file.name(), file.size(), file.sha256()))
					.toList());
	}

	private static void check(Submission submission) {
		InvalidException invalid = new InvalidException();
		submission.details().check(invalid);
		long total = submission.files().stream().mapToLong(IncomingFile::size).sum();
		if (submission.files().isEmpty()) {
			invalid.at("file", "contributions.file.missing");
		}
		if (submission.files().size() > MAX_FILES || total > MAX_TOTAL) {
			invalid.at("file", "contributions.file.tooMany");
		}
		invalid.throwIfAny();
	}

	private Optional<Contribution> before(Meeting meeting, Submission submission) {
		Optional<Contribution> before = this.contributions.findByMeetingIdAndSubmission(meeting.getId(),
				submission.id());
		if (before.isPresent() && !before.get().getFingerprint().equals(submission.fingerprint())) {
			throw new ConflictException("idempotency-key-reused", "contributions.submittedBefore",
					before.get().getNumber());
		}
		return before;
	}

	private Receipt receipt(Contribution contribution) {
		List<FileRow> rows = this.jdbc.sql("""
				select cf.position + 1 as position, f.name, f.size, f.sha256
				from contribution_file cf join stored_file f on f.id = cf.file_id
				where cf.contribution_id = ? order by cf.position""")
			.param(contribution.getId())
			.query(FileRow.class)
			.list();
		return new Receipt(contribution.getNumber(), contribution.getToken(), contribution.getReceivedAt(),
				contribution.isLate(), rows);
	}

	/** Whether the meeting still takes contributions, be they late ones. */
	static boolean open(Meeting meeting, Arrival arrival) {
		return meeting.getStanding() == Standing.CONFIRMED && arrival.at().isBefore(meeting.getEnd());
	}

	private boolean late(Meeting meeting, Submission submission) {
		return this.meetings.deadline(meeting.getId(), DeadlineKind.CONTRIBUTION)
			.filter((deadline) -> !deadline.admits(submission.arrival().at()))
			.isPresent();
	}

	void post(String slug, int number) {
		decide("contribution.posted", slug, number, (contribution) -> contribution.post(this.clock.instant()));
	}

	void admit(String slug, int number) {
		decide("contribution.admitted", slug, number, (contribution) -> contribution.admit(this.clock.instant()));
	}

	void hold(String slug, int number) {
		decide("contribution.held", slug, number, (contribution) -> contribution.hold(this.clock.instant()));
	}

	void giveBack(String slug, int number, String reason) {
		String given = (reason != null) ? reason.strip() : "";
		if (given.isEmpty()) {
			throw InvalidException.of("reason", "contributions.reason.missing");
		}
		if (given.length() > MAX_REASON) {
			throw InvalidException.of("reason", "contributions.tooLong", MAX_REASON, given.length());
		}
		decide("contribution.returned", slug, number,
				(contribution) -> contribution.giveBack(given, this.clock.instant()));
	}

	private void decide(String act, String slug, int number, Consumer<Contribution> decision) {
		Meeting meeting = this.meetings.get(slug);
		Contribution contribution = this.contributions.findByMeetingIdAndNumber(meeting.getId(), number)
			.orElseThrow(NotFoundException::new);
		decision.accept(contribution);
		this.mails.decided(contribution, meeting);
		String reason = contribution.getReturnReason();
		this.audit.record(act, subject(meeting, contribution), (reason != null) ? Map.of("reason", reason) : Map.of());
	}

	private static String subject(Meeting meeting, Contribution contribution) {
		return "contribution:" + meeting.getSlug() + "/" + contribution.getNumber();
	}

}
