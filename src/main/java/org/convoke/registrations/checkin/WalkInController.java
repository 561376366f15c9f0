package org.convoke.registrations.checkin;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.registrations.ClosedException;
import org.convoke.registrations.ClosingText;
import org.convoke.registrations.FormChoices;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.web.Arrival;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Reader;

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

/** Registering somebody at the door. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/check-in/walk-in")
class WalkInController {

	private final WalkIns walkIns;

	private final Cards cards;

	private final MeetingCards meetings;

	private final FormChoices choices;

	private final ClosingText closingText;

	WalkInController(WalkIns walkIns, Cards cards, MeetingCards meetings, FormChoices choices,
			ClosingText closingText) {
		this.walkIns = walkIns;
		this.cards = cards;
		this.meetings = meetings;
		this.choices = choices;
		this.closingText = closingText;
	}

	@GetMapping
	String form(@PathVariable String slug, Reader reader, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		this.choices.details(model, meeting, reader.language());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", WalkInForm.empty());
		}
		return "registrations/checkin/walk-in";
	}

	@PostMapping
	String register(@PathVariable String slug, @ModelAttribute("form") WalkInForm form, BindingResult result,
			Reader reader, Arrival arrival, RedirectAttributes attributes, Model model, HttpServletResponse response) {
		try {
			Outcome outcome = this.walkIns.register(slug, form.details(reader.language()),
					Boolean.TRUE.equals(form.waiting()), arrival.at());
			attributes.addFlashAttribute("card", this.cards.of(outcome, this.meetings.get(slug), reader.language()));
			return "redirect:/secretariat/meetings/" + slug + "/check-in";
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (ConflictException ex) {
			refused(ex).into(result);
			if (ex.type().equals("already-registered")) {
				model.addAttribute("registered", form.email());
			}
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		catch (ClosedException ex) {
			result.reject("closed", this.closingText.in(ex.closing(), reader));
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		catch (FullException ex) {
			model.addAttribute("full", true);
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		return form(slug, reader, model);
	}

	/** What is in the way, at the field that it comes from. */
	private static InvalidException refused(ConflictException ex) {
		if (ex.type().equals("already-registered")) {
			return InvalidException.of("email", "registrations.already.desk", ex.arguments());
		}
		String field = ex.messageKey().equals("registrations.head.taken") ? "role" : "organisation";
		return InvalidException.of(field, ex.messageKey(), ex.arguments());
	}

}
