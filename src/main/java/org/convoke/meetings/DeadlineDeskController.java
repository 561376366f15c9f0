package org.convoke.meetings;

import java.util.List;

import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

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

/** The deadlines and the places of a meeting in the console. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}")
class DeadlineDeskController {

	private final Meetings meetings;

	private final Places places;

	private final Choices choices;

	private final MessageSource messages;

	DeadlineDeskController(Meetings meetings, Places places, Choices choices, MessageSource messages) {
		this.meetings = meetings;
		this.places = places;
		this.choices = choices;
		this.messages = messages;
	}

	/** The places; an empty field is no limit. */
	record CapacityForm(Capacity capacity) {
	}

	@GetMapping("/deadlines/new")
	String add(@PathVariable String slug, Model model, Language language) {
		model.addAttribute("form", DeadlineForm.blank());
		return form(slug, null, model, language);
	}

	@PostMapping("/deadlines")
	String add(@PathVariable String slug, @ModelAttribute("form") DeadlineForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				this.meetings.setDeadline(slug, form.kind(), form.date(), form.time(), form.text(), form.days());
				return saved(slug, "meetings.desk.deadline.set", redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		return form(slug, null, model, language);
	}

	@GetMapping("/deadlines/{id}")
	String move(@PathVariable String slug, @PathVariable long id, Model model, Language language) {
		Deadline deadline = deadline(slug, id);
		model.addAttribute("form", DeadlineForm.of(deadline));
		return form(slug, deadline, model, language);
	}

	@PostMapping("/deadlines/{id}")
	String move(@PathVariable String slug, @PathVariable long id, @ModelAttribute("form") DeadlineForm form,
			BindingResult result, Model model, Language language, RedirectAttributes redirect) {
		Deadline deadline = deadline(slug, id);
		if (!result.hasErrors()) {
			try {
				this.meetings.moveDeadline(slug, id, form.version(), form.wanted(),
						new Announcement(form.reason(), form.tell(), true));
				return saved(slug, "meetings.desk.deadline.moved", redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		return form(slug, deadline, model, language);
	}

	@GetMapping("/capacity")
	String limit(@PathVariable String slug, Model model) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("form", new CapacityForm(Capacity.of(this.places.of(meeting.getId()))));
		return capacity(slug, model);
	}

	@PostMapping("/capacity")
	String limit(@PathVariable String slug, @ModelAttribute("form") CapacityForm form, BindingResult result,
			Model model, Language language, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				this.meetings.limit(slug, form.capacity());
				return saved(slug, "meetings.desk.capacity.saved", redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		return capacity(slug, model);
	}

	private Deadline deadline(String slug, long id) {
		Long meeting = this.meetings.get(slug).getId();
		return this.meetings.deadline(id)
			.filter((deadline) -> deadline.getMeetingId().equals(meeting))
			.orElseThrow(NotFoundException::new);
	}

	private String saved(String slug, String key, RedirectAttributes redirect, Language language) {
		redirect.addFlashAttribute("notice", this.messages.getMessage(key, null, language.locale()));
		return "redirect:/secretariat/meetings/" + slug;
	}

	private String capacity(String slug, Model model) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		model.addAttribute("attendances", List.of(Attendance.values()).stream().filter(meeting::offers).toList());
		return "meetings/desk-capacity";
	}

	private String form(String slug, Deadline deadline, Model model, Language language) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		model.addAttribute("deadline", deadline);
		if (deadline != null) {
			model.addAttribute("concerned", this.meetings.concerned(meeting));
		}
		this.choices.addTo(model, language);
		return "meetings/desk-deadline";
	}

}
