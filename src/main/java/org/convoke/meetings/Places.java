package org.convoke.meetings;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.convoke.web.InvalidException;

/**
 * The places of meetings. Each act locks the one row of the meeting and the way of taking
 * part until the transaction ends, so whoever sees no place left can safely queue up: no
 * place is given back in between.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Places {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Places(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Takes a place, unless all are taken. */
	public boolean take(long meetingId, Attendance attendance) {
		// One plain update: whoever waited for the row sees it as it is now.
		return this.jdbc.sql("""
				update meeting_place set granted = capacity is null or taken < capacity,
				    taken = taken + case when capacity is null or taken < capacity then 1 else 0 end
				where meeting_id = ? and attendance = ? returning granted""")
			.params(meetingId, attendance.name())
			.query(Boolean.class)
			.single();
	}

	/** Gives a place back. */
	public void giveBack(long meetingId, Attendance attendance) {
		this.jdbc.sql("update meeting_place set taken = taken - 1 where meeting_id = ? and attendance = ?")
			.params(meetingId, attendance.name())
			.update();
	}

	/** The places of one way of taking part; a null capacity is no limit. */
	record Taken(Attendance attendance, Integer capacity, int taken) {
	}

	@Transactional(propagation = Propagation.SUPPORTS)
	List<Taken> of(long meetingId) {
		return this.jdbc
			.sql("select attendance, capacity, taken from meeting_place where meeting_id = ? order by attendance")
			.param(meetingId)
			.query(Taken.class)
			.list();
	}

	/** Sets the number of places, null for no limit; it cannot go below what is taken. */
	void limit(long meetingId, Attendance attendance, Integer capacity) {
		int taken = this.jdbc.sql("select taken from meeting_place where meeting_id = ? and attendance = ? for update")
			.params(meetingId, attendance.name())
			.query(Integer.class)
			.single();
		if (capacity != null && capacity < taken) {
			throw InvalidException.of(field(attendance), "meetings.capacity.belowTaken", taken);
		}
		this.jdbc.sql("update meeting_place set capacity = :capacity where meeting_id = :meeting and attendance = :how")
			.param("capacity", capacity)
			.param("meeting", meetingId)
			.param("how", attendance.name())
			.update();
		this.events.publishEvent(new CapacityRaised(meetingId, attendance));
	}

	/** The field of forms and requests that holds the number. */
	static String field(Attendance attendance) {
		return (attendance == Attendance.ON_SITE) ? "capacity.onSite" : "capacity.remote";
	}

}
