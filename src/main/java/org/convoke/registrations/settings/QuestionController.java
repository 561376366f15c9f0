package org.convoke.registrations.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Question;
import org.convoke.registrations.Question.Kind;
import org.convoke.web.Choice;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

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

/** The further questions of a meeting in the console. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/registrations/settings/questions")
class QuestionController {

	private final MeetingCards meetings;

	private final Questions questions;

	private final MessageSource messages;

	QuestionController(MeetingCards meetings, Questions questions, MessageSource messages) {
		this.meetings = meetings;
		this.questions = questions;
		this.messages = messages;
	}

	@GetMapping("/new")
	String add(@PathVariable String slug, Language language, Model model) {
		model.addAttribute("form", QuestionForm.empty());
		return form(slug, null, language, model);
	}

	@PostMapping
	String add(@PathVariable String slug, @ModelAttribute("form") QuestionForm form, BindingResult result,
			Language language, Model model, RedirectAttributes attributes, HttpServletResponse response) {
		try {
			this.questions.add(slug, form.details());
			return saved(slug, "settings.notice.question.saved", language, attributes);
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(slug, null, language, model);
		}
	}

	@GetMapping("/{number:[0-9]{1,9}}")
	String change(@PathVariable String slug, @PathVariable int number, Language language, Model model) {
		Question question = question(this.meetings.get(slug), number);
		model.addAttribute("form", QuestionForm.of(question));
		return form(slug, question, language, model);
	}

	@PostMapping("/{number:[0-9]{1,9}}")
	String change(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") QuestionForm form,
			BindingResult result, Language language, Model model, RedirectAttributes attributes,
			HttpServletResponse response) {
		Question question = question(this.meetings.get(slug), number);
		try {
			QuestionForm kept = new QuestionForm(question.kind().name(), form.text(), form.options(), form.required(),
					form.onlyIf());
			this.questions.change(slug, number, kept.details());
			return saved(slug, "settings.notice.question.saved", language, attributes);
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(slug, question, language, model);
		}
	}

	@PostMapping("/{number:[0-9]{1,9}}/earlier")
	String earlier(@PathVariable String slug, @PathVariable int number, Language language,
			RedirectAttributes attributes) {
		return act(slug, () -> this.questions.move(slug, number, true), "settings.notice.question.moved", language,
				attributes);
	}

	@PostMapping("/{number:[0-9]{1,9}}/later")
	String later(@PathVariable String slug, @PathVariable int number, Language language,
			RedirectAttributes attributes) {
		return act(slug, () -> this.questions.move(slug, number, false), "settings.notice.question.moved", language,
				attributes);
	}

	@PostMapping("/{number:[0-9]{1,9}}/retirement")
	String retire(@PathVariable String slug, @PathVariable int number, Language language,
			RedirectAttributes attributes) {
		return act(slug, () -> this.questions.retire(slug, number), "settings.notice.question.retired", language,
				attributes);
	}

	private String act(String slug, Runnable act, String done, Language language, RedirectAttributes attributes) {
		try {
			act.run();
			return saved(slug, done, language, attributes);
		}
		catch (ConflictException ex) {
			attributes.addFlashAttribute("refused",
					this.messages.getMessage(ex.messageKey(), ex.arguments(), language.locale()));
			return "redirect:/secretariat/meetings/" + slug + "/registrations/settings";
		}
	}

	private String saved(String slug, String notice, Language language, RedirectAttributes attributes) {
		attributes.addFlashAttribute("notice", this.messages.getMessage(notice, null, language.locale()));
		return "redirect:/secretariat/meetings/" + slug + "/registrations/settings";
	}

	private String form(String slug, Question question, Language language, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		model.addAttribute("question", question);
		model.addAttribute("kinds",
				Stream.of(Kind.values())
					.map((kind) -> new Choice(kind.name(), text("settings.Kind." + kind, language)))
					.toList());
		List<Choice> conditions = new ArrayList<>();
		conditions.add(new Choice("", text("settings.question.onlyIf.none", language)));
		meeting.questions()
			.stream()
			.filter((each) -> question == null || each.position() < question.position())
			.forEach(
					(each) -> each.options()
						.forEach((option) -> conditions.add(new Choice(each.number() + ":" + Question.value(option),
								text("settings.question.onlyIf.choice", language, option.in(language),
										each.text().in(language))))));
		model.addAttribute("conditions", conditions);
		return "registrations/settings/question";
	}

	private static Question question(MeetingCard meeting, int number) {
		return meeting.questions()
			.stream()
			.filter((each) -> each.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
