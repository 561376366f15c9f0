package org.convoke.circulars.reading.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.circulars.AmendmentKind;
import org.convoke.circulars.CircularKind;
import org.convoke.circulars.FaxLabel;
import org.convoke.circulars.LettersReadIn;
import org.convoke.directory.Countries;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.OfficerRole;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page shows around its form: the marked text, choices, what is here already.
 */
@Component
class ReadingModel {

	private final LettersReadIn archive;

	private final Acceptance acceptance;

	private final Matches matches;

	private final Otherwise otherwise;

	private final Countries countries;

	private final MessageSource messages;

	ReadingModel(LettersReadIn archive, Acceptance acceptance, Matches matches, Otherwise otherwise,
			Countries countries, MessageSource messages) {
		this.archive = archive;
		this.acceptance = acceptance;
		this.matches = matches;
		this.otherwise = otherwise;
		this.countries = countries;
		this.messages = messages;
	}

	void fill(Model model, Readings.Opened opened, ReadingForm form, Language language) {
		Words words = new Words(opened.row().corrected() != null ? opened.row().text() : opened.reading().text(),
				opened.now().evidence(), opened.now().disputes(), Readings.rows(form));
		model.addAttribute("reading", opened.reading());
		model.addAttribute("row", opened.row());
		model.addAttribute("corrected", opened.row().corrected() != null);
		model.addAttribute("words", words);
		model.addAttribute("pieces", new MarkedText(words, opened.now().disputes()).pieces());
		model.addAttribute("written", form.language());
		model.addAttribute("otherwise", this.otherwise.of(form, language));
		addWhatIsHere(model, form);
		addChoices(model, form, language);
	}

	/** The letter of that number, or the one that is amended, when it is here. */
	private void addWhatIsHere(Model model, ReadingForm form) {
		InvalidException unreadable = new InvalidException();
		LocalDate date = Typed.date(unreadable, "", form.letter().date());
		Integer number = Typed.number(unreadable, "", form.letter().number());
		boolean amendment = !Typed.isBlank(form.letter().amendment());
		model.addAttribute("amendment", amendment);
		model.addAttribute("parent", amendment ? this.acceptance.amended(form, date, number).orElse(null) : null);
		model.addAttribute("here", amendment ? null : this.acceptance.here(form, date, number).orElse(null));
	}

	private void addChoices(Model model, ReadingForm form, Language language) {
		Choice none = new Choice("", message("meetings.desk.choose", language));
		model.addAttribute("issuers", this.archive.issuers(language));
		model.addAttribute("languageChoices",
				Stream.of(Language.values()).map((each) -> new Choice(each.name(), each.ownName())).toList());
		model.addAttribute("kinds", choices("circulars.CircularKind.", CircularKind.values(), language));
		model.addAttribute("amendmentKinds", with(new Choice("", message("readings.amendment.none", language)),
				choices("circulars.AmendmentKind.", AmendmentKind.values(), language)));
		model.addAttribute("faxLabels", choices("circulars.FaxLabel.", FaxLabel.values(), language));
		model.addAttribute("categories", with(new Choice("", message("readings.category.none", language)),
				choices("circulars.category.", MailingCategory.values(), language)));
		model.addAttribute("roles", with(none, choices("meetings.OfficerRole.", OfficerRole.values(), language)));
		model.addAttribute("formats", with(none, choices("meetings.MeetingFormat.", MeetingFormat.values(), language)));
		model.addAttribute("objectiveKinds",
				with(none, choices("meetings.ObjectiveKind.", ObjectiveKind.values(), language)));
		model.addAttribute("deadlineKinds",
				with(none, choices("meetings.DeadlineKind.", DeadlineKind.values(), language)));
		model.addAttribute("countryChoices", with(none, this.countries.choices(language)));
		model.addAttribute("zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
		model.addAttribute("workingLanguages",
				Stream.of(Language.values())
					.map((each) -> new Choice(each.code(), message("meetings.language." + each.name(), language)))
					.toList());
		model.addAttribute("groups",
				with(new Choice("", message("readings.group.none", language)),
						with(new Choice(GroupFields.NEW, message("readings.group.new", language)),
								this.matches.groups(form.group().choice(), language))));
		model.addAttribute("meetings",
				with(new Choice("", message("readings.meeting.none", language)),
						with(new Choice(GroupFields.NEW, message("readings.meeting.new", language)),
								this.matches.meetings(form.group().choice(), form.meeting().choice(), language))));
	}

	private List<Choice> choices(String prefix, Enum<?>[] constants, Language language) {
		return Stream.of(constants)
			.map((each) -> new Choice(each.name(), message(prefix + each.name(), language)))
			.toList();
	}

	private static List<Choice> with(Choice first, List<Choice> others) {
		return Stream.concat(Stream.of(first), others.stream()).toList();
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
