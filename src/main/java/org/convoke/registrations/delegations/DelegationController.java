package org.convoke.registrations.delegations;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.registrations.Delegates;
import org.convoke.registrations.Mandate;
import org.convoke.registrations.ParticipantRole;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page behind the link that a focal point is mailed. What is refused is said on the
 * page itself, which then shows how things stand.
 */
@Controller
@RequestMapping("/delegations/{token}")
class DelegationController {

	private final DelegationPage page;

	private final Delegates delegates;

	private final MessageSource messages;

	DelegationController(DelegationPage page, Delegates delegates, MessageSource messages) {
		this.page = page;
		this.delegates = delegates;
		this.messages = messages;
	}

	/** What goes with an act, as it was sent; each act reads its own. */
	record Act(String reason, ParticipantRole role, Boolean up) {
	}

	/** Whoever has the address decides for the organisation: it must not get around. */
	@ModelAttribute
	void keepSecret(HttpServletResponse response) {
		Secrecy.keep(response);
	}

	@GetMapping
	String show(@PathVariable String token, Reader reader, Arrival arrival, Model model) {
		Delegation delegation = this.page.get(token);
		this.page.delegates(delegation, this.page.meeting(delegation, reader, arrival, model), reader, model);
		return "delegations/show";
	}

	@PostMapping("/delegates/{reference}/{name:approval|decline|cancellation|role|head|position}")
	String act(@PathVariable String token, @PathVariable String reference, @PathVariable String name,
			@ModelAttribute("act") Act act, Reader reader, Arrival arrival, Model model, RedirectAttributes attributes,
			HttpServletResponse response) {
		Mandate mandate = this.page.get(token).mandate();
		try {
			Registration done = act(mandate, reference, name, act);
			if (done != null) {
				String key = switch (name) {
					case "role", "head" -> name;
					default -> done.status().name();
				};
				attributes.addFlashAttribute("notice",
						text("delegations.notice." + key, reader, done.details().name()));
			}
			return "redirect:/delegations/" + token;
		}
		catch (ConflictException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("problem", text(ex.messageKey(), reader, ex.arguments()));
		}
		catch (InvalidException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			InvalidException.Invalid first = ex.fields().get(0);
			String error = text(first.messageKey(), reader, first.arguments().toArray());
			if (first.field().equals("reason") || first.field().equals("role")) {
				model.addAttribute("wrong", reference);
				model.addAttribute("wrongField", first.field());
				model.addAttribute("error", error);
			}
			else {
				model.addAttribute("problem", error);
			}
		}
		return show(token, reader, arrival, model);
	}

	private Registration act(Mandate mandate, String reference, String name, Act act) {
		return switch (name) {
			case "approval" -> this.delegates.approve(mandate, reference);
			case "decline" -> this.delegates.decline(mandate, reference, act.reason());
			case "cancellation" -> this.delegates.withdraw(mandate, reference);
			case "role" -> this.delegates.changeRole(mandate, reference, act.role());
			case "head" -> this.delegates.makeHead(mandate, reference);
			default -> {
				this.delegates.move(mandate, reference, Boolean.TRUE.equals(act.up()));
				yield null;
			}
		};
	}

	private String text(String key, Reader reader, Object... arguments) {
		return this.messages.getMessage(key, arguments, reader.language().locale());
	}

}
