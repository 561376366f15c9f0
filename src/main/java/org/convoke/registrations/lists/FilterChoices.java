package org.convoke.registrations.lists;

import java.util.List;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.directory.Countries;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.Region;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.web.Choice;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What lists can be narrowed down by, in the reader's language. */
@Component
class FilterChoices {

	private final Countries countries;

	private final MessageSource messages;

	FilterChoices(Countries countries, MessageSource messages) {
		this.countries = countries;
		this.messages = messages;
	}

	void into(Model model, Language language) {
		model.addAttribute("statuses",
				labels(RegistrationStatus.values(), "registrations.RegistrationStatus.", language));
		model.addAttribute("categories", labels(Category.values(), "directory.Category.", language));
		model.addAttribute("roles", labels(ParticipantRole.values(), "registrations.ParticipantRole.", language));
		model.addAttribute("attendances", labels(Attendance.values(), "meetings.Attendance.", language));
		model.addAttribute("regions", labels(Region.values(), "lists.Region.", language));
		model.addAttribute("countries", this.countries.choices(language));
	}

	private List<Choice> labels(Enum<?>[] constants, String prefix, Language language) {
		return Stream.of(constants)
			.map((constant) -> new Choice(constant.name(),
					this.messages.getMessage(prefix + constant.name(), null, language.locale())))
			.toList();
	}

}
