package org.convoke.registrations.checkin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Registration;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.RegistrationStore;
import org.convoke.registrations.papers.BadgeCode;
import org.convoke.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checking people in. Only the one registration is locked, and only for a moment: two
 * telephones that see the same badge check it in once, and neither waits for those who
 * register.
 */
@Service
@Transactional
class CheckIns {

	/** What was seen longer ago than that is taken for seen then. */
	static final Duration LONGEST = Duration.ofHours(24);

	private final MeetingCards meetings;

	private final BadgeCode codes;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	CheckIns(MeetingCards meetings, BadgeCode codes, AuditLog audit, JdbcClient jdbc, Clock clock) {
		this.meetings = meetings;
		this.codes = codes;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Checks in whoever a badge or a typed reference stands for.
	 * @param text of the code of a badge, or typed
	 * @param scan tells this time of being seen from another: sent again, it changes
	 * nothing
	 * @param at when the person was seen, which may be before the network let it through
	 * @return empty when the text is neither code nor reference, such as a name
	 */
	Optional<Outcome> see(String slug, String text, UUID scan, Instant at) {
		if (this.codes.read(text).isPresent()) {
			return Optional.of(seeCode(slug, text, scan, at));
		}
		MeetingCard meeting = this.meetings.get(slug);
		// Some names look like a reference.
		return References.find(text, slug)
			.map((reference) -> admit(meeting, reference, scan, at))
			.filter((outcome) -> outcome.seen() != Seen.UNKNOWN || text.chars().anyMatch(Character::isDigit));
	}

	/** Checks in whoever the square code stands for, if it is that of a badge. */
	Outcome seeCode(String slug, String text, UUID scan, Instant at) {
		MeetingCard meeting = this.meetings.get(slug);
		return this.codes.read(text)
			.map((badge) -> badge.genuine() ? admit(meeting, badge.reference(), scan, at) : Outcome.of(Seen.FORGED))
			.orElse(Outcome.of(Seen.FOREIGN));
	}

	/** Checks in the registration that has exactly that reference. */
	Outcome admit(MeetingCard meeting, String reference, UUID scan, Instant at) {
		Optional<Registration> found = lock(reference);
		if (found.isEmpty()) {
			return Outcome.of(Seen.UNKNOWN);
		}
		Registration registration = found.get();
		Seen seen = judge(registration, meeting);
		if (seen != Seen.CHECKED_IN) {
			return Outcome.of(seen, registration);
		}
		Optional<Instant> undone = undone(registration, scan);
		if (registration.checkedInAt() != null) {
			return again(registration, scan, at);
		}
		if (undone.isPresent()) {
			return new Outcome(Seen.TAKEN_BACK, registration, undone.get());
		}
		Optional<Instant> later = undoneSince(registration, at);
		if (later.isPresent()) {
			return new Outcome(Seen.TAKEN_BACK, registration, later.get());
		}
		note(registration, at);
		this.jdbc.sql(
				"insert into check_in (scan, registration_id, seen_at, actor) values (?, ?, ?, ?) on conflict do nothing")
			.params(scan, registration.id(), Timestamp.from(at), Actor.current())
			.update();
		this.audit.record("registration.checked-in", registration.subject(), Map.of("at", at.toString()));
		return new Outcome(Seen.CHECKED_IN, registration, at);
	}

	/** Takes a check-in back; one that is not there stays so. */
	Registration undo(String slug, String reference) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = lock(reference).filter((found) -> found.meetingId() == meeting.id())
			.orElseThrow(NotFoundException::new);
		if (registration.checkedInAt() != null) {
			this.jdbc.sql("update registration set checked_in_at = null where id = ?")
				.param(registration.id())
				.update();
			this.jdbc.sql(
					"update check_in set undone_at = greatest(seen_at, ?) where registration_id = ? and undone_at is null")
				.params(Timestamp.from(this.clock.instant()), registration.id())
				.update();
			this.audit.record("registration.check-in-undone", registration.subject(),
					Map.of("was", registration.checkedInAt().toString()));
		}
		return registration;
	}

	/** Whether that person may come in through this door. */
	static Seen judge(Registration registration, MeetingCard meeting) {
		if (registration.meetingId() != meeting.id()) {
			return Seen.OTHER_MEETING;
		}
		if (registration.status() != RegistrationStatus.CONFIRMED) {
			return Seen.valueOf(registration.status().name());
		}
		if (registration.answerBy() != null) {
			return Seen.HELD;
		}
		return (registration.details().attendance() == Attendance.REMOTE) ? Seen.REMOTE : Seen.CHECKED_IN;
	}

	/** Somebody who is in already; the first time of being seen counts. */
	private Outcome again(Registration registration, UUID scan, Instant at) {
		boolean repeated = this.jdbc
			.sql("select count(*) from check_in where scan = ? and registration_id = ? and undone_at is null")
			.params(scan, registration.id())
			.query(Integer.class)
			.single() > 0;
		if (!repeated && at.isBefore(registration.checkedInAt()) && undoneSince(registration, at).isEmpty()) {
			note(registration, at);
			this.audit.record("registration.check-in-corrected", registration.subject(),
					Map.of("at", at.toString(), "was", registration.checkedInAt().toString()));
		}
		return new Outcome(repeated ? Seen.CHECKED_IN : Seen.ALREADY, registration, registration.checkedInAt());
	}

	private void note(Registration registration, Instant at) {
		this.jdbc.sql("update registration set checked_in_at = ? where id = ?")
			.params(Timestamp.from(at), registration.id())
			.update();
	}

	/** When this very time of being seen was taken back. */
	private Optional<Instant> undone(Registration registration, UUID scan) {
		return this.jdbc
			.sql("select undone_at from check_in where scan = ? and registration_id = ? and undone_at is not null")
			.params(scan, registration.id())
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/** Whoever takes a check-in back decides about all that was seen before. */
	private Optional<Instant> undoneSince(Registration registration, Instant at) {
		return this.jdbc.sql(
				"select undone_at from check_in where registration_id = ? and undone_at > ? order by undone_at desc limit 1")
			.params(registration.id(), Timestamp.from(at))
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	private Optional<Registration> lock(String reference) {
		return this.jdbc.sql("select * from registration where reference = ? for no key update")
			.param(reference)
			.query(RegistrationStore::registration)
			.optional();
	}

}
