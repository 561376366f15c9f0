package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.convoke.meetings.Deadlines.Wanted;
import org.convoke.web.LocalizedText;

/** A deadline on the wire. */
record DeadlineJson(DeadlineKind kind, LocalDate date, LocalTime time, ZoneId zone, Instant closesAt,
		LocalizedText action, List<Integer> offsets) {

	static final DeadlineJson NONE = new DeadlineJson(null, null, null, null, null, LocalizedText.NONE, null);

	static DeadlineJson of(Deadline deadline) {
		return new DeadlineJson(deadline.getKind(), deadline.getDueOn(), deadline.getDueAt(), deadline.getZone(),
				deadline.getClosesAt(), deadline.getAction(), deadline.getOffsets());
	}

	/**
	 * What is asked of a deadline; its zone is that of the meeting. Without offsets,
	 * reminders go out at the usual ones.
	 */
	record Request(DeadlineKind kind, LocalDate date, LocalTime time, LocalizedText action, List<Integer> offsets,
			String reason, Boolean tell) {

		Request {
			action = (action != null) ? action : LocalizedText.NONE;
			offsets = (offsets != null) ? offsets : Deadline.USUAL_OFFSETS;
		}

		static Request of(Deadline deadline) {
			return new Request(deadline.getKind(), deadline.getDueOn(), deadline.getDueAt(), deadline.getAction(),
					deadline.getOffsets(), null, null);
		}

		Wanted wanted() {
			return new Wanted(this.date, this.time, this.action, this.offsets);
		}

		/** Those concerned are told unless it says that they are not. */
		Announcement announcement() {
			return new Announcement(this.reason, !Boolean.FALSE.equals(this.tell), false);
		}

	}

}
