package org.convoke.registrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.ConflictException;
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

	RegistrationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
			throw ex;
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

	private Registration lock(long meetingId, long id) {
		this.jdbc.sql("select 1 from meeting_place where meeting_id = ? order by attendance for update")
			.param(meetingId)
			.query(Integer.class)
			.list();
		return this.jdbc.sql("select * from registration where id = ? for update")
			.param(id)
			.query(RegistrationStore::registration)
			.single();
	}

	/** Who has waited longest for that place; the place is locked already. */
	Optional<Registration> firstWaiting(long meetingId, Attendance attendance) {
		return this.jdbc.sql("""
				select * from registration where meeting_id = ? and attendance = ? and status = 'WAITLISTED'
				order by arrived_at, id limit 1 for update""")
			.params(meetingId, attendance.name())
			.query(RegistrationStore::registration)
			.optional();
	}

	/** Gives the registration its new status; being taken in confirms the address. */
	Registration decide(Registration registration, RegistrationStatus status, Instant at, String declineReason) {
		return this.jdbc.sql("""
				update registration set status = :status, decided_at = :at, decline_reason = :reason,
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

	/** Replaces all details but the address. */
	Registration change(Registration registration, RegistrationDetails details) {
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

	private static Timestamp timestamp(Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

}
