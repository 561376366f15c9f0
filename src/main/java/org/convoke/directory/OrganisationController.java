package org.convoke.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

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

/** The organisations of the directory in the console. */
@Controller
@RequestMapping("/secretariat/directory/organisations")
class OrganisationController {

	private static final int PAGE = 50;

	private final Directory directory;

	private final FocalPoints focalPoints;

	private final DirectoryList list;

	private final Countries countries;

	private final MessageSource messages;

	OrganisationController(Directory directory, FocalPoints focalPoints, DirectoryList list, Countries countries,
			MessageSource messages) {
		this.directory = directory;
		this.focalPoints = focalPoints;
		this.list = list;
		this.countries = countries;
		this.messages = messages;
	}

	/** An organisation as the console edits it. */
	record OrganisationForm(Integer version, Map<String, String> name, String acronym, Category category,
			String country) {

		OrganisationForm {
			version = (version != null) ? version : -1;
			name = (name != null) ? name : Map.of();
		}

		OrganisationDetails details() {
			return new OrganisationDetails(LocalizedText.of(this.name), this.acronym, this.category, this.country);
		}

	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after, Model model) {
		model.addAttribute("organisations", this.list.organisations(q, after, PAGE));
		model.addAttribute("q", q);
		return "directory/organisations";
	}

	@GetMapping("/new")
	String add(Model model, Language language) {
		model.addAttribute("form", new OrganisationForm(0, null, "", Category.MEMBER_STATE, ""));
		return form(null, model, language);
	}

	@PostMapping
	String add(@ModelAttribute("form") OrganisationForm form, BindingResult result, Model model, Language language,
			RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				this.directory.addOrganisation(form.details());
				return saved(redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		return form(null, model, language);
	}

	/** The people who are to be focal points; nobody when no box is ticked. */
	record FocalPointsForm(List<Long> people) {

		FocalPointsForm {
			people = (people != null) ? people : List.of();
		}

	}

	@GetMapping("/{id}")
	String edit(@PathVariable long id, Model model, Language language) {
		Organisation found = this.directory.organisation(id);
		if (found.getMergedInto() != null) {
			return "redirect:/secretariat/directory/organisations/" + found.getMergedInto();
		}
		OrganisationDetails details = found.details();
		model.addAttribute("form", new OrganisationForm(found.getVersion(), details.name().byCode(), details.acronym(),
				details.category(), details.country()));
		return form(id, model, language);
	}

	@PostMapping("/{id}")
	String edit(@PathVariable long id, @ModelAttribute("form") OrganisationForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				this.directory.changeOrganisation(id, form.version(), form.details());
				return saved(redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		return form(id, model, language);
	}

	@PostMapping("/{id}/focal-points")
	String appoint(@PathVariable long id, @ModelAttribute("focalPoints") FocalPointsForm form, BindingResult result,
			Model model, Language language, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			List<FocalPoint> appointed = this.focalPoints.appoint(id, form.people());
			redirect.addFlashAttribute("notice", this.messages.getMessage("directory.focalPoints.saved",
					new Object[] { appointed.size() }, language.locale()));
			return "redirect:/secretariat/directory/organisations/" + id;
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return edit(id, model, language);
		}
	}

	private String saved(RedirectAttributes redirect, Language language) {
		redirect.addFlashAttribute("notice",
				this.messages.getMessage("directory.organisation.saved", null, language.locale()));
		return "redirect:/secretariat/directory/organisations";
	}

	private String form(Long id, Model model, Language language) {
		model.addAttribute("id", id);
		if (id != null) {
			choices(id, model, language);
		}
		model.addAttribute("categories",
				Stream.of(Category.values())
					.map((each) -> new Choice(each.name(),
							this.messages.getMessage("directory.Category." + each.name(), null, language.locale())))
					.toList());
		model.addAttribute("countryChoices",
				Stream.concat(
						Stream.of(new Choice("", this.messages.getMessage("directory.none", null, language.locale()))),
						this.countries.choices(language).stream())
					.toList());
		return "directory/organisation";
	}

	private void choices(long id, Model model, Language language) {
		String none = this.messages.getMessage("directory.email.none", null, language.locale());
		model.addAttribute("people", this.focalPoints.candidates(id)
			.stream()
			.map((person) -> new Choice(String.valueOf(person.person()),
					person.name() + language.marks().bracketed((person.email() != null) ? person.email() : none)))
			.toList());
		if (!model.containsAttribute("focalPoints")) {
			model.addAttribute("focalPoints",
					new FocalPointsForm(this.focalPoints.of(id).stream().map(FocalPoint::person).toList()));
		}
	}

}
