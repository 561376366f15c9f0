package org.convoke.meetings;

import java.util.List;

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

/** Confirms, postpones and cancels a meeting in the console, after saying who is told. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}")
class StandingController {

	private final Standings standings;

	private final Meetings meetings;

	private final Choices choices;

	private final MessageSource messages;

	StandingController(Standings standings, Meetings meetings, Choices choices, MessageSource messages) {
		this.standings = standings;
		this.meetings = meetings;
		this.choices = choices;
		this.messages = messages;
	}

	/** A decision with its reason; the sessions are those of a postponed meeting. */
	record StandingForm(Integer version, String reason, List<MeetingForm.SessionRow> sessions) {

		StandingForm {
			// Sent by every page of ours; without it nothing can be decided.
			version = (version != null) ? version : -1;
			sessions = Rows.withSpare(sessions, MeetingForm.SessionRow::empty, MeetingForm.SessionRow::blank);
		}

		static StandingForm of(Meeting meeting) {
			return new StandingForm(meeting.getVersion(), "", (meeting.getStanding() == Standing.POSTPONED)
					? meeting.getSessions().stream().map(MeetingForm.SessionRow::of).toList() : null);
		}

	}

	/** A step of the service, which may find the form wanting. */
	@FunctionalInterface
	private interface Step {

		void take(StandingForm form);

	}

	@GetMapping("/confirmation")
	String confirm(@PathVariable String slug, Model model, Language language) {
		return ask(slug, Standing.CONFIRMED, model, language);
	}

	@PostMapping("/confirmation")
	String confirm(@PathVariable String slug, @ModelAttribute("form") StandingForm form, BindingResult result,
			Model model, Language language, RedirectAttributes redirect) {
		return decide(slug, Standing.CONFIRMED, (sent) -> this.standings.confirm(slug, sent.version(),
				MeetingForm.sessions(sent.sessions()), sent.reason()), form, result, model, language, redirect);
	}

	@GetMapping("/postponement")
	String postpone(@PathVariable String slug, Model model, Language language) {
		return ask(slug, Standing.POSTPONED, model, language);
	}

	@PostMapping("/postponement")
	String postpone(@PathVariable String slug, @ModelAttribute("form") StandingForm form, BindingResult result,
			Model model, Language language, RedirectAttributes redirect) {
		return decide(slug, Standing.POSTPONED, (sent) -> this.standings.postpone(slug, sent.version(), sent.reason()),
				form, result, model, language, redirect);
	}

	@GetMapping("/cancellation")
	String cancel(@PathVariable String slug, Model model, Language language) {
		return ask(slug, Standing.CANCELLED, model, language);
	}

	@PostMapping("/cancellation")
	String cancel(@PathVariable String slug, @ModelAttribute("form") StandingForm form, BindingResult result,
			Model model, Language language, RedirectAttributes redirect) {
		return decide(slug, Standing.CANCELLED, (sent) -> this.standings.cancel(slug, sent.version(), sent.reason()),
				form, result, model, language, redirect);
	}

	private String ask(String slug, Standing next, Model model, Language language) {
		Meeting meeting = this.meetings.get(slug);
		meeting.getStanding().to(next);
		model.addAttribute("form", StandingForm.of(meeting));
		return page(meeting, next, model, language);
	}

	private String decide(String slug, Standing next, Step step, StandingForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				step.take(form);
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("meetings.desk.standing.done." + next, null, language.locale()));
				return "redirect:/secretariat/meetings/" + slug;
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		return page(this.meetings.get(slug), next, model, language);
	}

	private String page(Meeting meeting, Standing next, Model model, Language language) {
		model.addAttribute("meeting", meeting);
		model.addAttribute("next", next);
		model.addAttribute("again", next == Standing.CONFIRMED && meeting.getStanding() == Standing.POSTPONED);
		model.addAttribute("concerned", this.standings.concerned(meeting.getSlug()));
		this.choices.addTo(model, language);
		return "meetings/desk-standing";
	}

}
