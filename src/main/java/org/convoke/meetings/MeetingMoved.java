package org.convoke.meetings;

/**
 * A meeting was confirmed, postponed, cancelled, or takes place at another time or place.
 */
public record MeetingMoved(long meetingId) {
}
