package org.convoke.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the secretariat makes and revokes tokens of the API. */
@Controller
@RequestMapping("/secretariat/settings/tokens")
class ApiTokenController {

	private final ApiTokens tokens;

	ApiTokenController(ApiTokens tokens) {
		this.tokens = tokens;
	}

	/** What the token is for. */
	record TokenForm(@NotBlank @Size(max = 120) String name) {
	}

	@GetMapping
	String index(@ModelAttribute("form") TokenForm form, Model model) {
		model.addAttribute("tokens", this.tokens.list());
		return "access/tokens";
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") TokenForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return index(form, model);
		}
		redirect.addFlashAttribute("token", this.tokens.create(form.name()));
		return "redirect:/secretariat/settings/tokens";
	}

	@PostMapping("/{id}/revocation")
	String revoke(@PathVariable long id) {
		this.tokens.revoke(id);
		return "redirect:/secretariat/settings/tokens";
	}

}
