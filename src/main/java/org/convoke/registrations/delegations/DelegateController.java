package org.convoke.registrations.delegations;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.registrations.ClosedException;
import org.convoke.registrations.ClosingText;
import org.convoke.registrations.Delegates;
import org.convoke.registrations.FormChoices;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.Registration;
import org.convoke.web.Arrival;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Reader;
import org.convoke.web.Secrecy;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form with which a focal point registers somebody else. */
@Controller
@RequestMapping("/delegations/{token}/delegates")
class DelegateController {

	private final DelegationPage page;

	private final Delegates delegates;

	private final FormChoices choices;

	private final ClosingText closingText;

	private final MessageSource messages;

	DelegateController(DelegationPage page, Delegates delegates, FormChoices choices, ClosingText closingText,
			MessageSource messages) {
		this.page = page;
		this.delegates = delegates;
		this.choices = choices;
		this.closingText = closingText;
		this.messages = messages;
	}

	@ModelAttribute
	void keepSecret(HttpServletResponse response) {
		Secrecy.keep(response);
	}

	@GetMapping("/new")
	String form(@PathVariable String token, Reader reader, Arrival arrival, Model model) {
		Delegation delegation = this.page.get(token);
		MeetingCard meeting = this.page.meeting(delegation, reader, arrival, model);
		this.choices.details(model, meeting, reader.language());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", DelegateForm.empty(delegation));
		}
		return "delegations/new";
	}

	@PostMapping
	String add(@PathVariable String token, @ModelAttribute("form") DelegateForm form, BindingResult result,
			Reader reader, Arrival arrival, Model model, RedirectAttributes attributes, HttpServletResponse response) {
		Delegation delegation = this.page.get(token);
		try {
			Registration added = this.delegates.add(delegation.mandate(), form.details(delegation, reader.language()),
					form.submissionId(), arrival.at());
			attributes.addFlashAttribute("notice", this.messages.getMessage("delegations.notice." + added.status(),
					new Object[] { added.details().name() }, reader.language().locale()));
			return "redirect:/delegations/" + token;
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (ConflictException ex) {
			// Somebody has registered under that address, or the quota is used.
			InvalidException.of(ex.type().equals("already-registered") ? "email" : "", ex.messageKey(), ex.arguments())
				.into(result);
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		catch (ClosedException ex) {
			result.reject("closed", this.closingText.in(ex.closing(), reader));
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		model.addAttribute("failed", true);
		return form(token, reader, arrival, model);
	}

}
