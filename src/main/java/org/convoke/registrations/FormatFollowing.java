package org.convoke.registrations;

import java.util.List;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.MeetingMoved;
import org.convoke.web.InvalidException;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A meeting that is no longer held on site, or no longer remotely, takes those who were
 * to come that way along to the other: the notice of the change tells them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FormatFollowing {

	private final MeetingCards meetings;

	private final RegistrationStore store;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	FormatFollowing(MeetingCards meetings, RegistrationStore store, AuditLog audit, JdbcClient jdbc) {
		this.meetings = meetings;
		this.store = store;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * Before places are given to those who wait.
	 * @throws InvalidException at the format, when the places of the other way do not
	 * suffice
	 */
	@EventListener
	@Order(0)
	void follow(MeetingMoved moved) {
		MeetingCard meeting = this.meetings.get(moved.meetingId());
		List<Attendance> offered = meeting.attendances();
		if (offered.size() > 1) {
			return;
		}
		Attendance only = offered.get(0);
		this.store.lockPlaces(meeting.id());
		int taken = this.jdbc.sql("select sum(taken) from meeting_place where meeting_id = ?")
			.param(meeting.id())
			.query(Integer.class)
			.single();
		boolean fits = this.jdbc
			.sql("select capacity is null or capacity >= ? from meeting_place where meeting_id = ? and attendance = ?")
			.params(taken, meeting.id(), only.name())
			.query(Boolean.class)
			.single();
		if (!fits) {
			throw InvalidException.of("format", "registrations.format.full", taken);
		}
		int changed = this.jdbc.sql("""
				update registration set attendance = ?, version = version + 1
				where meeting_id = ? and attendance <> ? and status not in ('DECLINED', 'CANCELLED')""")
			.params(only.name(), meeting.id(), only.name())
			.update();
		this.jdbc
			.sql("update meeting_place set taken = case when attendance = ? then ? else 0 end where meeting_id = ?")
			.params(only.name(), taken, meeting.id())
			.update();
		if (changed > 0) {
			this.audit.record("registrations.moved", "meeting:" + meeting.slug(),
					Map.of("attendance", only, "registrations", changed));
		}
	}

}
