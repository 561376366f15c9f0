package org.convoke.registrations.lists;

import org.convoke.directory.Countries;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.registrations.RegistrationLists.Place;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.registrations.RegistrationPage;
import org.convoke.web.Arrival;
import org.convoke.web.InvalidException;
import org.convoke.web.Reader;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat's list of a meeting's registrations. */
@Controller
class RegistrationListController {

	private static final int PAGE = 50;

	private final RegistrationLists lists;

	private final MeetingCards meetings;

	private final RegistrationPage page;

	private final FilterChoices choices;

	private final Countries countries;

	private final BatchStore batches;

	RegistrationListController(RegistrationLists lists, MeetingCards meetings, RegistrationPage page,
			FilterChoices choices, Countries countries, BatchStore batches) {
		this.lists = lists;
		this.meetings = meetings;
		this.page = page;
		this.choices = choices;
		this.countries = countries;
		this.batches = batches;
	}

	@GetMapping("/secretariat/meetings/{slug}/registrations")
	String index(@PathVariable String slug, @ModelAttribute("filter") RegistrationFilter filter,
			@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String after,
			@RequestParam(defaultValue = "") String before, Reader reader, Arrival arrival, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		RegistrationOrder order = RegistrationOrder.shown(sort);
		ListLinks links = ListLinks.desk(slug, filter, order);
		try {
			model.addAttribute("slice",
					this.lists.page(meeting, filter, order, Place.of(after, before), PAGE, reader.language()));
		}
		catch (InvalidException ex) {
			// The place has gone: from the beginning, then.
			return "redirect:" + links.self();
		}
		this.page.into(model, meeting, reader, arrival.at());
		var counts = this.lists.counts(meeting, filter);
		model.addAttribute("counts", counts);
		model.addAttribute("matching",
				counts.stream()
					.filter((each) -> filter.status() == null || each.status() == filter.status())
					.mapToLong((each) -> each.count())
					.sum());
		model.addAttribute("links", links);
		model.addAttribute("sort", order.text());
		model.addAttribute("countryNames", this.countries);
		model.addAttribute("running", this.batches.running(meeting.id()));
		this.choices.into(model, reader.language());
		return "registrations/desk";
	}

}
