package org.convoke.registrations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.convoke.directory.Countries;
import org.convoke.registrations.RegistrationLists.ListedParticipant;
import org.convoke.web.Arrival;
import org.convoke.web.Language;
import org.convoke.web.Reader;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part, of those who agreed to be listed, by organisation. */
@Controller
class ParticipantsController {

	private static final int PAGE = 200;

	/** So that a page number cannot make the database count through everything. */
	private static final int LAST_PAGE = 500;

	private final MeetingCards meetings;

	private final RegistrationLists lists;

	private final RegistrationPage page;

	private final Countries countries;

	ParticipantsController(MeetingCards meetings, RegistrationLists lists, RegistrationPage page, Countries countries) {
		this.meetings = meetings;
		this.lists = lists;
		this.page = page;
		this.countries = countries;
	}

	/** A participant with the name of the country. */
	record Line(ListedParticipant participant, String country) {
	}

	@GetMapping("/meetings/{slug}/participants")
	String index(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Reader reader, Arrival arrival,
			Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		this.page.into(model, meeting, reader, arrival.at());
		int number = Math.max(1, Math.min(page, LAST_PAGE));
		List<ListedParticipant> found = this.lists.participants(meeting.id(), (number - 1) * PAGE, PAGE + 1);
		model.addAttribute("organisations",
				byOrganisation(found.subList(0, Math.min(PAGE, found.size())), reader.language()));
		model.addAttribute("count", this.lists.participantCount(meeting.id()));
		model.addAttribute("previous", (number > 1) ? number - 1 : null);
		model.addAttribute("next", (found.size() > PAGE && number < LAST_PAGE) ? number + 1 : null);
		return "registrations/participants";
	}

	private Map<String, List<Line>> byOrganisation(List<ListedParticipant> participants, Language language) {
		Map<String, List<Line>> organisations = new LinkedHashMap<>();
		for (ListedParticipant participant : participants) {
			organisations.computeIfAbsent(participant.organisation(), (key) -> new ArrayList<>())
				.add(new Line(participant, this.countries.name(participant.country(), language)));
		}
		return organisations;
	}

}
