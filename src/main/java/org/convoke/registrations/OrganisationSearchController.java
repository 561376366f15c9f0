package org.convoke.registrations;

import org.convoke.directory.OrganisationNames;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisations that are offered while one types. */
@Controller
class OrganisationSearchController {

	private final OrganisationNames organisations;

	private final MeetingCards meetings;

	OrganisationSearchController(OrganisationNames organisations, MeetingCards meetings) {
		this.organisations = organisations;
		this.meetings = meetings;
	}

	@GetMapping("/meetings/{slug}/register/organisations")
	String found(@PathVariable String slug, @RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("settings", this.meetings.get(slug).settings());
		model.addAttribute("found", this.organisations.search(q));
		return "registrations/organisations :: found";
	}

}
