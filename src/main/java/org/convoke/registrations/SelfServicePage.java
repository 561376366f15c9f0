package org.convoke.registrations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.convoke.meetings.Standing;
import org.convoke.web.Language;
import org.convoke.web.Reader;
import org.convoke.web.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page behind the link offers besides the registration itself: the way in, on
 * site or from afar, a place that is held, the letter for a visa.
 */
@Component
class SelfServicePage {

	private final RegistrationPage page;

	private final Times times;

	private final JdbcClient jdbc;

	SelfServicePage(RegistrationPage page, Times times, JdbcClient jdbc) {
		this.page = page;
		this.times = times;
		this.jdbc = jdbc;
	}

	/** Where a request for a letter stands; the reason of a refusal may be null. */
	record VisaLetter(String state, String reason, LocalDate expiresOn) {
	}

	/** A moment by the clock of the meeting and, where that differs, by the reader's. */
	record Moment(String there, String here) {
	}

	void into(Model model, Registration registration, MeetingCard meeting, Reader reader, Instant now) {
		boolean confirmed = registration.status() == RegistrationStatus.CONFIRMED;
		boolean held = confirmed && registration.answerBy() != null;
		boolean sure = registration.sure();
		boolean takesPlace = meeting.standing() != Standing.CANCELLED;
		model.addAttribute("held", held ? moment(registration.answerBy(), meeting, reader) : null);
		model.addAttribute("badge", registration.hasBadge(meeting));
		model.addAttribute("sure", sure);
		model.addAttribute("changeable",
				registration.status().live() && registration.checkedInAt() == null && !meeting.over(now));
		model.addAttribute("begins", this.page.here(meeting.start(), meeting.zone(), reader));
		model.addAttribute("checkedIn", (registration.checkedInAt() != null)
				? this.times.moment(registration.checkedInAt(), meeting.zone(), reader.language()) : null);
		if (sure && takesPlace && meeting.joinLink() != null) {
			join(model, meeting, reader, now);
		}
		if (confirmed && takesPlace) {
			visaLetter(registration).ifPresent((letter) -> {
				boolean approved = letter.state().equals("APPROVED");
				boolean valid = meeting.endsBefore(letter.expiresOn());
				boolean fixed = meeting.standing() == Standing.CONFIRMED;
				model.addAttribute("visa", letter);
				model.addAttribute("visaExpires", !valid && !letter.state().equals("DECLINED"));
				model.addAttribute("visaWaits", approved && valid && !fixed);
				model.addAttribute("visaReady", approved && valid && fixed && sure);
				model.addAttribute("visaLanguages", languages(registration));
			});
		}
	}

	/** The link itself is in the page only while it is of use. */
	private void join(Model model, MeetingCard meeting, Reader reader, Instant now) {
		if (now.isBefore(meeting.joinOpens())) {
			model.addAttribute("joinLater", moment(meeting.joinOpens(), meeting, reader));
		}
		else if (now.isBefore(meeting.end())) {
			model.addAttribute("joinLink", meeting.joinLink());
		}
		else {
			model.addAttribute("joinOver", true);
		}
	}

	private Moment moment(Instant at, MeetingCard meeting, Reader reader) {
		return new Moment(this.times.moment(at, meeting.zone(), reader.language()),
				this.page.here(at, meeting.zone(), reader));
	}

	private Optional<VisaLetter> visaLetter(Registration registration) {
		return this.jdbc.sql("select state, reason, expires_on from visa_request where registration_id = ?")
			.param(registration.id())
			.query(VisaLetter.class)
			.optional();
	}

	/** Those that a consulate may want. */
	private static List<Language> languages(Registration registration) {
		Set<Language> languages = new LinkedHashSet<>(
				List.of(registration.details().language(), Language.EN, Language.FR));
		return List.copyOf(languages);
	}

}
