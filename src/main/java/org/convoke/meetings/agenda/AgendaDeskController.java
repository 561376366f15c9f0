package org.convoke.meetings.agenda;

import java.util.List;
import java.util.stream.Stream;

import org.convoke.meetings.Forms;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.Session;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
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

/** The agenda of a meeting in the console: working on it, publishing it. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/agenda")
class AgendaDeskController {

	private final Agendas agendas;

	private final Meetings meetings;

	private final Times times;

	private final MessageSource messages;

	AgendaDeskController(Agendas agendas, Meetings meetings, Times times, MessageSource messages) {
		this.agendas = agendas;
		this.meetings = meetings;
		this.times = times;
		this.messages = messages;
	}

	@GetMapping
	String edit(@PathVariable String slug, Model model, Language language) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("form", AgendaForm.of(this.agendas.working(meeting)));
		return form(meeting, model, language);
	}

	@PostMapping
	String edit(@PathVariable String slug, @ModelAttribute("form") AgendaForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				this.agendas.write(slug, form.version(), form.agenda());
				return back(slug, "agenda.desk.saved", redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		return form(this.meetings.get(slug), model, language);
	}

	@PostMapping("/publication")
	String publish(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean adopted,
			RedirectAttributes redirect, Language language) {
		this.agendas.publish(slug, adopted);
		return back(slug, "agenda.desk.published", redirect, language);
	}

	private String back(String slug, String notice, RedirectAttributes redirect, Language language) {
		redirect.addFlashAttribute("notice", message(notice, language));
		return "redirect:/secretariat/meetings/" + slug + "/agenda";
	}

	private String form(Meeting meeting, Model model, Language language) {
		model.addAttribute("meeting", meeting);
		model.addAttribute("versions", this.agendas.versions(meeting.getId()));
		model.addAttribute("kinds", with(message("agenda.desk.kind.none", language), Stream.of(ObjectiveKind.values())
			.map((kind) -> new Choice(kind.name(), message("meetings.ObjectiveKind." + kind, language)))));
		model.addAttribute("sessions", with(message("agenda.desk.session.none", language),
				meeting.getSessions().stream().map((session) -> choice(session, language))));
		return "agenda/desk-agenda";
	}

	private Choice choice(Session session, Language language) {
		String moment = language.marks()
			.parted(this.times.weekday(session.startsAt().toLocalDate(), language),
					this.times.time(session.startsAt().toLocalTime(), language), session.title().in(language));
		return new Choice(session.startsAt().toString(), moment);
	}

	private static List<Choice> with(String none, Stream<Choice> others) {
		return Stream.concat(Stream.of(new Choice("", none)), others).toList();
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
