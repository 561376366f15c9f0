package org.convoke.meetings;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Puts a form before its reader. */
public final class Forms {

	private Forms() {
	}

	/** Shows the form with its errors and all that was typed, the unreadable too. */
	public static void again(Model model, Object form, BindingResult result) {
		// Where a value could not be read, the result has lost the form made of the
		// others.
		BindingResult shown = new BeanPropertyBindingResult(form, "form");
		result.getAllErrors().forEach(shown::addError);
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", shown);
	}

}
