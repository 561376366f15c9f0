package org.convoke.meetings;

import java.util.List;

/** The number of places on site and remote, null for no limit. */
record Capacity(Integer onSite, Integer remote) {

	static final Capacity UNLIMITED = new Capacity(null, null);

	static Capacity of(List<Places.Taken> places) {
		return new Capacity(limit(places, Attendance.ON_SITE), limit(places, Attendance.REMOTE));
	}

	private static Integer limit(List<Places.Taken> places, Attendance attendance) {
		for (Places.Taken place : places) {
			if (place.attendance() == attendance) {
				return place.capacity();
			}
		}
		return null;
	}

	Integer of(Attendance attendance) {
		return (attendance == Attendance.ON_SITE) ? this.onSite : this.remote;
	}

}
