package org.convoke.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Standing;
import org.convoke.reminders.Ledger.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the campaigns that are due, each in one transaction: its mails, its ledger and its
 * state are there together or not at all, so that a crash leaves nothing half-sent.
 */
@Component
class CampaignRunner {

	private static final Logger log = LoggerFactory.getLogger(CampaignRunner.class);

	private static final int BATCH = 500;

	private final CampaignStore campaigns;

	private final Ledger ledger;

	private final ReminderAudiences audiences;

	private final ReminderMail mail;

	private final Meetings meetings;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CampaignRunner(CampaignStore campaigns, Ledger ledger, ReminderAudiences audiences, ReminderMail mail,
			Meetings meetings, Outbox outbox, TransactionTemplate transaction, Clock clock) {
		this.campaigns = campaigns;
		this.ledger = ledger;
		this.audiences = audiences;
		this.mail = mail;
		this.meetings = meetings;
		this.outbox = outbox;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Runs everything that is due; one campaign that fails does not keep the others. */
	void runDue() {
		Set<Long> failed = new HashSet<>();
		boolean more = true;
		while (more) {
			Claimed claimed = new Claimed();
			try {
				more = Boolean.TRUE.equals(this.transaction.execute((status) -> runOne(failed, claimed)));
			}
			catch (RuntimeException ex) {
				if (claimed.id == null) {
					throw ex;
				}
				log.error("The reminders of campaign {} could not be sent and will be tried again", claimed.id, ex);
				failed.add(claimed.id);
			}
		}
	}

	private boolean runOne(Set<Long> failed, Claimed claimed) {
		Instant now = this.clock.instant();
		Optional<Campaign> due = this.campaigns.claim(now, failed);
		due.ifPresent((campaign) -> {
			claimed.id = campaign.id();
			run(campaign, now);
		});
		return due.isPresent();
	}

	private void run(Campaign campaign, Instant now) {
		Meeting meeting = this.meetings.get(campaign.meetingId());
		Deadline deadline = this.meetings.deadline(campaign.deadlineId()).orElseThrow();
		if (meeting.getStanding() == Standing.CANCELLED) {
			skip(campaign, CampaignReason.MEETING_CANCELLED, now);
		}
		else if (!deadline.admits(now)) {
			skip(campaign, CampaignReason.PASSED, now);
		}
		else if (this.campaigns.superseded(campaign, now)) {
			skip(campaign, CampaignReason.SUPERSEDED, now);
		}
		else {
			remind(campaign, meeting, deadline, now);
		}
	}

	private void remind(Campaign campaign, Meeting meeting, Deadline deadline, Instant now) {
		List<Concerned> concerned = this.audiences.of(campaign.kind(), meeting.getId());
		if (concerned.isEmpty()) {
			skip(campaign, CampaignReason.NOBODY, now);
			return;
		}
		ReminderMail.Draft draft = this.mail.about(meeting, deadline, now);
		int reminded = 0;
		for (int from = 0; from < concerned.size(); from += BATCH) {
			reminded += remind(campaign, concerned.subList(from, Math.min(from + BATCH, concerned.size())), draft, now);
		}
		this.campaigns.sent(campaign, reminded, concerned.size() - reminded, now);
		log.info("Reminded {} of {} people of the {} deadline of {}", reminded, concerned.size(), campaign.kind(),
				meeting.getSlug());
	}

	private int remind(Campaign campaign, List<Concerned> people, ReminderMail.Draft draft, Instant now) {
		List<Entry> entries = new ArrayList<>();
		List<Message> messages = new ArrayList<>();
		List<String> reminded = new ArrayList<>();
		for (Concerned person : people) {
			Optional<SkipReason> skipped = person.skipped(campaign.plannedAt());
			if (skipped.isPresent()) {
				entries.add(new Entry(person.recipient().email(), null, skipped.get()));
			}
			else {
				messages.add(draft.to(person.recipient()));
				reminded.add(person.recipient().email());
			}
		}
		List<Long> mails = this.outbox.enqueue(messages);
		for (int i = 0; i < mails.size(); i++) {
			entries.add(new Entry(reminded.get(i), mails.get(i), null));
		}
		this.ledger.write(campaign, entries, now);
		return reminded.size();
	}

	private void skip(Campaign campaign, CampaignReason reason, Instant now) {
		this.campaigns.finish(campaign, CampaignState.SKIPPED, reason, null, now);
		log.info("Reminders of campaign {} are skipped: {}", campaign.id(), reason);
	}

	/** Which campaign a transaction had taken, to be known after it has failed. */
	private static final class Claimed {

		private Long id;

	}

}
