package org.convoke.reminders;

import java.util.List;

import org.convoke.meetings.DeadlineKind;

/** Whom deadlines of one kind concern; a kind that has none reminds nobody. */
interface ReminderAudience {

	DeadlineKind kind();

	/** Everybody concerned, those who have acted included. */
	List<Concerned> of(long meetingId);

}
