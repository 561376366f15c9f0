package org.convoke.circulars;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a letter is written. The form saves itself and is answered with what has become
 * of it; without scripts its buttons do the same, page by page.
 */
@Controller
@RequestMapping("/secretariat/circulars/{key}")
class CircularEditor {

	private static final int MOST_ROWS = 1000;

	private final Drafts drafts;

	private final Letters letters;

	private final EditorModel editor;

	private final MessageSource messages;

	CircularEditor(Drafts drafts, Letters letters, EditorModel editor, MessageSource messages) {
		this.drafts = drafts;
		this.letters = letters;
		this.editor = editor;
		this.messages = messages;
	}

	@InitBinder
	void bind(WebDataBinder binder) {
		binder.setAutoGrowCollectionLimit(MOST_ROWS);
	}

	@GetMapping("/edit")
	String edit(@PathVariable String key, Reader reader, Model model) {
		Letters.Shown shown = this.letters.any(key);
		if (shown.circular().isPublished()) {
			return "redirect:/circulars/" + shown.circular().getKey();
		}
		if (shown.circular().isScheduled()) {
			return "redirect:/secretariat/circulars/" + key + "/publication";
		}
		model.addAttribute("form", FormFilling.of(shown.circular(), this.messages));
		this.editor.fill(model, shown, null, reader);
		return "circulars/edit";
	}

	@PostMapping("/edit")
	String change(@PathVariable String key, @Valid @ModelAttribute("form") CircularForm form, BindingResult errors,
			@RequestParam(required = false) String then,
			@RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletResponse response,
			Reader reader, Model model, RedirectAttributes redirect) {
		Then wanted = Then.of((then != null || htmx != null) ? then : "save");
		Drafts.Saved saved;
		try {
			saved = this.drafts.save(key, form, invalid(form, errors), wanted);
		}
		catch (InvalidException ex) {
			ex.into(errors);
			return unsaved(key, htmx != null, response, reader, model);
		}
		catch (ConflictException ex) {
			if (htmx == null) {
				throw ex;
			}
			// Published meanwhile: the page would only show an error.
			response.setHeader("HX-Redirect", "/secretariat/circulars/" + key);
			return "circulars/saved";
		}
		boolean done = saved.conflicts().isEmpty() && !errors.hasErrors();
		String next = "/secretariat/circulars/" + key + (wanted.is("publication") ? "/publication" : "/edit");
		if (done && htmx == null) {
			if (wanted.is("save")) {
				redirect.addFlashAttribute("notice", message("circulars.edit.saved", reader.language()));
			}
			return "redirect:" + next + ((saved.focus() != null) ? "#card-" + saved.focus() : "");
		}
		if (done && wanted.is("publication")) {
			response.setHeader("HX-Redirect", next);
			return "circulars/saved";
		}
		show(saved, errors, model);
		model.addAttribute("pressed", wanted.isPressed());
		model.addAttribute("noticed",
				done && wanted.is("save") ? message("circulars.edit.saved", reader.language()) : null);
		this.editor.fill(model, this.letters.any(key), saved, reader);
		if (htmx != null) {
			if (wanted.isPressed()) {
				response.setHeader("HX-Retarget", "#letter-form");
				response.setHeader("HX-Reswap", "outerHTML show:none");
			}
			return "circulars/saved";
		}
		if (!saved.conflicts().isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		return "circulars/edit";
	}

	/** The form that goes on, with what was wrong in the one that was sent. */
	private static void show(Drafts.Saved saved, BindingResult errors, Model model) {
		BeanPropertyBindingResult shown = new BeanPropertyBindingResult(saved.form(), "form");
		for (ObjectError error : errors.getAllErrors()) {
			boolean known = !(error instanceof FieldError field) || shown.getFieldType(field.getField()) != null;
			shown.addError(known ? error
					: new ObjectError("form", error.getCodes(), error.getArguments(), error.getDefaultMessage()));
		}
		model.addAttribute("form", saved.form());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", shown);
	}

	private String unsaved(String key, boolean htmx, HttpServletResponse response, Reader reader, Model model) {
		model.addAttribute("unsaved", true);
		model.addAttribute("pressed", false);
		this.editor.fill(model, this.letters.any(key), null, reader);
		if (!htmx) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return htmx ? "circulars/saved" : "circulars/edit";
	}

	/** The parts that the errors are in. */
	private static Set<String> invalid(CircularForm form, BindingResult errors) {
		try {
			IssueDate.of(form.date());
		}
		catch (InvalidException ex) {
			ex.into(errors);
		}
		Set<String> parts = new LinkedHashSet<>();
		errors.getFieldErrors().forEach((error) -> parts.add(FieldParts.part(form, error.getField())));
		return parts;
	}

	/** The letter as it is stored: for those who see no preview beside the form. */
	@GetMapping("/preview")
	String preview(@PathVariable String key, Model model) {
		model.addAttribute("letter", this.letters.any(key).letter());
		model.addAttribute("key", key);
		return "circulars/preview";
	}

	@GetMapping("/deletion")
	String deletion(@PathVariable String key, Model model) {
		Circular circular = this.letters.any(key).circular();
		circular.requireEditable();
		model.addAttribute("key", circular.getKey());
		model.addAttribute("subject", circular.text().subject());
		model.addAttribute("written", circular.getOriginal());
		return "circulars/deletion";
	}

	@PostMapping("/deletion")
	String delete(@PathVariable String key, Language language, RedirectAttributes redirect) {
		this.drafts.delete(key);
		redirect.addFlashAttribute("notice", message("circulars.deletion.done", language));
		return "redirect:/secretariat/circulars";
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
