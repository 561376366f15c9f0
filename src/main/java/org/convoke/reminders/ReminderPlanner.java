package org.convoke.reminders;

import java.time.Clock;
import java.time.Instant;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineMoved;
import org.convoke.meetings.DeadlineSet;
import org.convoke.meetings.Meetings;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the campaigns of a deadline in the transaction that sets or moves it, so that
 * there never is a deadline whose reminders do not follow it.
 */
@Component
class ReminderPlanner {

	private final Meetings meetings;

	private final CampaignStore campaigns;

	private final Clock clock;

	ReminderPlanner(Meetings meetings, CampaignStore campaigns, Clock clock) {
		this.meetings = meetings;
		this.campaigns = campaigns;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(DeadlineSet event) {
		plan(event.deadlineId());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(DeadlineMoved event) {
		plan(event.deadlineId());
	}

	private void plan(long deadlineId) {
		Deadline deadline = this.meetings.deadline(deadlineId).orElseThrow();
		Instant now = this.clock.instant();
		this.campaigns.cancelOthers(deadline, now);
		for (int offset : deadline.getOffsets()) {
			Instant moment = ReminderMoment.of(deadline, offset);
			if (moment.isBefore(now)) {
				this.campaigns.leaveOut(deadline, offset, moment, now);
			}
			else {
				this.campaigns.plan(deadline, offset, moment);
			}
		}
	}

}
