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
 * Where the secretariat finds and begins letters. It writes them in the
 * {@link CircularEditor}.
 */
@Controller
@RequestMapping("/secretariat/circulars")
class CircularDesk {

	private static final int PAGE = 50;

	private final Circulars circulars;

	private final Letters letters;

	private final Archive archive;

	private final Issuers issuers;

	private final MeetingChoices meetings;

	private final Translations translations;

	CircularDesk(Circulars circulars, Letters letters, Archive archive, Issuers issuers, MeetingChoices meetings,
			Translations translations) {
		this.circulars = circulars;
		this.letters = letters;
		this.archive = archive;
		this.issuers = issuers;
		this.meetings = meetings;
		this.translations = translations;
	}

	/** From which meeting, if any, by whom and in which language to begin. */
	record BeginForm(String meeting, Language language, String issuer) {
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) String after,
			@RequestParam(name = "drafts", required = false) String draft, Model model) {
		model.addAttribute("q", q);
		Archive.Found drafts = this.archive.drafts(draft, PAGE);
		Archive.Found published = this.archive.find(ArchiveSearch.words(q), after, PAGE);
		model.addAttribute("after", after);
		model.addAttribute("draft", draft);
		model.addAttribute("drafts", drafts);
		model.addAttribute("published", published);
		model.addAttribute("states", this.translations
			.states(Stream.concat(drafts.rows().stream(), published.rows().stream()).map(CircularRow::key).toList()));
		return "circulars/desk";
	}

	@GetMapping("/new")
	String begin(@RequestParam(defaultValue = "") String meeting, Language language, Model model) {
		model.addAttribute("form", new BeginForm(meeting, language, null));
		return beginning(language, model);
	}

	private String beginning(Language language, Model model) {
		model.addAttribute("meetings", this.meetings.of(language));
		model.addAttribute("writable", EditorModel.languages());
		model.addAttribute("issuers",
				this.issuers.all()
					.stream()
					.map((issuer) -> new Choice(issuer.getCode(), issuer.getBureau().in(language)))
					.toList());
		return "circulars/new";
	}

	@PostMapping("/new")
	String create(@ModelAttribute("form") BeginForm form, BindingResult errors, Language language, Model model) {
		try {
			String slug = (form.meeting() == null || form.meeting().isBlank()) ? null : form.meeting();
			Language written = (form.language() != null) ? form.language() : Language.FR;
			Issuer issuer = (form.issuer() == null || form.issuer().isBlank()) ? this.issuers.first()
					: this.issuers.get(form.issuer());
			return "redirect:/secretariat/circulars/"
					+ this.circulars.draft(issuer, slug, written, CircularDraft.UNCHANGED) + "/edit";
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

}
