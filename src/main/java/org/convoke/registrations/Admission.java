package org.convoke.registrations;

import java.sql.Types;
import java.util.Optional;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Places;
import org.convoke.web.ConflictException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who gets a place and who waits for one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Admission {

	private final Places places;

	private final WaitingList waitingList;

	private final ApplicationEventPublisher events;

	private final RegistrationStore store;

	private final JdbcClient jdbc;

	Admission(Places places, WaitingList waitingList, RegistrationStore store, ApplicationEventPublisher events,
			JdbcClient jdbc) {
		this.places = places;
		this.waitingList = waitingList;
		this.events = events;
		this.store = store;
		this.jdbc = jdbc;
	}

	/**
	 * Where somebody whose address is confirmed stands first. Whoever was invited needs
	 * no approval; a second head of a delegation, and one more than its quota, does
	 * everywhere.
	 */
	RegistrationStatus admit(MeetingCard meeting, RegistrationDetails details) {
		boolean waits = needsApproval(meeting, details) || quotaUsed(meeting, details, 0)
				|| headBeside(meeting.id(), details, 0).isPresent();
		return waits ? RegistrationStatus.PENDING : place(meeting.id(), details.attendance());
	}

	/** Whether somebody must approve the person, who was not invited. */
	boolean needsApproval(MeetingCard meeting, RegistrationDetails details) {
		return meeting.needsApproval(details.category()) && !invited(meeting.id(), details);
	}

	private boolean invited(long meetingId, RegistrationDetails details) {
		return this.jdbc.sql("""
				select exists (select from invitation where meeting_id = ? and email = ? and category = ?
				    and given_name is not null and withdrawn_at is null)""")
			.params(meetingId, details.email(), details.category().name())
			.query(Boolean.class)
			.single();
	}

	/** Lets those know who approve, when there is something to approve. */
	void announce(Registration registration) {
		if (registration.status() == RegistrationStatus.PENDING) {
			this.events.publishEvent(new ApprovalAwaited(registration.meetingId(), registration.reference(),
					registration.details().organisationId()));
		}
	}

	/**
	 * Takes a place for somebody who is approved, or queues up when there is none.
	 * @param registration the id of the one that is approved; 0 for a new one
	 * @throws ConflictException when the delegation has used its quota, or has a head
	 * already and this would be a second
	 */
	RegistrationStatus seat(MeetingCard meeting, RegistrationDetails details, long registration) {
		checkQuota(meeting, details, registration);
		headBeside(meeting.id(), details, registration).ifPresent((head) -> {
			throw new ConflictException("conflict", "registrations.head.taken", head);
		});
		return place(meeting.id(), details.attendance());
	}

	/** Refuses one more of an organisation than the meeting allows. */
	void checkQuota(MeetingCard meeting, RegistrationDetails details, long registration) {
		if (quotaUsed(meeting, details, registration)) {
			throw new ConflictException("conflict", "registrations.quota", meeting.settings().organisationQuota());
		}
	}

	/**
	 * Whether the organisation, of the directory or another of that name, has as many as
	 * it may. Those on the waiting list count, too: they move up without being asked
	 * again. All places of the meeting are locked before counting, so that the quota
	 * holds across both ways of taking part.
	 */
	private boolean quotaUsed(MeetingCard meeting, RegistrationDetails details, long registration) {
		Integer quota = meeting.settings().organisationQuota();
		if (quota == null || details.category() == Category.INDIVIDUAL) {
			return false;
		}
		this.store.lockPlaces(meeting.id());
		return this.jdbc.sql("""
				select count(*) >= :quota from registration where meeting_id = :meeting
				    and (organisation_id = :organisation
				        or organisation_id is null and lower(organisation) = lower(:name) and :organisation is null)
				    and status in ('CONFIRMED', 'WAITLISTED') and id <> :id""")
			.param("quota", quota, Types.INTEGER)
			.param("meeting", meeting.id())
			.param("organisation", details.organisationId(), Types.BIGINT)
			.param("name", details.organisation())
			.param("id", registration)
			.query(Boolean.class)
			.single();
	}

	/** The name of the head of the delegation, when somebody else would be a second. */
	Optional<String> headBeside(long meetingId, RegistrationDetails details, long registration) {
		if (details.role() != ParticipantRole.HEAD || details.organisationId() == null) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select given_name || ' ' || family_name from registration where meeting_id = ? and organisation_id = ?
				    and role = 'HEAD' and status in ('CONFIRMED', 'WAITLISTED') and id <> ?""")
			.params(meetingId, details.organisationId(), registration)
			.query(String.class)
			.optional();
	}

	private RegistrationStatus place(long meetingId, Attendance attendance) {
		return this.places.take(meetingId, attendance) ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED;
	}

	/** Gives back the place of a confirmed registration, for whoever waits for it. */
	void release(Registration registration) {
		if (registration.status() == RegistrationStatus.CONFIRMED) {
			Attendance attendance = registration.details().attendance();
			this.places.giveBack(registration.meetingId(), attendance);
			this.waitingList.moveUp(registration.meetingId(), attendance);
		}
	}

}
