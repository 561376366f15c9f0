package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.Times;

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

/** The last look at a letter, and its publication. */
@Controller
@RequestMapping("/secretariat/circulars/{key}/publication")
class PublicationController {

	private final Publications publications;

	private final Letters letters;

	private final Times times;

	private final MessageSource messages;

	PublicationController(Publications publications, Letters letters, Times times, MessageSource messages) {
		this.publications = publications;
		this.letters = letters;
		this.times = times;
		this.messages = messages;
	}

	/** The date of issue; null means today. */
	record PublicationForm(String date) {
	}

	@GetMapping
	String proof(@PathVariable String key, @RequestParam(required = false) String date, Language language,
			Model model) {
		Letters.Proof proof = this.letters.proof(key, SearchWords.date(date));
		model.addAttribute("form", new PublicationForm(proof.date().toString()));
		return show(proof, language, model);
	}

	private String show(Letters.Proof proof, Language language, Model model) {
		List<String> advice = proof.advice()
			.stream()
			.map((each) -> this.messages.getMessage("circulars.advice." + each.key(), each.arguments()
				.stream()
				.map((argument) -> (argument instanceof LocalDate day) ? this.times.day(day, language) : argument)
				.toArray(), language.locale()))
			.toList();
		model.addAttribute("key", proof.circular().getKey());
		model.addAttribute("letter", proof.letter());
		model.addAttribute("advice", advice);
		return "circulars/publication";
	}

	@PostMapping
	String publish(@PathVariable String key, @ModelAttribute("form") PublicationForm form, BindingResult errors,
			Language language, Model model, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				String published = this.publications.publish(key, IssueDate.of(form.date()));
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("circulars.published", null, language.locale()));
				return "redirect:/circulars/" + published;
			}
			catch (InvalidException ex) {
				ex.into(errors);
			}
		}
		return show(this.letters.proof(key, null), language, model);
	}

}
