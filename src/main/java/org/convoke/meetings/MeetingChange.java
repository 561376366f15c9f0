package org.convoke.meetings;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that changed about a meeting.
 *
 * @param deadline which deadline, for a change of one
 */
record MeetingChange(ChangeKind kind, DeadlineKind deadline, Value before, Value after) {

	/** How it was, or is now: a meeting's dates and places, or a deadline's date. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Value(WhenAndWhere meeting, Due due) {

		static final Value NONE = new Value(null, null);

	}

	static MeetingChange of(ChangeKind kind) {
		return new MeetingChange(kind, null, Value.NONE, Value.NONE);
	}

	static MeetingChange of(ChangeKind kind, WhenAndWhere before, WhenAndWhere after) {
		return new MeetingChange(kind, null, new Value(before, null), new Value(after, null));
	}

	static MeetingChange set(DeadlineKind deadline, Due due) {
		return new MeetingChange(ChangeKind.DEADLINE_SET, deadline, Value.NONE, new Value(null, due));
	}

	static MeetingChange moved(DeadlineKind deadline, Due before, Due after) {
		return new MeetingChange(ChangeKind.DEADLINE_MOVED, deadline, new Value(null, before), new Value(null, after));
	}

	/** What differs, in the order in which people are told of it. */
	static List<MeetingChange> between(WhenAndWhere before, WhenAndWhere after) {
		List<MeetingChange> changes = new ArrayList<>();
		if (!before.sameTimes(after)) {
			changes.add(of(ChangeKind.DATE, before, after));
		}
		else if (!before.zone().equals(after.zone())) {
			changes.add(of(ChangeKind.ZONE, before, after));
		}
		if (!before.samePlace(after)) {
			changes.add(of(ChangeKind.PLACE, before, after));
		}
		if (!before.sameFormat(after)) {
			changes.add(of(ChangeKind.FORMAT, before, after));
		}
		return changes;
	}

}
