package org.convoke.registrations;

import java.util.List;
import java.util.stream.Stream;

import org.convoke.directory.Countries;
import org.convoke.web.Choice;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The options of the fields of the forms, in the reader's language. */
@Component
public class FormChoices {

	private final Countries countries;

	private final MessageSource messages;

	FormChoices(Countries countries, MessageSource messages) {
		this.countries = countries;
		this.messages = messages;
	}

	public void into(Model model, MeetingCard meeting, Language language) {
		model.addAttribute("categories",
				chosen(labels(meeting.categories(), "directory.Category.", language), language));
		model.addAttribute("countries", chosen(this.countries.choices(language), language));
		model.addAttribute("roles", chosen(
				labels(List.of(ParticipantRole.values()), "registrations.ParticipantRole.", language), language));
		model.addAttribute("attendances", labels(meeting.attendances(), "meetings.Attendance.", language));
		model.addAttribute("mailLanguages",
				Stream.of(Language.values()).map((each) -> new Choice(each.code(), each.ownName())).toList());
	}

	private List<Choice> chosen(List<Choice> choices, Language language) {
		Choice none = new Choice("", this.messages.getMessage("registrations.choose", null, language.locale()));
		return Stream.concat(Stream.of(none), choices.stream()).toList();
	}

	private List<Choice> labels(List<? extends Enum<?>> constants, String prefix, Language language) {
		return constants.stream()
			.map((constant) -> new Choice(constant.name(),
					this.messages.getMessage(prefix + constant.name(), null, constant.name(), language.locale())))
			.toList();
	}

}
