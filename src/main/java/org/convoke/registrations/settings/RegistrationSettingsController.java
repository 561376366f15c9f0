package org.convoke.registrations.settings;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationSettings.ListAudience;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of a meeting's registration in the console. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/registrations/settings")
class RegistrationSettingsController {

	private final MeetingCards meetings;

	private final Settings settings;

	private final MessageSource messages;

	RegistrationSettingsController(MeetingCards meetings, Settings settings, MessageSource messages) {
		this.meetings = meetings;
		this.settings = settings;
		this.messages = messages;
	}

	@GetMapping
	String form(@PathVariable String slug, Language language, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		model.addAttribute("audiences", audiences(language));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", SettingsForm.of(meeting.settings()));
		}
		return "registrations/settings/settings";
	}

	@PostMapping
	String change(@PathVariable String slug, @ModelAttribute("form") SettingsForm form, BindingResult result,
			Language language, Model model, RedirectAttributes attributes, HttpServletResponse response) {
		try {
			this.settings.change(slug, form.settings());
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(slug, language, model);
		}
		attributes.addFlashAttribute("notice",
				this.messages.getMessage("settings.notice.saved", null, language.locale()));
		return "redirect:/secretariat/meetings/" + slug + "/registrations/settings";
	}

	private List<Choice> audiences(Language language) {
		return Stream.of(ListAudience.values())
			.map((audience) -> new Choice(audience.name(),
					this.messages.getMessage("settings.ListAudience." + audience, null, language.locale())))
			.toList();
	}

}
