package org.convoke.circulars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a letter is translated, the original beside the translation. */
@Controller
@RequestMapping("/secretariat/circulars/{key}/translations/{lang}")
class TranslationController {

	private static final int MOST_PARTS = 1000;

	private final Translations translations;

	private final Letters letters;

	private final AdviceWords adviceWords;

	private final WallClock wall;

	private final MessageSource messages;

	TranslationController(Translations translations, Letters letters, AdviceWords adviceWords, WallClock wall,
			MessageSource messages) {
		this.translations = translations;
		this.letters = letters;
		this.adviceWords = adviceWords;
		this.wall = wall;
		this.messages = messages;
	}

	@InitBinder
	void bind(WebDataBinder binder) {
		binder.setAutoGrowCollectionLimit(MOST_PARTS);
	}

	@GetMapping
	String show(@PathVariable String key, @PathVariable String lang, Language language, Model model) {
		fill(model, key, target(lang), new TranslationForm(null), new Merge(Map.of(), Map.of(), Set.of()), language);
		return "circulars/translation";
	}

	@PostMapping
	String save(@PathVariable String key, @PathVariable String lang, @ModelAttribute("form") TranslationForm form,
			@RequestParam(required = false) String then,
			@RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletResponse response,
			Reader reader, Model model, RedirectAttributes redirect) {
		Language language = reader.language();
		String page = "/secretariat/circulars/" + key + "/translations/" + lang;
		Then wanted = Then.of((then != null || htmx != null) ? then : "save");
		Merge merge = new Merge(Map.of(), Map.of(), Set.of());
		try {
			merge = this.translations.save(key, target(lang), form.parts(), wanted);
			model.addAttribute("savedAt", this.wall.now(reader));
		}
		catch (ConflictException ex) {
			if (htmx == null) {
				throw ex;
			}
			// Released or planned meanwhile: the page says so and shows what is kept.
			response.setHeader("HX-Redirect", page);
			return "circulars/translation-saved";
		}
		catch (InvalidException ex) {
			model.addAttribute("unsaved", this.messages.getMessage(ex.fields().get(0).messageKey(),
					ex.fields().get(0).arguments().toArray(), language.locale()));
		}
		boolean done = merge.conflicts().isEmpty() && model.containsAttribute("savedAt");
		if (htmx == null && done) {
			redirect.addFlashAttribute("notice", message("circulars.edit.saved", language));
			return "redirect:" + page + (wanted.what().isEmpty() ? "" : "#part-" + wanted.what());
		}
		model.addAttribute("pressed", wanted.isPressed());
		fill(model, key, target(lang), form, merge, language);
		if (htmx != null) {
			if (wanted.isPressed()) {
				response.setHeader("HX-Retarget", "#letter-form");
				response.setHeader("HX-Reswap", "outerHTML show:none");
			}
			return "circulars/translation-saved";
		}
		response.setStatus(
				merge.conflicts().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
		return "circulars/translation";
	}

	@PostMapping("/release")
	String release(@PathVariable String key, @PathVariable String lang, Language language,
			RedirectAttributes redirect) {
		this.translations.release(key, target(lang));
		redirect.addFlashAttribute("notice",
				message("circulars.translation.released", language, target(lang).ownName()));
		return "redirect:/circulars/" + key + "?lang=" + lang;
	}

	/**
	 * One row of the page.
	 *
	 * @param text what the field shows: what was typed where it is not saved
	 * @param base the fingerprint that the field was opened with
	 */
	record Row(TranslatedLetter.Part part, String text, String base, EditorModel.Versions versions,
			List<String> advice) {
	}

	private void fill(Model model, String key, Language target, TranslationForm typed, Merge merge, Language language) {
		TranslatedLetter translated = this.translations.get(key, target);
		Map<String, TranslationForm.PartForm> sent = new LinkedHashMap<>();
		typed.parts().forEach((part) -> sent.put(part.key(), part));
		Map<String, List<Advice>> advice = this.letters.advice(translated.circular())
			.stream()
			.filter((each) -> each.language() == target)
			.collect(Collectors.groupingBy(Advice::part));
		boolean unsaved = model.containsAttribute("unsaved");
		boolean pressed = !Boolean.FALSE.equals(model.getAttribute("pressed"));
		model.addAttribute("rows", translated.parts().stream().map((part) -> {
			String name = part.part().key();
			Merge.Conflict conflict = merge.conflicts().get(name);
			TranslationForm.PartForm before = sent.get(name);
			boolean stays = !pressed && merge.others().contains(name);
			boolean kept = (conflict != null || unsaved || stays) && before != null;
			return new Row(part, kept ? before.text() : part.text(), kept ? before.base() : Fingerprint.of(part.text()),
					(conflict != null) ? EditorModel.Versions.of(conflict) : null,
					this.adviceWords.of(advice.getOrDefault(name, List.of()), language));
		}).toList());
		model.addAttribute("key", translated.circular().getKey());
		model.addAttribute("target", target);
		model.addAttribute("original", translated.circular().getOriginal());
		model.addAttribute("published", translated.circular().isPublished());
		model.addAttribute("translated", translated);
		model.addAttribute("states", this.translations.states(translated.circular()));
		model.addAttribute("conflicted", !merge.conflicts().isEmpty());
		model.addAttribute("letter", this.letters.translated(key, target).letter());
	}

	private String message(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	private static Language target(String lang) {
		return Language.find(lang).orElseThrow(NotFoundException::new);
	}

}
