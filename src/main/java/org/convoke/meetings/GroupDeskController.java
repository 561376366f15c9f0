package org.convoke.meetings;

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

/** The groups in the console. */
@Controller
@RequestMapping("/secretariat/groups")
class GroupDeskController {

	private static final int PAGE = 50;

	private final Groups groups;

	private final GroupList list;

	private final Choices choices;

	private final MessageSource messages;

	GroupDeskController(Groups groups, GroupList list, Choices choices, MessageSource messages) {
		this.groups = groups;
		this.list = list;
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
			Model model) {
		model.addAttribute("groups", this.list.list(q, after, PAGE));
		model.addAttribute("q", q);
		return "meetings/desk-groups";
	}

	@GetMapping("/new")
	String create(Model model, Language language) {
		model.addAttribute("form", GroupForm.blank());
		return form(null, model, language);
	}

	@PostMapping
	String create(@ModelAttribute("form") GroupForm form, BindingResult result, Model model, Language language,
			RedirectAttributes redirect) {
		if (!result.hasErrors()) {
			try {
				Group group = this.groups.create(form.slug(), form.details());
				return saved(group, redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		return form(null, model, language);
	}

	@GetMapping("/{slug}")
	String edit(@PathVariable String slug, Model model, Language language) {
		Group group = this.groups.get(slug);
		model.addAttribute("form", GroupForm.of(group));
		return form(group, model, language);
	}

	@PostMapping("/{slug}")
	String edit(@PathVariable String slug, @ModelAttribute("form") GroupForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		Group group = this.groups.get(slug);
		if (!result.hasErrors()) {
			try {
				return saved(this.groups.change(slug, form.version(), form.details()), redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		return form(group, model, language);
	}

	private String saved(Group group, RedirectAttributes redirect, Language language) {
		redirect.addFlashAttribute("notice", this.messages.getMessage("meetings.desk.saved",
				new Object[] { group.getAcronym() }, language.locale()));
		return "redirect:/secretariat/groups/" + group.getSlug();
	}

	private String form(Group group, Model model, Language language) {
		model.addAttribute("group", group);
		this.choices.addTo(model, language);
		return "meetings/desk-group";
	}

}
