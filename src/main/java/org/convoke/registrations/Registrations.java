package org.convoke.registrations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.directory.Recipient;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registering for a meeting, and what other packages ask of registrations. */
@Service
@Transactional
public class Registrations {

	private final MeetingCards meetings;

	private final RegistrationRules rules;

	private final RegistrationStore store;

	private final Admission admission;

	private final RegistrationMails mails;

	private final Secrets secrets;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	Registrations(MeetingCards meetings, RegistrationRules rules, RegistrationStore store, Admission admission,
			RegistrationMails mails, Secrets secrets, AuditLog audit, JdbcClient jdbc, Clock clock) {
		this.meetings = meetings;
		this.rules = rules;
		this.store = store;
		this.admission = admission;
		this.mails = mails;
		this.secrets = secrets;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes in the form that a delegate sent; the address must be confirmed before more
	 * happens.
	 * @param submission tells one sending of the form from another
	 */
	Registration submit(String slug, RegistrationDetails given, UUID submission, Instant arrival) {
		MeetingCard meeting = this.meetings.get(slug);
		refuseWhenClosed(meeting, arrival);
		RegistrationDetails details = this.rules.check(given, meeting);
		Registration registration = create(meeting, details, RegistrationStatus.PENDING, null, arrival, null);
		this.store.insert(registration, submission);
		this.audit.record(registration.actor(), "registration.submitted", registration.subject(), about(registration));
		this.mails.confirmAddress(registration, meeting);
		return registration;
	}

	/**
	 * Registers somebody whose address the caller vouches for.
	 * @param overrideReason why this is done even though registration is closed; null
	 * when the deadline holds
	 */
	public Registered register(String slug, RegistrationDetails given, Instant arrival, String overrideReason) {
		MeetingCard meeting = this.meetings.get(slug);
		String reason = null;
		if (overrideReason == null) {
			refuseWhenClosed(meeting, arrival);
		}
		else {
			refuseWhenClosedForGood(meeting);
			InvalidException invalid = new InvalidException();
			reason = RegistrationRules.text(invalid, "override.reason", overrideReason, RegistrationRules.REASON);
			invalid.throwIfAny();
		}
		RegistrationDetails details = this.rules.check(given, meeting);
		RegistrationStatus status = this.admission.admit(meeting, details);
		Registration registration = create(meeting, details, status, this.clock.instant(), arrival, reason);
		this.store.insert(registration, UUID.randomUUID());
		this.audit.record(Actor.current(), "registration.added", registration.subject(), about(registration));
		this.mails.status(registration, meeting);
		this.admission.announce(registration);
		return registration.registered();
	}

	/**
	 * Mails the link once more to somebody who registers a second time, at most once a
	 * minute.
	 */
	void remindOfLink(String slug, RegistrationDetails given) {
		MeetingCard meeting = this.meetings.get(slug);
		RegistrationDetails details = this.rules.check(given, meeting);
		this.store.claimLink(meeting.id(), details.email())
			.ifPresent((registration) -> this.mails.linkAgain(registration, meeting));
	}

	/**
	 * Those with a live registration and a confirmed address, in the order in which they
	 * registered.
	 */
	@Transactional(readOnly = true)
	public List<Participant> participants(long meetingId) {
		return this.jdbc.sql("""
				select email, given_name || ' ' || family_name as name, language, email_confirmed_at, status
				from registration
				where meeting_id = ? and status not in ('DECLINED', 'CANCELLED') and email_confirmed_at is not null
				order by id""")
			.param(meetingId)
			.query((row, number) -> new Participant(
					new Recipient(row.getString("email"), row.getString("name"),
							Language.of(row.getString("language"))),
					row.getObject("email_confirmed_at", Timestamp.class).toInstant(),
					RegistrationStatus.valueOf(row.getString("status"))))
			.list();
	}

	/** A registration that is yet to be stored. */
	Registration create(MeetingCard meeting, RegistrationDetails details, RegistrationStatus status,
			Instant confirmedAt, Instant arrival, String overrideReason) {
		Instant decidedAt = (status != RegistrationStatus.PENDING) ? confirmedAt : null;
		return new Registration(0, meeting.id(), details, status, confirmedAt, this.secrets.reference(meeting.slug()),
				this.secrets.token(), arrival, decidedAt, null, overrideReason, null, null, 0);
	}

	private void refuseWhenClosed(MeetingCard meeting, Instant arrival) {
		this.meetings.window(meeting).closing(arrival).ifPresent((closing) -> {
			throw new ClosedException(closing);
		});
	}

	private void refuseWhenClosedForGood(MeetingCard meeting) {
		this.meetings.window(meeting).closingForGood().ifPresent((closing) -> {
			throw new ClosedException(closing);
		});
	}

	private static Map<String, Object> about(Registration registration) {
		Map<String, Object> details = new HashMap<>();
		details.put("status", registration.status());
		details.put("category", registration.details().category());
		details.put("attendance", registration.details().attendance());
		if (registration.overrideReason() != null) {
			details.put("override", registration.overrideReason());
		}
		return details;
	}

}
