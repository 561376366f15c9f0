package org.convoke.meetings;

import java.util.List;
import java.util.stream.Stream;

/** Where a participant takes part. */
public enum Attendance {

	ON_SITE, REMOTE;

	/** The ways of taking part in a meeting of that format with these sessions. */
	public static List<Attendance> offered(MeetingFormat format, List<Session> sessions) {
		return Stream.of(values())
			.filter((attendance) -> sessions.stream()
				.anyMatch((session) -> session.formatIn(format).offers(attendance)))
			.toList();
	}

}
