package org.convoke.registrations;

import java.time.Instant;
import java.time.ZoneId;

import org.convoke.web.Language;
import org.convoke.web.Reader;
import org.convoke.web.Times;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages about registering say of the meeting and of the time that is left. */
@Component
public class RegistrationPage {

	private final MeetingFacts facts;

	private final MeetingCards meetings;

	private final ClosingText closingText;

	private final Times times;

	RegistrationPage(MeetingFacts facts, MeetingCards meetings, ClosingText closingText, Times times) {
		this.facts = facts;
		this.meetings = meetings;
		this.closingText = closingText;
		this.times = times;
	}

	/** Puts meeting, its facts and its deadline into the model. */
	public RegistrationWindow into(Model model, MeetingCard meeting, Reader reader, Instant arrival) {
		Language language = reader.language();
		RegistrationWindow window = this.meetings.window(meeting);
		model.addAttribute("meeting", meeting);
		model.addAttribute("days", this.facts.days(meeting, language));
		model.addAttribute("hours", this.facts.hours(meeting, language));
		model.addAttribute("place", this.facts.place(meeting, language));
		model.addAttribute("closesAt", window.closesAt());
		model.addAttribute("closes", this.times.moment(window.lastMinute(), meeting.zone(), language));
		model.addAttribute("closesHere", here(window.lastMinute(), meeting.zone(), reader));
		window.closing(arrival)
			.ifPresent((closing) -> model.addAttribute("closed", this.closingText.in(closing, reader)));
		return window;
	}

	/**
	 * The moment by the reader's clock; null when that shows the same as the meeting's.
	 */
	private String here(Instant at, ZoneId there, Reader reader) {
		ZoneId here = reader.zone();
		if (here == null || here.getRules().getOffset(at).equals(there.getRules().getOffset(at))) {
			return null;
		}
		return this.times.moment(at, here, reader.language());
	}

}
