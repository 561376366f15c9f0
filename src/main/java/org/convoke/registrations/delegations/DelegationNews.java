package org.convoke.registrations.delegations;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.convoke.directory.FocalPoint;
import org.convoke.directory.FocalPoints;
import org.convoke.registrations.ApprovalAwaited;
import org.convoke.registrations.MeetingCards;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells focal points of requests: the first at once, with all that is known of it; those
 * that follow within an hour together, in one mail that says how many are open.
 */
@Component
class DelegationNews {

	private static final int BATCH = 50;

	private final DelegationLinks links;

	private final DelegationList list;

	private final DelegationMails mails;

	private final FocalPoints focalPoints;

	private final MeetingCards meetings;

	private final Clock clock;

	DelegationNews(DelegationLinks links, DelegationList list, DelegationMails mails, FocalPoints focalPoints,
			MeetingCards meetings, Clock clock) {
		this.links = links;
		this.list = list;
		this.mails = mails;
		this.focalPoints = focalPoints;
		this.meetings = meetings;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(ApprovalAwaited awaited) {
		if (awaited.organisationId() == null) {
			return;
		}
		Instant now = this.clock.instant();
		// In an order of their own: those who wait for each other's links cannot
		// deadlock.
		List<FocalPoint> people = this.focalPoints.of(awaited.organisationId())
			.stream()
			.sorted(Comparator.comparing(FocalPoint::person))
			.toList();
		for (FocalPoint person : people) {
			Delegation delegation = this.links.of(awaited.meetingId(), awaited.organisationId(), person.person(), now);
			if (this.links.tellNow(delegation, now)) {
				this.mails.request(delegation, this.list.delegate(awaited.meetingId(), awaited.reference()),
						this.list.open(awaited.meetingId(), awaited.organisationId()));
			}
		}
	}

	/** Tells what came within the hour after the last mail. */
	@Transactional
	public void tellWhatIsDue() {
		Instant now = this.clock.instant();
		List<String> tokens = this.links.takeNews(now, BATCH);
		for (String token : tokens) {
			this.links.find(token)
				.filter((delegation) -> now.isBefore(this.meetings.get(delegation.meetingId()).end()))
				.ifPresent(this::tell);
		}
	}

	private void tell(Delegation delegation) {
		int open = this.list.open(delegation.meetingId(), delegation.organisationId());
		if (open > 0) {
			this.mails.requests(delegation, open);
		}
	}

}
