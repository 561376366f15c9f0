package org.convoke.registrations.delegations;

import java.util.List;

import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.delegations.DelegationList.DelegationRow;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The delegations of a meeting in the console. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/delegations")
class DelegationDeskController {

	private static final int PAGE = 50;

	private final DelegationList list;

	private final DelegationDesk desk;

	private final MeetingCards meetings;

	private final MessageSource messages;

	DelegationDeskController(DelegationList list, DelegationDesk desk, MeetingCards meetings, MessageSource messages) {
		this.list = list;
		this.desk = desk;
		this.meetings = meetings;
		this.messages = messages;
	}

	@GetMapping
	String index(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean open,
			@RequestParam(defaultValue = "0") long after, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		List<DelegationRow> found = this.list.of(meeting.id(), open, after, PAGE + 1);
		List<DelegationRow> shown = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("meeting", meeting);
		model.addAttribute("rows", shown);
		model.addAttribute("next", (found.size() > PAGE) ? shown.get(PAGE - 1).organisationId() : null);
		model.addAttribute("open", open);
		return "delegations/desk";
	}

	@PostMapping("/{organisation}/messages")
	String write(@PathVariable String slug, @PathVariable long organisation, Reader reader,
			RedirectAttributes attributes) {
		int written = this.desk.sendLinks(slug, organisation);
		attributes.addFlashAttribute("notice", this.messages.getMessage("delegations.desk.written",
				new Object[] { written }, reader.language().locale()));
		return "redirect:/secretariat/meetings/" + slug + "/delegations";
	}

}
