package org.convoke.registrations.delegations;

import java.util.List;
import java.util.stream.Stream;

import org.convoke.directory.FocalPoint;
import org.convoke.directory.FocalPoints;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationPage;
import org.convoke.web.Arrival;
import org.convoke.web.Choice;
import org.convoke.web.NotFoundException;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages behind a focal point's link show. */
@Component
class DelegationPage {

	private final DelegationLinks links;

	private final DelegationList list;

	private final FocalPoints focalPoints;

	private final MeetingCards meetings;

	private final RegistrationPage page;

	private final MessageSource messages;

	DelegationPage(DelegationLinks links, DelegationList list, FocalPoints focalPoints, MeetingCards meetings,
			RegistrationPage page, MessageSource messages) {
		this.links = links;
		this.list = list;
		this.focalPoints = focalPoints;
		this.meetings = meetings;
		this.page = page;
		this.messages = messages;
	}

	/**
	 * What the link opens.
	 * @throws NotFoundException when it opens nothing, or nothing any more
	 */
	Delegation get(String token) {
		return this.links.find(token).orElseThrow(NotFoundException::new);
	}

	/** Puts the meeting, its deadline and the organisation into the model. */
	MeetingCard meeting(Delegation delegation, Reader reader, Arrival arrival, Model model) {
		MeetingCard meeting = this.meetings.get(delegation.meetingId());
		this.page.into(model, meeting, reader, arrival.at());
		model.addAttribute("delegation", delegation);
		return meeting;
	}

	/** Puts the delegates into the model: those who wait for a decision apart. */
	void delegates(Delegation delegation, MeetingCard meeting, Reader reader, Model model) {
		List<DelegateRow> all = this.list.delegates(delegation.meetingId(), delegation.organisationId());
		model.addAttribute("open", all.stream().filter(DelegateRow::open).toList());
		model.addAttribute("delegates", all.stream().filter(DelegateRow::takesPart).toList());
		model.addAttribute("gone", all.stream().filter((each) -> !each.open() && !each.takesPart()).toList());
		model.addAttribute("quota", meeting.settings().organisationQuota());
		model.addAttribute("used", this.list.used(delegation.meetingId(), delegation.organisationId()));
		model.addAttribute("colleagues",
				this.focalPoints.of(delegation.organisationId())
					.stream()
					.filter((each) -> each.person() != delegation.focalPoint().person())
					.map(FocalPoint::name)
					.toList());
		model.addAttribute("roleChoices",
				Stream.of(ParticipantRole.values())
					.map((role) -> new Choice(role.name(),
							this.messages.getMessage("registrations.ParticipantRole." + role, null,
									reader.language().locale())))
					.toList());
	}

}
