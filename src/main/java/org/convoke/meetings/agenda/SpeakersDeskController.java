package org.convoke.meetings.agenda;

import java.util.List;
import java.util.stream.Stream;

import org.convoke.directory.Countries;
import org.convoke.meetings.Forms;
import org.convoke.meetings.Meetings;
import org.convoke.web.Choice;
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

/** The speakers of a meeting in the console. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/speakers")
class SpeakersDeskController {

	private final Speakers speakers;

	private final Meetings meetings;

	private final Countries countries;

	private final MessageSource messages;

	SpeakersDeskController(Speakers speakers, Meetings meetings, Countries countries, MessageSource messages) {
		this.speakers = speakers;
		this.meetings = meetings;
		this.countries = countries;
		this.messages = messages;
	}

	@GetMapping
	String edit(@PathVariable String slug, Model model, Language language) {
		model.addAttribute("form", SpeakersForm.of(this.speakers.of(this.meetings.get(slug).getId())));
		return form(slug, model, language);
	}

	@PostMapping
	String edit(@PathVariable String slug, @ModelAttribute("form") SpeakersForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				this.speakers.write(slug, form.version(), form.list());
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("agenda.desk.speakers.saved", null, language.locale()));
				return "redirect:/secretariat/meetings/" + slug + "/speakers";
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		return form(slug, model, language);
	}

	private String form(String slug, Model model, Language language) {
		model.addAttribute("meeting", this.meetings.get(slug));
		Choice none = new Choice("", this.messages.getMessage("meetings.desk.choose", null, language.locale()));
		List<Choice> countryChoices = Stream.concat(Stream.of(none), this.countries.choices(language).stream())
			.toList();
		model.addAttribute("countryChoices", countryChoices);
		return "agenda/desk-speakers";
	}

}
