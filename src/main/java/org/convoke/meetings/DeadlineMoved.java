package org.convoke.meetings;

import java.time.LocalDate;

/** A deadline got another date or time, or its reminders other offsets. */
public record DeadlineMoved(long deadlineId, long meetingId, LocalDate from, LocalDate to) {
}
