package org.convoke.circulars;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.convoke.circulars.typesetting.Letter;
import org.convoke.meetings.Meeting;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the secretariat writes letters. Their publication: {@link PublicationController}.
 */
@Controller
@RequestMapping("/secretariat/circulars")
class CircularDesk {

	private static final int PAGE = 50;

	private final Circulars circulars;

	private final Letters letters;

	private final Archive archive;

	private final MeetingChoices meetings;

	private final MessageSource messages;

	CircularDesk(Circulars circulars, Letters letters, Archive archive, MeetingChoices meetings,
			MessageSource messages) {
		this.circulars = circulars;
		this.letters = letters;
		this.archive = archive;
		this.meetings = meetings;
		this.messages = messages;
	}

	/** From which meeting, if any, and in which language to begin. */
	record BeginForm(String meeting, Language language) {
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) String after, Model model) {
		Archive.Search search = new Archive.Search(q, null, null, null);
		model.addAttribute("q", q);
		model.addAttribute("drafts", this.archive.find(CircularState.DRAFT, Archive.Search.ALL, null, PAGE).rows());
		model.addAttribute("published", this.archive.find(CircularState.PUBLISHED, search, after, PAGE));
		return "circulars/desk";
	}

	@GetMapping("/new")
	String begin(@RequestParam(defaultValue = "") String meeting, Language language, Model model) {
		model.addAttribute("form", new BeginForm(meeting, (language == Language.EN) ? Language.EN : Language.FR));
		return beginning(language, model);
	}

	private String beginning(Language language, Model model) {
		model.addAttribute("meetings", this.meetings.of(language));
		model.addAttribute("writable", List.of(choice(Language.FR), choice(Language.EN)));
		return "circulars/new";
	}

	private static Choice choice(Language language) {
		return new Choice(language.name(), language.ownName());
	}

	@PostMapping("/new")
	String create(@ModelAttribute("form") BeginForm form, BindingResult errors, Language language, Model model) {
		try {
			String slug = (form.meeting() == null || form.meeting().isBlank()) ? null : form.meeting();
			Language written = (form.language() != null) ? form.language() : Language.FR;
			return "redirect:/secretariat/circulars/" + this.circulars.draft(slug, written, CircularDraft.UNCHANGED)
					+ "/edit";
		}
		catch (InvalidException ex) {
			ex.into(errors);
			return beginning(language, model);
		}
	}

	@GetMapping("/{key}")
	String show(@PathVariable String key) {
		Circular circular = this.letters.any(key).circular();
		return circular.isPublished() ? "redirect:/circulars/" + circular.getKey()
				: "redirect:/secretariat/circulars/" + key + "/edit";
	}

	@GetMapping("/{key}/edit")
	String edit(@PathVariable String key, Language language, Model model) {
		Letters.Shown shown = this.letters.any(key);
		if (shown.circular().isPublished()) {
			return "redirect:/circulars/" + shown.circular().getKey();
		}
		model.addAttribute("form", CircularForm.of(shown.circular(), this.messages));
		return editor(shown, shown.letter(), language, model);
	}

	@PostMapping("/{key}/edit")
	String change(@PathVariable String key, @Valid @ModelAttribute("form") CircularForm form, BindingResult errors,
			@RequestParam(defaultValue = "edit") String then, Language language, Model model,
			RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				this.circulars.change(key, form.version(), form.draft());
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("circulars.edit.saved", null, language.locale()));
				return "redirect:/secretariat/circulars/" + key
						+ (then.equals("publication") ? "/publication" : "/edit");
			}
			catch (InvalidException ex) {
				ex.into(errors);
			}
		}
		return preview(key, form, errors, null, language, model);
	}

	/**
	 * The letter as the form has it, without saving: alone for htmx, in its page for
	 * others.
	 */
	@PostMapping("/{key}/preview")
	String preview(@PathVariable String key, @Valid @ModelAttribute("form") CircularForm form, BindingResult errors,
			@RequestHeader(name = "HX-Request", required = false) String htmx, Language language, Model model) {
		Letter letter = previewed(key, form, errors);
		if (htmx != null) {
			model.addAttribute("letter", letter);
			return "circulars/preview";
		}
		return editor(this.letters.any(key), letter, language, model);
	}

	/** What the form says, or what the draft says where the form makes no sense. */
	private Letter previewed(String key, CircularForm form, BindingResult errors) {
		if (form == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			return this.letters.preview(key, form.draft());
		}
		catch (InvalidException ex) {
			if (!errors.hasErrors()) {
				ex.into(errors);
			}
			return this.letters.any(key).letter();
		}
	}

	private String editor(Letters.Shown shown, Letter letter, Language language, Model model) {
		Meeting meeting = shown.meeting();
		model.addAttribute("key", shown.circular().getKey());
		model.addAttribute("letter", letter);
		model.addAttribute("meeting", meeting);
		model.addAttribute("deadlines", shown.deadlines());
		model.addAttribute("kinds", choices("CircularKind", CircularKind.values(), language));
		model.addAttribute("faxLabels", choices("FaxLabel", FaxLabel.values(), language));
		model.addAttribute("allLanguages", Stream.of(Language.values()).map(CircularDesk::choice).toList());
		return "circulars/edit";
	}

	private List<Choice> choices(String type, Enum<?>[] constants, Language language) {
		return Stream.of(constants)
			.map((constant) -> new Choice(constant.name(),
					this.messages.getMessage("circulars." + type + "." + constant, null, language.locale())))
			.toList();
	}

}
