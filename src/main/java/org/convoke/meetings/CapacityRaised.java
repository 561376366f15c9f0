package org.convoke.meetings;

/** A meeting got more places, for which some may be waiting. */
public record CapacityRaised(long meetingId, Attendance attendance) {
}
