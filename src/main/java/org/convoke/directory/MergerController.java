package org.convoke.directory;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.directory.Mergers.Impact;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merging an organisation into another: first into which, then what that changes. */
@Controller
@RequestMapping("/secretariat/directory/organisations/{id}/merger")
class MergerController {

	private static final int ORGANISATIONS = 5000;

	private final Mergers mergers;

	private final Directory directory;

	private final DirectoryList list;

	private final MessageSource messages;

	MergerController(Mergers mergers, Directory directory, DirectoryList list, MessageSource messages) {
		this.mergers = mergers;
		this.directory = directory;
		this.list = list;
		this.messages = messages;
	}

	/** Into which organisation, and why. */
	record MergeForm(Long into, String reason) {
	}

	@GetMapping
	String form(@PathVariable long id, @RequestParam(required = false) Long into, Model model, Language language) {
		Organisation from = this.directory.organisation(id);
		if (from.getMergedInto() != null) {
			return "redirect:/secretariat/directory/organisations/" + from.getMergedInto();
		}
		model.addAttribute("id", id);
		model.addAttribute("from", from.details());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new MergeForm(into, ""));
		}
		if (into != null && into != id) {
			model.addAttribute("to", this.directory.organisation(into).details());
			model.addAttribute("impact", this.mergers.impact(id, into, language));
		}
		model.addAttribute("organisations", choices(id, language));
		return "directory/merger";
	}

	@PostMapping
	String merge(@PathVariable long id, @ModelAttribute("form") MergeForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			Impact impact = this.mergers.merge(id, form.into(), form.reason(), language);
			String done = this.messages.getMessage("directory.merge.done", new Object[] { impact.people() },
					language.locale());
			redirect.addFlashAttribute("notice",
					language.marks().sentences(Stream.concat(Stream.of(done), impact.elsewhere().stream()).toList()));
			return "redirect:/secretariat/directory/organisations/" + form.into();
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(id, form.into(), model, language);
		}
	}

	private List<Choice> choices(long id, Language language) {
		Choice none = new Choice("", this.messages.getMessage("directory.none", null, language.locale()));
		return Stream
			.concat(Stream.of(none),
					this.list.organisations("", 0, ORGANISATIONS)
						.rows()
						.stream()
						.filter((row) -> row.id() != id)
						.map((row) -> new Choice(String.valueOf(row.id()), row.name().in(language))))
			.toList();
	}

}
