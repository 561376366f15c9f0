package org.convoke.reminders;

import java.time.Instant;
import java.time.LocalDate;

import org.convoke.meetings.DeadlineKind;

/**
 * The reminders of one date and offset of a deadline.
 *
 * @param reason why it was not sent, null when it was or will be
 * @param note what the secretariat gave as its reason
 */
record Campaign(long id, long deadlineId, long meetingId, DeadlineKind kind, LocalDate dueOn, int offsetDays,
		Instant plannedAt, CampaignState state, Instant finishedAt, CampaignReason reason, String note, int reminded,
		int skipped) {

	boolean isPlanned() {
		return this.state == CampaignState.PLANNED;
	}

}
