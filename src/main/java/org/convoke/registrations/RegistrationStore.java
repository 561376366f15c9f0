package org.convoke.registrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of registrations. Whatever changes an existing registration first locks the
 * meeting's places, always in the same order, and only then the registration: so
 * concurrent changes of one meeting wait for each other and cannot deadlock.
 */
@Component
public class RegistrationStore {

	private final JdbcClient jdbc;

	private final ExtrasStore extras;

	RegistrationStore(JdbcClient jdbc, ExtrasStore extras) {
		this.jdbc = jdbc;
		this.extras = extras;
	}

	/**
	 * Adds a registration.
	 * @throws RepeatedSubmissionException when that form was sent before
	 * @throws ConflictException when the person has a live registration for the meeting
	 */
	void insert(Registration registration, UUID submission) {
		RegistrationDetails details = registration.details();
		try {
			this.jdbc.sql("""
					insert into registration (meeting_id, given_name, family_name, email, organisation, category,
					    country, role, attendance, language, listed, status, email_confirmed_at, reference, token,
					    submission, arrived_at, decided_at, override_reason, organisation_id, badge_name)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(registration.meetingId(), details.givenName(), details.familyName(), details.email(),
						details.organisation(), details.category().name(), details.country(), details.role().name(),
						details.attendance().name(), details.language().code(), details.listed(),
						registration.status().name(), timestamp(registration.emailConfirmedAt()),
						registration.reference(), registration.token(), submission, timestamp(registration.arrivedAt()),
						timestamp(registration.decidedAt()), registration.overrideReason(), details.organisationId(),
						details.badgeName())
				.update();
		}
		catch (DuplicateKeyException ex) {
			String message = String.valueOf(ex.getMessage());
			if (message.contains("registration_submission_once")) {
				throw new RepeatedSubmissionException();
			}
			if (message.contains("registration_once_per_person")) {
				throw new ConflictException("already-registered", "registrations.already", details.email());
			}
			throw secondHead(ex);
		}
	}

	public Optional<Registration> findByToken(String token) {
		return this.jdbc.sql("select * from registration where token = ?")
			.param(token)
			.query(RegistrationStore::registration)
			.optional();
	}

	Optional<Registration> findBySubmission(UUID submission) {
		return this.jdbc.sql("select * from registration where submission = ?")
			.param(submission)
			.query(RegistrationStore::registration)
			.optional();
	}

	public Optional<Registration> findByReference(long meetingId, String reference) {
		return this.jdbc.sql("select * from registration where reference = ? and meeting_id = ?")
			.params(reference, meetingId)
			.query(RegistrationStore::registration)
			.optional();
	}

	/**
	 * Notes that the link is mailed again, unless that was done within the last minute.
	 */
	Optional<Registration> claimLink(long meetingId, String email) {
		return this.jdbc.sql("""
				update registration set link_sent_at = now() where meeting_id = ? and email = ?
				    and status not in ('DECLINED', 'CANCELLED') and link_sent_at < now() - interval '1 minute'
				returning *""").params(meetingId, email).query(RegistrationStore::registration).optional();
	}

	/** The registration, with the meeting's places locked before it. */
	Registration lockByToken(String token) {
		Registration found = findByToken(token).orElseThrow(NotFoundException::new);
		return lock(found.meetingId(), found.id());
	}

	Registration lockByReference(long meetingId, String reference) {
		Registration found = findByReference(meetingId, reference).orElseThrow(NotFoundException::new);
		return lock(meetingId, found.id());
	}

	/** Makes all other changes of registrations for the meeting wait. */
	void lockPlaces(long meetingId) {
		this.jdbc.sql("select 1 from meeting_place where meeting_id = ? order by attendance for update")
			.param(meetingId)
			.query(Integer.class)
			.list();
	}

	private Registration lock(long meetingId, long id) {
		lockPlaces(meetingId);
		return this.jdbc.sql("select * from registration where id = ? for no key update")
			.param(id)
			.query(RegistrationStore::registration)
			.single();
	}

	/** The head of a delegation; the places are locked already. */
	Optional<Registration> lockHead(long meetingId, long organisationId) {
		return this.jdbc.sql("""
				select * from registration where meeting_id = ? and organisation_id = ? and role = 'HEAD'
				    and status in ('CONFIRMED', 'WAITLISTED') for no key update""")
			.params(meetingId, organisationId)
			.query(RegistrationStore::registration)
			.optional();
	}

	/** Who has waited longest for that place; the place is locked already. */
	Optional<Registration> firstWaiting(long meetingId, Attendance attendance) {
		return this.jdbc.sql("""
				select * from registration where meeting_id = ? and attendance = ? and status = 'WAITLISTED'
				order by arrived_at, id limit 1 for no key update""")
			.params(meetingId, attendance.name())
			.query(RegistrationStore::registration)
			.optional();
	}

	/** Gives somebody who waited a place, held until then; null asks nothing. */
	Registration offer(Registration registration, Instant at, Instant answerBy) {
		return this.jdbc.sql("""
				update registration set status = 'CONFIRMED', decided_at = ?, answer_by = ?, version = version + 1
				where id = ? returning *""")
			.params(timestamp(at), timestamp(answerBy), registration.id())
			.query(RegistrationStore::registration)
			.single();
	}

	/** Notes that the place is wanted. */
	Registration take(Registration registration) {
		return this.jdbc.sql("update registration set answer_by = null, version = version + 1 where id = ? returning *")
			.param(registration.id())
			.query(RegistrationStore::registration)
			.single();
	}

	/** Those for whom places are held; the places are locked already. */
	List<Registration> offered(long meetingId) {
		return this.jdbc.sql("""
				select * from registration where meeting_id = ? and status = 'CONFIRMED' and answer_by is not null
				order by id for update""").param(meetingId).query(RegistrationStore::registration).list();
	}

	/**
	 * Those who had not answered by then, the longest overdue first, of meetings that are
	 * sure to take place and not over.
	 */
	List<Registration> lapsed(Instant then, Instant now, int limit) {
		return this.jdbc.sql("""
				select r.* from registration r join meeting m on m.id = r.meeting_id
				where r.answer_by <= ? and m.standing = 'CONFIRMED' and m.ends_at > ?
				order by r.answer_by, r.id limit ?""")
			.params(timestamp(then), timestamp(now), limit)
			.query(RegistrationStore::registration)
			.list();
	}

	/**
	 * Gives the registration its new status; being taken in confirms the address, and
	 * files that were sent go when it ends. Nothing is decided while it still waits for
	 * approval.
	 */
	Registration decide(Registration registration, RegistrationStatus status, Instant at, String declineReason) {
		if (!status.live()) {
			this.extras.deleteFiles(registration.id());
		}
		return this.jdbc.sql("""
				update registration set status = :status, decline_reason = :reason,
				    decided_at = case when :status <> 'PENDING' then cast(:at as timestamptz) end,
				    email_confirmed_at = case when :status in ('CONFIRMED', 'WAITLISTED', 'PENDING')
				        then coalesce(email_confirmed_at, :at) else email_confirmed_at end,
				    answer_by = case when :status = 'CONFIRMED' then answer_by end,
				    checked_in_at = case when :status = 'CONFIRMED' then checked_in_at end,
				    version = version + 1
				where id = :id returning *""")
			.param("status", status.name())
			.param("at", Timestamp.from(at))
			.param("reason", declineReason)
			.param("id", registration.id())
			.query(RegistrationStore::registration)
			.single();
	}

	/**
	 * Replaces all details but the address.
	 * @throws InvalidException when it would be a second head of a delegation
	 */
	Registration change(Registration registration, RegistrationDetails details) {
		try {
			return replace(registration, details);
		}
		catch (DuplicateKeyException ex) {
			throw secondHead(ex);
		}
	}

	/** What the database says of a second head of a delegation, at the field. */
	private static RuntimeException secondHead(DuplicateKeyException ex) {
		return String.valueOf(ex.getMessage()).contains("registration_one_head")
				? InvalidException.of("role", "registrations.role.headTaken") : ex;
	}

	private Registration replace(Registration registration, RegistrationDetails details) {
		return this.jdbc.sql("""
				update registration set given_name = ?, family_name = ?, organisation = ?, category = ?, country = ?,
				    role = ?, attendance = ?, language = ?, listed = ?, organisation_id = ?, badge_name = ?,
				    version = version + 1
				where id = ? returning *""")
			.params(details.givenName(), details.familyName(), details.organisation(), details.category().name(),
					details.country(), details.role().name(), details.attendance().name(), details.language().code(),
					details.listed(), details.organisationId(), details.badgeName(), registration.id())
			.query(RegistrationStore::registration)
			.single();
	}

	/** A row of the table. */
	public static Registration registration(ResultSet row, int number) throws SQLException {
		RegistrationDetails details = new RegistrationDetails(row.getString("given_name"), row.getString("family_name"),
				row.getString("email"), row.getString("organisation"), Category.valueOf(row.getString("category")),
				row.getString("country"), ParticipantRole.valueOf(row.getString("role")),
				Attendance.valueOf(row.getString("attendance")), Language.of(row.getString("language")),
				row.getBoolean("listed"), row.getObject("organisation_id", Long.class), row.getString("badge_name"));
		return new Registration(row.getLong("id"), row.getLong("meeting_id"), details,
				RegistrationStatus.valueOf(row.getString("status")), instant(row, "email_confirmed_at"),
				row.getString("reference"), row.getString("token"), instant(row, "arrived_at"),
				instant(row, "decided_at"), row.getString("decline_reason"), row.getString("override_reason"),
				instant(row, "answer_by"), instant(row, "checked_in_at"), row.getInt("version"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	static Timestamp timestamp(Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

}
