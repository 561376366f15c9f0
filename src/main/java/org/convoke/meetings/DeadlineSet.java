package org.convoke.meetings;

/** A deadline was given to a meeting. */
public record DeadlineSet(long deadlineId, long meetingId) {
}
