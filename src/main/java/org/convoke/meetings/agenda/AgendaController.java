package org.convoke.meetings.agenda;

import java.time.Clock;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page of a meeting's agenda, each published version under its number. */
@Controller
class AgendaController {

	private final Agendas agendas;

	private final Programme programme;

	private final Meetings meetings;

	private final Clock clock;

	AgendaController(Agendas agendas, Programme programme, Meetings meetings, Clock clock) {
		this.agendas = agendas;
		this.programme = programme;
		this.meetings = meetings;
		this.clock = clock;
	}

	@GetMapping("/meetings/{slug}/agenda")
	String show(@PathVariable String slug, @RequestParam(required = false) Integer version, Model model) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		model.addAttribute("agenda", this.agendas.published(meeting, version).orElse(null));
		model.addAttribute("agendaExpected", this.programme.expected(meeting));
		model.addAttribute("ended", !this.clock.instant().isBefore(meeting.getEnd()));
		return "agenda/show";
	}

}
