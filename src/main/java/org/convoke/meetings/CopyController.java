package org.convoke.meetings;

import java.time.LocalDate;

import org.convoke.meetings.MeetingForm.DueRow;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts the next meeting from one that there was, in the console. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}")
class CopyController {

	private final MeetingCopies copies;

	private final Meetings meetings;

	private final Groups groups;

	private final Choices choices;

	private final MessageSource messages;

	CopyController(MeetingCopies copies, Meetings meetings, Groups groups, Choices choices, MessageSource messages) {
		this.copies = copies;
		this.meetings = meetings;
		this.groups = groups;
		this.choices = choices;
		this.messages = messages;
	}

	/** When the next meeting begins, from which the other dates follow. */
	record StartForm(LocalDate firstDay) {
	}

	@GetMapping("/copy")
	String ask(@PathVariable String slug, @ModelAttribute("start") StartForm start, BindingResult result, Model model,
			Language language) {
		MeetingCopies.Proposal proposal;
		try {
			proposal = this.copies.propose(slug, result.hasErrors() ? null : start.firstDay());
		}
		catch (InvalidException ex) {
			ex.into(result);
			proposal = this.copies.propose(slug, null);
		}
		Meeting past = this.meetings.get(slug);
		model.addAttribute("form",
				MeetingForm.next(proposal.details(), this.groups.get(past.getGroupId()).getSlug(),
						proposal.deadlines()
							.stream()
							.map((due) -> new DueRow(due.source().getId(), due.date(), due.time()))
							.toList()));
		return form(past, model, language);
	}

	@PostMapping("/copies")
	String copy(@PathVariable String slug, @ModelAttribute("form") MeetingForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				Meeting next = this.copies.copy(slug, form.slug(), form.details(), form.standing(),
						this.copies.dues(slug, form.deadlines()));
				redirect.addFlashAttribute("notice", this.messages.getMessage("meetings.desk.saved",
						new Object[] { next.getTitle().in(language) }, language.locale()));
				return "redirect:/secretariat/meetings/" + next.getSlug();
			}
			catch (InvalidException ex) {
				MeetingDeskController.into(result, ex);
			}
		}
		Forms.again(model, form, result);
		model.addAttribute("start", new StartForm(null));
		return form(this.meetings.get(slug), model, language);
	}

	private String form(Meeting past, Model model, Language language) {
		model.addAttribute("copied", past);
		model.addAttribute("meeting", null);
		model.addAttribute("dues",
				this.copies.dues(past.getSlug(), ((MeetingForm) model.getAttribute("form")).deadlines()));
		this.choices.addTo(model, language);
		return "meetings/desk-meeting-form";
	}

}
