package org.convoke.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that asks for a link, and the page behind the link, whose button signs in:
 * mail scanners only look.
 */
@Controller
class SignInController {

	@GetMapping("/sign-in")
	String signIn(@RequestParam(required = false) String sent, @RequestParam(required = false) String expired,
			Model model) {
		model.addAttribute("sent", sent != null);
		model.addAttribute("expired", expired != null);
		return "access/sign-in";
	}

	/** What asks for a link with no address, or one that none can be, is asked again. */
	@PostMapping("/sign-in")
	String again() {
		return "redirect:/sign-in";
	}

	@GetMapping("/sign-in/link")
	String link(@RequestParam(defaultValue = "") String token, Model model) {
		model.addAttribute("token", token);
		return "access/sign-in-link";
	}

}
