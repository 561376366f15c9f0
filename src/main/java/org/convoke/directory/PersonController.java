package org.convoke.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.web.Choice;
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

/** The people of the directory in the console. */
@Controller
@RequestMapping("/secretariat/directory")
class PersonController {

	private static final int PAGE = 50;

	private static final int ORGANISATIONS = 5000;

	private final Directory directory;

	private final FocalPoints focalPoints;

	private final DirectoryList list;

	private final MessageSource messages;

	PersonController(Directory directory, FocalPoints focalPoints, DirectoryList list, MessageSource messages) {
		this.directory = directory;
		this.focalPoints = focalPoints;
		this.list = list;
		this.messages = messages;
	}

	/** A person as the console edits it. */
	record PersonForm(Integer version, String givenName, String familyName, String email, Language language,
			Long organisation, List<MailingCategory> mailingCategories) {

		PersonForm {
			version = (version != null) ? version : -1;
			mailingCategories = (mailingCategories != null) ? mailingCategories : List.of();
		}

		PersonDetails details() {
			return new PersonDetails(this.givenName, this.familyName, this.email, this.language, this.organisation,
					new LinkedHashSet<>(this.mailingCategories));
		}

	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after, Model model) {
		model.addAttribute("people", this.list.people(q, after, PAGE));
		model.addAttribute("q", q);
		return "directory/people";
	}

	@GetMapping("/people/new")
	String add(Model model, Language language) {
		model.addAttribute("form", new PersonForm(0, "", "", "", language, null, null));
		return form(null, model, language);
	}

	@PostMapping("/people")
	String add(@ModelAttribute("form") PersonForm form, BindingResult result, Model model, Language language,
			RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				this.directory.addPerson(form.details());
				return saved(redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		return form(null, model, language);
	}

	@GetMapping("/people/{id}")
	String edit(@PathVariable long id, Model model, Language language) {
		Person found = this.directory.person(id);
		PersonDetails details = found.details();
		model.addAttribute("form", new PersonForm(found.getVersion(), details.givenName(), details.familyName(),
				details.email(), details.language(), details.organisation(), List.copyOf(details.mailingCategories())));
		return form(id, model, language);
	}

	@PostMapping("/people/{id}")
	String edit(@PathVariable long id, @ModelAttribute("form") PersonForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				this.directory.changePerson(id, form.version(), form.details());
				return saved(redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		return form(id, model, language);
	}

	private String saved(RedirectAttributes redirect, Language language) {
		redirect.addFlashAttribute("notice",
				this.messages.getMessage("directory.person.saved", null, language.locale()));
		return "redirect:/secretariat/directory";
	}

	private String form(Long id, Model model, Language language) {
		model.addAttribute("id", id);
		model.addAttribute("focalPointOf", (id != null) ? this.focalPoints.organisationsOf(id) : List.of());
		model.addAttribute("languageChoices",
				Stream.of(Language.values()).map((each) -> new Choice(each.name(), each.ownName())).toList());
		model.addAttribute("organisationChoices",
				Stream.concat(
						Stream.of(new Choice("", this.messages.getMessage("directory.none", null, language.locale()))),
						this.list.organisations("", 0, ORGANISATIONS)
							.rows()
							.stream()
							.map((row) -> new Choice(String.valueOf(row.id()), row.name().in(language))))
					.toList());
		// The others follow from the organisation.
		model.addAttribute("mailingChoices",
				Stream.of(MailingCategory.values())
					.filter((each) -> each.category().isEmpty())
					.map((each) -> new Choice(each.name(),
							this.messages.getMessage("directory.Function." + each.name(), null, language.locale())))
					.toList());
		return "directory/person";
	}

}
