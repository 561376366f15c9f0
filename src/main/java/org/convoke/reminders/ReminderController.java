package org.convoke.reminders;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.reminders.Ledger.EntryRow;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat's pages of reminders: all that come, and those of a meeting. */
@Controller
@RequestMapping("/secretariat")
class ReminderController {

	private static final int LISTED = 50;

	private static final int PAGE = 100;

	private final ReminderDesk desk;

	private final CampaignLists lists;

	private final Ledger ledger;

	private final Meetings meetings;

	private final MessageSource messages;

	ReminderController(ReminderDesk desk, CampaignLists lists, Ledger ledger, Meetings meetings,
			MessageSource messages) {
		this.desk = desk;
		this.lists = lists;
		this.ledger = ledger;
		this.meetings = meetings;
		this.messages = messages;
	}

	/** Why a campaign is called off. */
	record CancellationForm(String reason) {
	}

	@GetMapping("/reminders")
	String index(Model model) {
		model.addAttribute("late", this.lists.countLate());
		model.addAttribute("upcoming", this.lists.upcoming(LISTED));
		model.addAttribute("finished", this.lists.finished(LISTED));
		return "reminders/index";
	}

	@GetMapping("/meetings/{slug}/reminders")
	String meeting(@PathVariable String slug, Model model) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		model.addAttribute("deadlines", this.desk.of(meeting));
		return "reminders/meeting";
	}

	@GetMapping("/meetings/{slug}/reminders/{id}")
	String campaign(@PathVariable String slug, @PathVariable long id, @RequestParam(defaultValue = "0") long after,
			Model model) {
		Meeting meeting = this.meetings.get(slug);
		CampaignRow row = this.lists.find(meeting.getId(), id).orElseThrow(NotFoundException::new);
		model.addAttribute("meeting", meeting);
		model.addAttribute("row", row);
		if (row.campaign().isPlanned()) {
			model.addAttribute("preview", this.desk.preview(row.campaign()));
			if (!model.containsAttribute("form")) {
				model.addAttribute("form", new CancellationForm(""));
			}
		}
		else {
			List<EntryRow> entries = this.ledger.of(id, after, PAGE);
			model.addAttribute("entries", entries);
			model.addAttribute("next", (entries.size() < PAGE) ? null : entries.get(PAGE - 1).id());
		}
		return "reminders/campaign";
	}

	@PostMapping("/meetings/{slug}/reminders/{id}/cancellation")
	String cancel(@PathVariable String slug, @PathVariable long id, @ModelAttribute("form") CancellationForm form,
			BindingResult result, Language language, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			this.desk.cancel(this.meetings.get(slug), id, form.reason());
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return campaign(slug, id, 0, model);
		}
		redirect.addFlashAttribute("notice",
				this.messages.getMessage("reminders.cancel.done", null, language.locale()));
		return "redirect:/secretariat/meetings/" + slug + "/reminders/" + id;
	}

}
