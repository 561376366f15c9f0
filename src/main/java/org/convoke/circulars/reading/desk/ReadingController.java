package org.convoke.circulars.reading.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.convoke.circulars.reading.desk.ReadingStore.State;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a letter read in is checked beside its text, and accepted. */
@Controller
@RequestMapping("/secretariat/circulars/readings/{id}")
class ReadingController {

	private static final String LIST = "redirect:/secretariat/circulars/readings";

	private final Readings readings;

	private final Acceptance acceptance;

	private final ReadingModel page;

	private final MessageSource messages;

	ReadingController(Readings readings, Acceptance acceptance, ReadingModel page, MessageSource messages) {
		this.readings = readings;
		this.acceptance = acceptance;
		this.page = page;
		this.messages = messages;
	}

	/** The list in which an empty row is wanted comes with the address. */
	@GetMapping
	String check(@PathVariable long id, @RequestParam(required = false) String add, Language language, Model model) {
		Readings.Opened opened = this.readings.open(id);
		if (opened.row().state() == State.ACCEPTED) {
			return "redirect:/secretariat/circulars/" + opened.row().draftKey();
		}
		ReadingForm form = opened.now().form().with(add).at(opened.row().version());
		model.addAttribute("form", form);
		this.page.fill(model, opened, form, language);
		return "circulars/reading/check";
	}

	/**
	 * Keeps what has been typed. A row is taken away by a field of its own; the button
	 * that adds one names its list.
	 */
	@PostMapping
	String save(@PathVariable long id, @ModelAttribute("form") ReadingForm form, BindingResult errors,
			@RequestParam(required = false) String add, Language language, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			this.readings.save(id, form);
		}
		catch (InvalidException ex) {
			ex.into(errors);
			return again(id, form, errors, language, model, response);
		}
		if (add != null) {
			redirect.addAttribute("add", add);
		}
		else {
			redirect.addFlashAttribute("notice", message("readings.saved", language));
		}
		return LIST + "/" + id;
	}

	@PostMapping("/acceptance")
	String accept(@PathVariable long id, @Valid @ModelAttribute("form") ReadingForm form, BindingResult errors,
			Language language, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				String draft = this.acceptance.accept(id, form);
				redirect.addFlashAttribute("notice", message("readings.accepted", language));
				return "redirect:/secretariat/circulars/" + draft + "/edit";
			}
			catch (InvalidException ex) {
				ex.into(errors);
			}
		}
		return again(id, form, errors, language, model, response);
	}

	/**
	 * The form with all that was typed; sent once more, it overwrites what others saved.
	 */
	private String again(long id, ReadingForm form, BindingResult errors, Language language, Model model,
			HttpServletResponse response) {
		Readings.Opened opened = this.readings.open(id);
		ReadingForm typed = form.at(opened.row().version());
		BeanPropertyBindingResult shown = new BeanPropertyBindingResult(typed, "form");
		errors.getAllErrors().forEach(shown::addError);
		model.addAttribute("form", typed);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", shown);
		this.page.fill(model, opened, typed, language);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "circulars/reading/check";
	}

	@PostMapping("/rereading")
	String readAgain(@PathVariable long id) {
		this.readings.readAgain(id);
		return LIST + "/" + id;
	}

	@PostMapping("/discarding")
	String discard(@PathVariable long id, Language language, RedirectAttributes redirect) {
		this.readings.discard(id);
		redirect.addFlashAttribute("notice", message("readings.discarded", language));
		return LIST;
	}

	@PostMapping("/reopening")
	String reopen(@PathVariable long id) {
		this.readings.reopen(id);
		return LIST + "/" + id;
	}

	@PostMapping("/deletion")
	String delete(@PathVariable long id, Language language, RedirectAttributes redirect) {
		this.readings.delete(id);
		redirect.addFlashAttribute("notice", message("readings.deleted", language));
		return LIST;
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
