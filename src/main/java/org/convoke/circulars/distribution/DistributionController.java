package org.convoke.circulars.distribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.circulars.LetterMails.Addressing;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gets a letter, sending it to them, and how far that is. */
@Controller
@RequestMapping("/secretariat/circulars/{key}/distribution")
class DistributionController {

	private static final int PAGE = 50;

	private static final Set<String> STATES = Set.of("WAITING", "SENT", "FAILED");

	private final Distributions distributions;

	private final MessageSource messages;

	DistributionController(Distributions distributions, MessageSource messages) {
		this.distributions = distributions;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String key, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") long after,
			Language language, Model model) {
		Addressing letter = this.distributions.letter(key, language);
		Progress progress = this.distributions.progress(letter);
		String only = STATES.contains(state) ? state : "";
		model.addAttribute("letter", letter);
		model.addAttribute("progress", progress);
		model.addAttribute("q", q);
		model.addAttribute("state", only);
		if (progress.state() == DistributionState.NOT_STARTED) {
			Audience audience = this.distributions.audience(letter);
			model.addAttribute("audience", audience);
			List<Recipient> found = matching(audience.reached(), q);
			int from = (int) Math.min(Math.max(after, 0), found.size());
			int to = Math.min(from + PAGE, found.size());
			model.addAttribute("planned", found.subList(from, to));
			model.addAttribute("next", (to < found.size()) ? to : null);
		}
		else {
			// Who looks for somebody or turns pages is not told who has joined since.
			if (q.isBlank() && only.isEmpty() && after <= 0) {
				model.addAttribute("audience", this.distributions.audience(letter));
			}
			List<RecipientStore.Row> rows = this.distributions.recipients(letter, q, only, after, PAGE);
			model.addAttribute("rows", rows);
			model.addAttribute("next", (rows.size() < PAGE) ? null : rows.get(PAGE - 1).id());
		}
		return "circulars/distribution";
	}

	private static List<Recipient> matching(List<Recipient> recipients, String text) {
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		return wanted.isEmpty() ? recipients
				: recipients.stream()
					.filter((recipient) -> (recipient.name() + " " + recipient.email()).toLowerCase(Locale.ROOT)
						.contains(wanted))
					.toList();
	}

	/** How far it is, alone, for htmx; at the end it shows the whole page again. */
	@GetMapping("/progress")
	String progress(@PathVariable String key, Language language, Model model, HttpServletResponse response) {
		Addressing letter = this.distributions.letter(key, language);
		Progress progress = this.distributions.progress(letter);
		if (progress.state() != DistributionState.RUNNING) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("letter", letter);
		model.addAttribute("progress", progress);
		return "circulars/distribution-progress :: progress";
	}

	@PostMapping
	String start(@PathVariable String key, @RequestParam(required = false) Integer count, Language language,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		try {
			int added = this.distributions.start(key, count);
			if (added > 0) {
				notice(redirect, language, "circulars.distribution.started", added);
			}
			return back(key);
		}
		catch (ConflictException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("warning", message(language, ex.messageKey(), ex.arguments()));
		}
		catch (InvalidException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("warning", message(language, ex.fields().get(0).messageKey()));
		}
		return show(key, "", "", 0, language, model);
	}

	@PostMapping("/pause")
	String pause(@PathVariable String key, Language language, RedirectAttributes redirect) {
		this.distributions.pause(key);
		notice(redirect, language, "circulars.distribution.paused");
		return back(key);
	}

	@PostMapping("/resumption")
	String resume(@PathVariable String key, Language language, RedirectAttributes redirect) {
		this.distributions.resume(key);
		notice(redirect, language, "circulars.distribution.resumed");
		return back(key);
	}

	private static String back(String key) {
		return "redirect:/secretariat/circulars/" + key + "/distribution";
	}

	private void notice(RedirectAttributes redirect, Language language, String key, Object... arguments) {
		redirect.addFlashAttribute("notice", message(language, key, arguments));
	}

	private String message(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
