package org.convoke.registrations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.directory.Countries;
import org.convoke.files.FileType;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.DeadlineKind;
import org.convoke.web.Choice;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Reader;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the forms ask and the options of their fields, in the reader's language, as the
 * settings of the meeting say.
 */
@Component
public class FormChoices {

	private final Countries countries;

	private final ExtrasRules rules;

	private final Times times;

	private final MessageSource messages;

	FormChoices(Countries countries, ExtrasRules rules, Times times, MessageSource messages) {
		this.countries = countries;
		this.rules = rules;
		this.times = times;
		this.messages = messages;
	}

	/** The options of what is asked of everybody. */
	public void details(Model model, MeetingCard meeting, Language language) {
		model.addAttribute("settings", meeting.settings());
		model.addAttribute("categories",
				chosen(labels(meeting.categories(), "directory.Category.", language), language));
		model.addAttribute("countries", chosen(this.countries.choices(language), language));
		model.addAttribute("roles", chosen(
				labels(List.of(ParticipantRole.values()), "registrations.ParticipantRole.", language), language));
		model.addAttribute("attendances", labels(meeting.attendances(), "meetings.Attendance.", language));
		model.addAttribute("mailLanguages",
				Stream.of(Language.values()).map((each) -> new Choice(each.code(), each.ownName())).toList());
	}

	/** All that the form asks. */
	void into(Model model, MeetingCard meeting, Reader reader, Instant arrival) {
		Language language = reader.language();
		details(model, meeting, language);
		List<Choice> languages = Stream.of(Language.values())
			.map((each) -> new Choice(each.code(), text("meetings.language." + each, language)))
			.toList();
		model.addAttribute("languageChoices", languages);
		model.addAttribute("interpretations", first("registrations.interpretation.none", languages, language));
		model.addAttribute("fellowships", first("registrations.fellowship.none",
				labels(List.of(Fellowship.Kind.values()), "registrations.Fellowship.", language), language));
		model.addAttribute("questions",
				meeting.questions()
					.stream()
					.map((question) -> field(question, meeting.questions(), language))
					.toList());
		model.addAttribute("withFiles",
				meeting.questions().stream().anyMatch((question) -> question.kind() == Question.Kind.FILE));
		model.addAttribute("accept", FileType.accept());
		model.addAttribute("dataNotice", meeting.settings().dataNotice());
		if (meeting.settings().offersVisaLetter() && meeting.attendances().contains(Attendance.ON_SITE)) {
			model.addAttribute("visaOffered", true);
			closing(model, "visaClosed", meeting, DeadlineKind.VISA, reader, arrival);
		}
		if (meeting.settings().offersFellowship()) {
			model.addAttribute("fellowshipOffered", true);
			closing(model, "fellowshipClosed", meeting, DeadlineKind.FELLOWSHIP, reader, arrival);
		}
	}

	private void closing(Model model, String name, MeetingCard meeting, DeadlineKind kind, Reader reader,
			Instant arrival) {
		this.rules.closing(meeting, kind, arrival)
			.filter((closing) -> closing.at() != null)
			.ifPresent((closing) -> model.addAttribute(name, text("registrations.request.closed." + kind,
					reader.language(), this.times.moment(closing.at(), closing.zone(), reader.language()))));
	}

	private QuestionField field(Question question, List<Question> all, Language language) {
		List<String> hints = new ArrayList<>();
		if (!question.required()) {
			hints.add(text("registrations.optional", language));
		}
		all.stream()
			.filter((other) -> question.onlyIf() != null && other.number() == question.onlyIf())
			.findFirst()
			.ifPresent((other) -> hints.add(text("registrations.question.onlyIf", language,
					other.shown(question.onlyIfIs(), language), other.text().in(language))));
		List<Choice> options = question.options()
			.stream()
			.map((option) -> new Choice(Question.value(option), isolated(option, language)))
			.toList();
		if (!question.required()) {
			options = first("registrations.question.noAnswer", options, language);
		}
		return new QuestionField(question.kind(), QuestionField.name(question.number()), "file-" + question.key(),
				isolated(question.text(), language), question.text().writtenIn(language),
				hints.isEmpty() ? null : language.marks().sentences(hints), options,
				(question.onlyIf() != null) ? QuestionField.name(question.onlyIf()) : null, question.onlyIfIs());
	}

	/** A text of the other direction keeps its marks at its own end. */
	private static String isolated(LocalizedText text, Language language) {
		boolean turned = !text.writtenIn(language).direction().equals(language.direction());
		return turned ? "\u2068" + text.in(language) + "\u2069" : text.in(language);
	}

	private List<Choice> chosen(List<Choice> choices, Language language) {
		return first("registrations.choose", choices, language);
	}

	private List<Choice> first(String none, List<Choice> choices, Language language) {
		return Stream.concat(Stream.of(new Choice("", text(none, language))), choices.stream()).toList();
	}

	private List<Choice> labels(List<? extends Enum<?>> constants, String prefix, Language language) {
		return constants.stream()
			.map((constant) -> new Choice(constant.name(),
					this.messages.getMessage(prefix + constant.name(), null, constant.name(), language.locale())))
			.toList();
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
