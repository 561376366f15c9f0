package org.convoke.registrations.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoke.directory.Countries;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationPage;
import org.convoke.registrations.lists.Participants.Wanted;
import org.convoke.web.Arrival;
import org.convoke.web.NotFoundException;
import org.convoke.web.Reader;
import org.convoke.web.Secrecy;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part, of those who agreed to be listed, in the official order. */
@Controller
class ParticipantsController {

	private static final int PAGE = 200;

	/** So that a page number cannot make the database count through everything. */
	private static final int LAST_PAGE = 500;

	private final MeetingCards meetings;

	private final Participants participants;

	private final RegistrationPage page;

	private final Countries countries;

	private final JdbcClient jdbc;

	ParticipantsController(MeetingCards meetings, Participants participants, RegistrationPage page, Countries countries,
			JdbcClient jdbc) {
		this.meetings = meetings;
		this.participants = participants;
		this.page = page;
		this.countries = countries;
		this.jdbc = jdbc;
	}

	@GetMapping("/meetings/{slug}/participants")
	String index(@PathVariable String slug, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "1") int page, Reader reader, Arrival arrival, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		return show(meeting, "", "/meetings/" + slug + "/participants", q, page, reader, arrival, request, response,
				model);
	}

	/** For those whose registration is confirmed, through the link that they have. */
	@GetMapping("/registrations/{token}/participants")
	String own(@PathVariable String token, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "1") int page, Reader reader, Arrival arrival, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Secrecy.keep(response);
		long meetingId = this.jdbc.sql("select meeting_id from registration where token = ?")
			.param(token)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		return show(this.meetings.get(meetingId), token, "/registrations/" + token + "/participants", q, page, reader,
				arrival, request, response, model);
	}

	private String show(MeetingCard meeting, String token, String address, String q, int page, Reader reader,
			Arrival arrival, HttpServletRequest request, HttpServletResponse response, Model model) {
		this.page.into(model, meeting, reader, arrival.at());
		Wanted wanted = new Wanted(meeting.id(), token, request.isUserInRole("SECRETARIAT"), false, q);
		model.addAttribute("address", address);
		model.addAttribute("audience", meeting.settings().listAudience());
		if (!this.participants.readable(wanted)) {
			response.setStatus(HttpStatus.FORBIDDEN.value());
			return "registrations/participants-closed";
		}
		int number = Math.max(1, Math.min(page, LAST_PAGE));
		int count = this.participants.count(wanted);
		model.addAttribute("list",
				Delegations.of(this.participants.page(wanted, (number - 1) * PAGE, PAGE, reader.language()),
						this.countries, reader.language()));
		model.addAttribute("count", count);
		model.addAttribute("q", q);
		model.addAttribute("previous", (number > 1) ? number - 1 : null);
		model.addAttribute("next", (count > number * PAGE && number < LAST_PAGE) ? number + 1 : null);
		return "registrations/participants";
	}

}
