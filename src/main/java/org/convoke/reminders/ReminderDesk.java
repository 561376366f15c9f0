package org.convoke.reminders;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat sees of reminders before they run, and how it calls them off. */
@Service
class ReminderDesk {

	private static final int SHOWN = 200;

	private static final int NOTE = 500;

	private final Meetings meetings;

	private final CampaignStore campaigns;

	private final CampaignLists lists;

	private final ReminderAudiences audiences;

	private final AuditLog audit;

	private final Clock clock;

	ReminderDesk(Meetings meetings, CampaignStore campaigns, CampaignLists lists, ReminderAudiences audiences,
			AuditLog audit, Clock clock) {
		this.meetings = meetings;
		this.campaigns = campaigns;
		this.lists = lists;
		this.audiences = audiences;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A deadline with its campaigns.
	 *
	 * @param preview of the next one planned, null when none is
	 */
	record DeadlineReminders(Deadline deadline, List<CampaignRow> campaigns, ReminderPreview preview) {
	}

	@Transactional(readOnly = true)
	List<DeadlineReminders> of(Meeting meeting) {
		List<CampaignRow> rows = this.lists.of(meeting.getId());
		return this.meetings.deadlines(meeting.getId()).stream().map((deadline) -> {
			List<CampaignRow> own = rows.stream()
				.filter((row) -> row.campaign().deadlineId() == deadline.getId())
				.toList();
			Optional<Campaign> next = own.stream()
				.map(CampaignRow::campaign)
				.filter(Campaign::isPlanned)
				.min(Comparator.comparing(Campaign::plannedAt));
			return new DeadlineReminders(deadline, own, next.map(this::preview).orElse(null));
		}).toList();
	}

	@Transactional(readOnly = true)
	ReminderPreview preview(Campaign campaign) {
		return ReminderPreview.of(this.audiences.of(campaign.kind(), campaign.meetingId()), campaign.plannedAt(),
				SHOWN);
	}

	/** Calls a planned campaign off. */
	@Transactional
	void cancel(Meeting meeting, long campaignId, String reason) {
		if (reason == null || reason.isBlank()) {
			throw InvalidException.of("reason", "reminders.cancel.reasonNeeded");
		}
		if (reason.strip().length() > NOTE) {
			throw InvalidException.of("reason", "reminders.cancel.reasonLong");
		}
		Campaign campaign = this.campaigns.lock(campaignId)
			.filter((found) -> found.meetingId() == meeting.getId())
			.orElseThrow(NotFoundException::new);
		if (!campaign.isPlanned()) {
			throw new ConflictException("conflict", "reminders.cancel.refused");
		}
		this.campaigns.finish(campaign, CampaignState.CANCELLED, CampaignReason.BY_SECRETARIAT, reason.strip(),
				this.clock.instant());
		this.audit.record("reminders.cancelled", "meeting:" + meeting.getSlug(), Map.of("kind", campaign.kind(),
				"dueOn", campaign.dueOn().toString(), "offset", campaign.offsetDays(), "reason", reason.strip()));
	}

}
