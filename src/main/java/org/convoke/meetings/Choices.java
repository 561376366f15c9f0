package org.convoke.meetings;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.directory.Countries;
import org.convoke.web.Choice;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of groups and meetings offer to choose from. */
@Component
class Choices {

	private final MessageSource messages;

	private final Countries countries;

	Choices(MessageSource messages, Countries countries) {
		this.messages = messages;
		this.countries = countries;
	}

	void addTo(Model model, Language language) {
		Choice none = new Choice("", this.messages.getMessage("meetings.desk.choose", null, language.locale()));
		model.addAttribute("formats", of(MeetingFormat.values(), language));
		model.addAttribute("sessionFormats",
				with(new Choice("", message("meetings.desk.session.format.same", language)),
						of(MeetingFormat.values(), language)));
		model.addAttribute("standings",
				Stream.of(Standing.CONFIRMED, Standing.PROPOSED)
					.map((each) -> new Choice(each.name(), message("meetings.desk.standing.first." + each, language)))
					.toList());
		model.addAttribute("audiences", of(Audience.values(), language));
		model.addAttribute("objectiveKinds", with(none, of(ObjectiveKind.values(), language)));
		model.addAttribute("officerRoles", with(none, of(OfficerRole.values(), language)));
		model.addAttribute("deadlineKinds", of(DeadlineKind.values(), language));
		model.addAttribute("countryChoices", with(none, this.countries.choices(language)));
		model.addAttribute("zones",
				ZoneId.getAvailableZoneIds().stream().sorted().map((id) -> new Choice(id, id)).toList());
		model.addAttribute("workingLanguageChoices",
				Stream.of(Language.values())
					.map((each) -> new Choice(each.name(), message("meetings.language." + each.name(), language)))
					.toList());
	}

	private List<Choice> of(Enum<?>[] constants, Language language) {
		return Stream.of(constants)
			.map((each) -> new Choice(each.name(),
					message("meetings." + each.getDeclaringClass().getSimpleName() + "." + each.name(), language)))
			.toList();
	}

	private static List<Choice> with(Choice first, List<Choice> others) {
		return Stream.concat(Stream.of(first), others.stream()).toList();
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
