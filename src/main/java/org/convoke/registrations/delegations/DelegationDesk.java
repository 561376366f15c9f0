package org.convoke.registrations.delegations;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.directory.Directory;
import org.convoke.directory.FocalPoint;
import org.convoke.directory.FocalPoints;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat does about delegations. */
@Service
@Transactional
class DelegationDesk {

	private final MeetingCards meetings;

	private final Directory directory;

	private final FocalPoints focalPoints;

	private final DelegationLinks links;

	private final DelegationList list;

	private final DelegationMails mails;

	private final AuditLog audit;

	private final Clock clock;

	DelegationDesk(MeetingCards meetings, Directory directory, FocalPoints focalPoints, DelegationLinks links,
			DelegationList list, DelegationMails mails, AuditLog audit, Clock clock) {
		this.meetings = meetings;
		this.directory = directory;
		this.focalPoints = focalPoints;
		this.links = links;
		this.list = list;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Mails the focal points of an organisation their links, whether or not something
	 * waits for them.
	 * @return how many were written to
	 */
	int sendLinks(String slug, long organisation) {
		MeetingCard meeting = this.meetings.get(slug);
		long surviving = this.directory.surviving(organisation).orElseThrow(NotFoundException::new);
		Instant now = this.clock.instant();
		List<FocalPoint> people = this.focalPoints.of(surviving)
			.stream()
			.sorted(Comparator.comparing(FocalPoint::person))
			.toList();
		int open = this.list.open(meeting.id(), surviving);
		people.forEach((person) -> this.mails.link(this.links.of(meeting.id(), surviving, person.person(), now), open));
		this.audit.record("delegation.links-sent", "meeting:" + slug,
				Map.of("organisation", surviving, "people", people.size()));
		return people.size();
	}

}
