package org.convoke.contributions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.convoke.meetings.Meetings;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The desk of a meeting's contributions: what waits since when, and what is done with it.
 */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/contributions")
class ContributionDeskController {

	private static final int PAGE = 50;

	private final Meetings meetings;

	private final Contributions contributions;

	private final ContributionDesk desk;

	private final MessageSource messages;

	private final Clock clock;

	ContributionDeskController(Meetings meetings, Contributions contributions, ContributionDesk desk,
			MessageSource messages, Clock clock) {
		this.meetings = meetings;
		this.contributions = contributions;
		this.desk = desk;
		this.messages = messages;
		this.clock = clock;
	}

	/** One of the queue, and for how many whole days it has been there. */
	record Waiting(ContributionRow row, long days) {
	}

	@GetMapping
	String index(@PathVariable String slug, @RequestParam(defaultValue = "RECEIVED") ContributionState state,
			@RequestParam(defaultValue = "0") int after, Model model) {
		List<ContributionRow> rows = this.desk.list(slug, state, after, PAGE);
		model.addAttribute("meeting", this.meetings.get(slug));
		model.addAttribute("rows",
				rows.stream()
					.map((row) -> new Waiting(row, Duration.between(row.receivedAt(), this.clock.instant()).toDays()))
					.toList());
		model.addAttribute("state", state);
		model.addAttribute("states", ContributionState.values());
		model.addAttribute("counts", this.desk.counts(slug));
		model.addAttribute("next", (rows.size() < PAGE) ? null : rows.get(rows.size() - 1).number());
		return "contributions/desk";
	}

	@PostMapping("/{number}/posting")
	String post(@PathVariable String slug, @PathVariable int number, Language language, RedirectAttributes redirect) {
		this.contributions.post(slug, number);
		return done(slug, number, "contributions.desk.posted", language, redirect);
	}

	@PostMapping("/{number}/admission")
	String admit(@PathVariable String slug, @PathVariable int number, Language language, RedirectAttributes redirect) {
		this.contributions.admit(slug, number);
		return done(slug, number, "contributions.desk.posted", language, redirect);
	}

	@PostMapping("/{number}/hold")
	String hold(@PathVariable String slug, @PathVariable int number, Language language, RedirectAttributes redirect) {
		this.contributions.hold(slug, number);
		return done(slug, number, "contributions.desk.held", language, redirect);
	}

	@PostMapping("/{number}/return")
	String giveBack(@PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String reason,
			Language language, RedirectAttributes redirect) {
		try {
			this.contributions.giveBack(slug, number, reason);
		}
		catch (InvalidException ex) {
			var wrong = ex.fields().get(0);
			redirect.addFlashAttribute("wrong", number);
			redirect.addFlashAttribute("reason", reason);
			redirect.addFlashAttribute("error",
					this.messages.getMessage(wrong.messageKey(), wrong.arguments().toArray(), language.locale()));
			return queue(slug) + "#contribution-" + number;
		}
		return done(slug, number, "contributions.desk.returned", language, redirect);
	}

	private String done(String slug, int number, String key, Language language, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", this.messages.getMessage(key, new Object[] { number }, language.locale()));
		return queue(slug);
	}

	private static String queue(String slug) {
		return "redirect:/secretariat/meetings/" + slug + "/contributions";
	}

}
