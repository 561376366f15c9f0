package org.convoke.registrations.invitations;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.directory.Category;
import org.convoke.registrations.ClosedException;
import org.convoke.registrations.ClosingText;
import org.convoke.registrations.FormChoices;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.Reader;

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

/** The invitations to a meeting in the console. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/invitations")
class InvitationDeskController {

	private static final int PAGE = 50;

	private final Invitations invitations;

	private final MeetingCards meetings;

	private final FormChoices choices;

	private final ClosingText closingText;

	private final MessageSource messages;

	InvitationDeskController(Invitations invitations, MeetingCards meetings, FormChoices choices,
			ClosingText closingText, MessageSource messages) {
		this.invitations = invitations;
		this.meetings = meetings;
		this.choices = choices;
		this.closingText = closingText;
		this.messages = messages;
	}

	/** Whom the secretariat invites, as it was typed. */
	record InvitationForm(String email, String givenName, String familyName, Category category, String organisation,
			String language) {

		InvitationDetails details() {
			return new InvitationDetails(this.email, this.givenName, this.familyName, this.category, this.organisation,
					Language.find(this.language).orElse(null));
		}

	}

	@GetMapping
	String index(@PathVariable String slug, @RequestParam(defaultValue = "0") long before, Reader reader, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		List<Invitation> found = this.invitations.page(slug, before, PAGE + 1);
		List<Invitation> shown = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("meeting", meeting);
		model.addAttribute("rows", shown);
		model.addAttribute("next", (found.size() > PAGE) ? shown.get(PAGE - 1).id() : null);
		this.choices.into(model, meeting, reader.language());
		if (!model.containsAttribute("form")) {
			Category usual = meeting.admits(Category.INVITED_EXPERT) ? Category.INVITED_EXPERT : null;
			model.addAttribute("form", new InvitationForm("", "", "", usual, "", reader.language().code()));
		}
		return "invitations/desk";
	}

	@PostMapping
	String invite(@PathVariable String slug, @ModelAttribute("form") InvitationForm form, BindingResult result,
			Reader reader, Model model, RedirectAttributes attributes, HttpServletResponse response) {
		try {
			if (!result.hasErrors()) {
				Invitation invitation = this.invitations.invite(slug, form.details());
				return done(slug, "invitations.notice.sent", invitation, reader, attributes);
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (ConflictException ex) {
			InvalidException.of("email", ex.messageKey(), ex.arguments()).into(result);
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		catch (ClosedException ex) {
			result.reject("closed", this.closingText.in(ex.closing(), reader));
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		return index(slug, 0, reader, model);
	}

	@PostMapping("/{id}/messages")
	String resend(@PathVariable String slug, @PathVariable long id, Reader reader, RedirectAttributes attributes) {
		return done(slug, "invitations.notice.sent", this.invitations.resend(slug, id), reader, attributes);
	}

	@PostMapping("/{id}/cancellation")
	String withdraw(@PathVariable String slug, @PathVariable long id, Reader reader, RedirectAttributes attributes) {
		return done(slug, "invitations.notice.withdrawn", this.invitations.withdraw(slug, id), reader, attributes);
	}

	private String done(String slug, String key, Invitation invitation, Reader reader, RedirectAttributes attributes) {
		attributes.addFlashAttribute("notice",
				this.messages.getMessage(key, new Object[] { invitation.name() }, reader.language().locale()));
		return "redirect:/secretariat/meetings/" + slug + "/invitations";
	}

}
