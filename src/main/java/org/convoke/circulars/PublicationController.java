package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look at a letter, and its publication now or at an instant. */
@Controller
@RequestMapping("/secretariat/circulars/{key}/publication")
class PublicationController {

	private final Publications publications;

	private final ScheduledPublications scheduled;

	private final Letters letters;

	private final Translations translations;

	private final Amendments amendments;

	private final Facts facts;

	private final Issuers issuers;

	private final FactWords words;

	private final AdviceWords advice;

	private final LettersReadIn readIn;

	private final MessageSource messages;

	PublicationController(Publications publications, ScheduledPublications scheduled, Letters letters,
			Translations translations, Amendments amendments, Facts facts, Issuers issuers, FactWords words,
			AdviceWords advice, LettersReadIn readIn, MessageSource messages) {
		this.publications = publications;
		this.scheduled = scheduled;
		this.letters = letters;
		this.translations = translations;
		this.amendments = amendments;
		this.facts = facts;
		this.issuers = issuers;
		this.words = words;
		this.advice = advice;
		this.readIn = readIn;
		this.messages = messages;
	}

	/** A language beside the original, and how far it is. */
	record LanguageRow(Language language, TranslationState state) {

		public boolean ready() {
			return this.state == TranslationState.READY;
		}

	}

	@GetMapping
	String proof(@PathVariable String key, @RequestParam(required = false) String date, Language language,
			Model model) {
		Letters.Shown shown = this.letters.any(key);
		if (shown.circular().isPublished()) {
			return "redirect:/circulars/" + shown.circular().getKey();
		}
		LocalDate wanted = SearchWords.date(date);
		Letters.Proof proof = this.letters.proof(key, wanted);
		List<Language> ready = languages(proof.circular()).stream()
			.filter(LanguageRow::ready)
			.map(LanguageRow::language)
			.toList();
		model.addAttribute("form",
				PublicationForm.of((wanted != null) ? wanted : proof.circular().getIssuedOn(), ready));
		return show(proof, language, model);
	}

	private List<LanguageRow> languages(Circular circular) {
		Map<Language, TranslationState> states = this.translations.states(circular);
		return Stream.of(Language.values())
			.filter((language) -> language != circular.getOriginal())
			.map((language) -> new LanguageRow(language, states.getOrDefault(language, TranslationState.MISSING)))
			.toList();
	}

	private String show(Letters.Proof proof, Language language, Model model) {
		Circular circular = proof.circular();
		model.addAttribute("key", circular.getKey());
		model.addAttribute("letter", proof.letter());
		model.addAttribute("ownNumber", circular.getOwnNumber());
		model.addAttribute("advice", this.advice.of(proof.advice(), language));
		model.addAttribute("languageRows", languages(circular));
		model.addAttribute("zone", this.issuers.get(circular.getIssuerId()).getZone());
		model.addAttribute("standing", this.amendments.standing(circular, language));
		model.addAttribute("convenes", circular.getMeetingId() != null);
		model.addAttribute("changes", (circular.getAmends() != null && circular.getMeetingId() != null)
				? this.words.changes(this.facts, circular, language) : List.of());
		PublicationPlan plan = circular.getPlan();
		model.addAttribute("plan", plan);
		model.addAttribute("scheduled", circular.isScheduled());
		model.addAttribute("failure", (plan != null) ? plan.failure()
			.stream()
			.map((each) -> this.messages.getMessage(each.messageKey(), each.arguments().toArray(), language.locale()))
			.toList() : List.of());
		return "circulars/publication";
	}

	@PostMapping
	String publish(@PathVariable String key, @ModelAttribute("form") PublicationForm form, BindingResult errors,
			@RequestParam(defaultValue = "now") String then, Language language, Model model,
			RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				return then.equals("later") ? schedule(key, form, language, redirect)
						: publish(key, form, language, redirect);
			}
			catch (InvalidException ex) {
				ex.into(errors);
			}
		}
		return show(this.letters.proof(key, SearchWords.date(form.date())), language, model);
	}

	private String publish(String key, PublicationForm form, Language language, RedirectAttributes redirect) {
		String published = this.publications.publishAdvised(key, form.order());
		redirect.addFlashAttribute("notice", message("circulars.published", language));
		return "redirect:/circulars/" + published;
	}

	private String schedule(String key, PublicationForm form, Language language, RedirectAttributes redirect) {
		Circular circular = this.letters.any(key).circular();
		this.scheduled.schedule(key, form.instant(this.issuers.get(circular.getIssuerId()).getZone()), form.order(),
				true);
		redirect.addFlashAttribute("notice", message("circulars.scheduled.done", language));
		return "redirect:/secretariat/circulars/" + key + "/publication";
	}

	/** Gives up the number that the letter came with. */
	@PostMapping("/next-number")
	String takeNextNumber(@PathVariable String key, Language language, RedirectAttributes redirect) {
		this.readIn.takeNextNumber(key);
		redirect.addFlashAttribute("notice", message("circulars.ownNumber.givenUp", language));
		return "redirect:/secretariat/circulars/" + key + "/publication";
	}

	@PostMapping("/cancellation")
	String unschedule(@PathVariable String key, Language language, RedirectAttributes redirect) {
		this.scheduled.unschedule(key);
		redirect.addFlashAttribute("notice", message("circulars.scheduled.cancelled", language));
		return "redirect:/secretariat/circulars/" + key + "/publication";
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
