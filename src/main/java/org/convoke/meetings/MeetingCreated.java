package org.convoke.meetings;

/** A meeting was created. */
public record MeetingCreated(long meetingId) {
}
