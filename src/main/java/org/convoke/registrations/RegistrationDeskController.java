package org.convoke.registrations;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.directory.Countries;
import org.convoke.directory.OrganisationNames;
import org.convoke.web.Arrival;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat's desk of a meeting's registrations. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/registrations")
class RegistrationDeskController {

	private final RegistrationDesk desk;

	private final Registrations registrations;

	private final MeetingCards meetings;

	private final RegistrationPage page;

	private final FormChoices choices;

	private final ClosingText closingText;

	private final Countries countries;

	private final OrganisationNames organisations;

	private final MessageSource messages;

	RegistrationDeskController(RegistrationDesk desk, Registrations registrations, MeetingCards meetings,
			RegistrationPage page, FormChoices choices, ClosingText closingText, Countries countries,
			OrganisationNames organisations, MessageSource messages) {
		this.desk = desk;
		this.registrations = registrations;
		this.meetings = meetings;
		this.page = page;
		this.choices = choices;
		this.closingText = closingText;
		this.countries = countries;
		this.organisations = organisations;
		this.messages = messages;
	}

	/** Why a request is declined. */
	record DeclineForm(String reason) {
	}

	@GetMapping("/{reference}")
	String show(@PathVariable String slug, @PathVariable String reference, Reader reader, Arrival arrival,
			Model model) {
		Registration registration = this.desk.get(slug, reference);
		MeetingCard meeting = this.meetings.get(slug);
		this.page.into(model, meeting, reader, arrival.at());
		model.addAttribute("registration", registration);
		model.addAttribute("country", this.countries.name(registration.details().country(), reader.language()));
		HeldExtras held = this.desk.extras(registration);
		model.addAttribute("held", held);
		model.addAttribute("passportExpires",
				held.passport() != null && !meeting.endsBefore(held.passport().expiresOn()));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new DeclineForm(""));
		}
		return "registrations/desk-show";
	}

	@PostMapping("/{reference}/approval")
	String approve(@PathVariable String slug, @PathVariable String reference, Reader reader,
			RedirectAttributes attributes) {
		return done(slug, this.desk.approve(slug, reference), reader, attributes);
	}

	@PostMapping("/{reference}/decline")
	String decline(@PathVariable String slug, @PathVariable String reference, @ModelAttribute("form") DeclineForm form,
			BindingResult result, Reader reader, Arrival arrival, RedirectAttributes attributes, Model model,
			HttpServletResponse response) {
		try {
			return done(slug, this.desk.decline(slug, reference, form.reason()), reader, attributes);
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(slug, reference, reader, arrival, model);
		}
	}

	@PostMapping("/{reference}/cancellation")
	String cancel(@PathVariable String slug, @PathVariable String reference, Reader reader,
			RedirectAttributes attributes) {
		return done(slug, this.desk.cancel(slug, reference), reader, attributes);
	}

	@GetMapping("/new")
	String form(@PathVariable String slug, Reader reader, Arrival arrival, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		this.page.into(model, meeting, reader, arrival.at());
		this.choices.into(model, meeting, reader, arrival.at());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", RegistrationForm.empty(reader.language()));
		}
		return "registrations/desk-new";
	}

	@PostMapping
	String add(@PathVariable String slug, @ModelAttribute("form") RegistrationForm form, BindingResult result,
			Reader reader, Arrival arrival, RedirectAttributes attributes, Model model, HttpServletResponse response) {
		// The field is shown only when registration is closed.
		String reason = form.overrideReason();
		try {
			Registered registered = this.registrations.register(slug, form.details(), form.extras(null), arrival.at(),
					reason);
			return done(slug, this.desk.get(slug, registered.reference()), reader, attributes);
		}
		catch (InvalidException ex) {
			InvalidException atFields = new InvalidException();
			ex.fields()
				.forEach((field) -> atFields.at(
						field.field().equals("override.reason") ? "overrideReason" : field.field(), field.messageKey(),
						field.arguments().toArray()));
			atFields.into(result);
			if (result.hasFieldErrors("organisation")) {
				model.addAttribute("found", this.organisations.search(form.organisation()));
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (ConflictException ex) {
			InvalidException.of("email", "registrations.already.desk", ex.arguments()).into(result);
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		catch (ClosedException ex) {
			result.reject("closed", this.closingText.in(ex.closing(), reader));
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		return form(slug, reader, arrival, model);
	}

	/**
	 * Looks the organisation up, or takes one of those found, and shows the form again.
	 */
	@PostMapping(params = "step")
	String search(@PathVariable String slug, @ModelAttribute("form") RegistrationForm form, BindingResult result,
			Reader reader, Arrival arrival, Model model) {
		model.addAttribute("found", this.organisations.search(form.organisation()));
		return form(slug, reader, arrival, model);
	}

	@PostMapping(params = "pick")
	String pick(@PathVariable String slug, @ModelAttribute("form") RegistrationForm form, BindingResult result,
			Reader reader, Arrival arrival, Model model) {
		return form(slug, reader, arrival, model);
	}

	private String done(String slug, Registration registration, Reader reader, RedirectAttributes attributes) {
		attributes.addFlashAttribute("notice",
				this.messages.getMessage("registrations.desk.notice." + registration.status(),
						new Object[] { registration.details().name() }, reader.language().locale()));
		return "redirect:/secretariat/meetings/" + slug + "/registrations/" + registration.reference();
	}

}
