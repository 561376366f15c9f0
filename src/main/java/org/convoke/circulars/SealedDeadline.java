package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.web.LocalizedText;

/** A row of the table of deadlines; in a published letter it stays as it was printed. */
record SealedDeadline(DeadlineKind kind, LocalDate dueOn, LocalTime dueAt, ZoneId zone, LocalizedText action) {

	static SealedDeadline of(Deadline deadline) {
		return new SealedDeadline(deadline.getKind(), deadline.getDueOn(), deadline.getDueAt(), deadline.getZone(),
				deadline.getAction());
	}

	/** Whether it must be done by the same time. */
	boolean agreesWith(SealedDeadline other) {
		return this.kind == other.kind && this.dueOn.equals(other.dueOn) && Objects.equals(this.dueAt, other.dueAt)
				&& this.zone.equals(other.zone);
	}

}
