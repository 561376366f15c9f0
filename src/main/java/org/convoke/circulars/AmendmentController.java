package org.convoke.circulars;

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

/**
 * Where the secretariat corrects, completes and revises published letters: beginning an
 * amendment, what it changes, what it says of the meeting.
 */
@Controller
@RequestMapping("/secretariat/circulars/{key}")
class AmendmentController {

	/** Empty rows for further sessions. */
	private static final int SPARE = 1;

	private final Amendments amendments;

	private final Letters letters;

	private final Differences differences;

	private final Facts facts;

	private final FactWords words;

	private final MessageSource messages;

	AmendmentController(Amendments amendments, Letters letters, Differences differences, Facts facts, FactWords words,
			MessageSource messages) {
		this.amendments = amendments;
		this.letters = letters;
		this.differences = differences;
		this.facts = facts;
		this.words = words;
		this.messages = messages;
	}

	@GetMapping("/amendments")
	String choose(@PathVariable String key, Language language, Model model) {
		Letters.Shown shown = this.letters.published(key, language);
		model.addAttribute("key", key);
		model.addAttribute("letter", shown.letter());
		model.addAttribute("standing", this.amendments.standing(shown.circular(), language));
		model.addAttribute("kinds", AmendmentKind.values());
		return "circulars/amendments";
	}

	@PostMapping("/amendments")
	String begin(@PathVariable String key, @RequestParam AmendmentKind kind) {
		return "redirect:/secretariat/circulars/" + this.amendments.begin(key, kind) + "/edit";
	}

	@GetMapping("/difference")
	String difference(@PathVariable String key, @RequestParam(name = "in", required = false) String in,
			Language language, Model model) {
		Circular circular = this.letters.any(key).circular();
		model.addAttribute("key", circular.getKey());
		model.addAttribute("convenes", circular.getMeetingId() != null);
		model.addAttribute("published", circular.isPublished());
		model.addAttribute("standing", this.amendments.standing(circular, language));
		model.addAttribute("difference",
				this.differences.of(key, Language.find(in).orElse(circular.getOriginal()), language));
		return "circulars/difference";
	}

	@GetMapping("/facts")
	String facts(@PathVariable String key, Language language, Model model) {
		Facts.Sheet sheet = this.facts.sheet(key);
		FactsForm form = FactsForm.of(sheet);
		model.addAttribute("form",
				new FactsForm(form.deadlines(),
						Stream
							.concat(form.sessions().stream(),
									Stream.generate(() -> new FactsForm.SittingRow("", "", "")).limit(SPARE))
							.toList(),
						form.venue(), form.city()));
		return facts(sheet, language, model);
	}

	private String facts(Facts.Sheet sheet, Language language, Model model) {
		model.addAttribute("key", sheet.circular().getKey());
		model.addAttribute("meeting", sheet.meeting());
		model.addAttribute("standing", this.amendments.standing(sheet.circular(), language));
		model.addAttribute("names",
				sheet.deadlines()
					.stream()
					.map((row) -> this.words.deadline(row.deadline().getKind(), language))
					.toList());
		model.addAttribute("now",
				sheet.deadlines()
					.stream()
					.map((row) -> this.words.due(row.deadline().getDueOn(), row.deadline().getDueAt(), language))
					.toList());
		model.addAttribute("changes", this.words.changes(this.facts, sheet.circular(), language));
		return "circulars/facts";
	}

	@PostMapping("/facts")
	String propose(@PathVariable String key, @ModelAttribute("form") FactsForm form, BindingResult errors,
			Language language, Model model, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				this.facts.propose(key, form.facts());
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("circulars.facts.saved", null, language.locale()));
				return "redirect:/secretariat/circulars/" + key + "/facts";
			}
			catch (InvalidException ex) {
				ex.into(errors);
			}
		}
		return facts(this.facts.sheet(key), language, model);
	}

}
