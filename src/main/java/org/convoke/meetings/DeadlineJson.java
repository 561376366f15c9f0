package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.convoke.web.LocalizedText;

/** A deadline on the wire. */
record DeadlineJson(DeadlineKind kind, LocalDate date, LocalTime time, ZoneId zone, Instant closesAt,
		LocalizedText action, List<Integer> offsets) {

	static DeadlineJson of(Deadline deadline) {
		return new DeadlineJson(deadline.getKind(), deadline.getDueOn(), deadline.getDueAt(), deadline.getZone(),
				deadline.getClosesAt(), deadline.getAction(), deadline.getOffsets());
	}

	/**
	 * What is asked of a deadline; its zone is that of the meeting. Without offsets,
	 * reminders go out at the usual ones.
	 */
	record Request(DeadlineKind kind, LocalDate date, LocalTime time, LocalizedText action, List<Integer> offsets,
			String reason) {

		Request {
			action = (action != null) ? action : LocalizedText.NONE;
			offsets = (offsets != null) ? offsets : Deadline.USUAL_OFFSETS;
		}

		static Request of(Deadline deadline) {
			return new Request(deadline.getKind(), deadline.getDueOn(), deadline.getDueAt(), deadline.getAction(),
					deadline.getOffsets(), null);
		}

	}

}
