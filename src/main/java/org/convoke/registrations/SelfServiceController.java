package org.convoke.registrations;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.directory.Countries;
import org.convoke.directory.OrganisationNames;
import org.convoke.web.Arrival;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages behind the link that registrants are mailed. */
@Controller
@RequestMapping("/registrations/{token}")
class SelfServiceController {

	private final SelfService selfService;

	private final PlaceOffers offers;

	private final MeetingCards meetings;

	private final RegistrationPage page;

	private final SelfServicePage selfServicePage;

	private final FormChoices choices;

	private final Countries countries;

	private final OrganisationNames organisations;

	private final MessageSource messages;

	SelfServiceController(SelfService selfService, PlaceOffers offers, MeetingCards meetings, RegistrationPage page,
			SelfServicePage selfServicePage, FormChoices choices, Countries countries, OrganisationNames organisations,
			MessageSource messages) {
		this.selfService = selfService;
		this.offers = offers;
		this.meetings = meetings;
		this.page = page;
		this.selfServicePage = selfServicePage;
		this.choices = choices;
		this.countries = countries;
		this.organisations = organisations;
		this.messages = messages;
	}

	/** Whoever has the address may change the registration: it must not get around. */
	@ModelAttribute
	void keepSecret(HttpServletResponse response) {
		Secrecy.keep(response);
	}

	@GetMapping
	String show(@PathVariable String token, Reader reader, Arrival arrival, Model model) {
		MeetingCard meeting = fill(this.selfService.get(token), reader, arrival, model);
		Registration registration = (Registration) model.getAttribute("registration");
		this.selfServicePage.into(model, registration, meeting, reader, arrival.at());
		model.addAttribute("extras", this.selfService.extras(registration));
		model.addAttribute("country", this.countries.name(registration.details().country(), reader.language()));
		return "registrations/show";
	}

	@PostMapping("/confirmation")
	String confirm(@PathVariable String token, Reader reader, RedirectAttributes attributes) {
		Registration confirmed = this.selfService.confirmAddress(token);
		return back(token, "registrations.notice." + confirmed.status(), reader, attributes);
	}

	@GetMapping("/edit")
	String edit(@PathVariable String token, Reader reader, Arrival arrival, Model model) {
		Registration registration = this.selfService.get(token);
		if (!registration.status().live()) {
			return "redirect:/registrations/" + token;
		}
		MeetingCard meeting = fill(registration, reader, arrival, model);
		this.choices.into(model, meeting, reader, arrival.at());
		HeldExtras held = this.selfService.extras(registration);
		model.addAttribute("held", held);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", ChangeForm.of(registration, held));
		}
		return "registrations/edit";
	}

	@PostMapping("/edit")
	String change(@PathVariable String token, @ModelAttribute("form") ChangeForm form, BindingResult result,
			@RequestParam Map<String, MultipartFile> uploads, Reader reader, Arrival arrival, Model model,
			RedirectAttributes attributes, HttpServletResponse response) {
		try (FormAnswers answers = FormAnswers.of(form.answers(), uploads)) {
			int version = (form.version() != null) ? form.version() : -1;
			model.addAttribute("again", answers.withFiles());
			this.selfService.change(token, version, form.details(), form.extras(answers.given()), arrival.at());
			return back(token, "registrations.notice.changed", reader, attributes);
		}
		catch (InvalidException ex) {
			FormAnswers.withFields(form.answers(), ex);
			ex.into(result);
			if (result.hasFieldErrors("organisation")) {
				model.addAttribute("found", this.organisations.search(form.organisation()));
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return edit(token, reader, arrival, model);
		}
	}

	@PostMapping("/place")
	String take(@PathVariable String token, Reader reader, Arrival arrival, RedirectAttributes attributes) {
		this.offers.take(token, arrival.at());
		return back(token, "registrations.notice.taken", reader, attributes);
	}

	/**
	 * Looks the organisation up, or takes one of those found, and shows the form again.
	 */
	@PostMapping(path = "/edit", params = "step")
	String search(@PathVariable String token, @ModelAttribute("form") ChangeForm form, BindingResult result,
			Reader reader, Arrival arrival, Model model) {
		model.addAttribute("found", this.organisations.search(form.organisation()));
		return edit(token, reader, arrival, model);
	}

	@PostMapping(path = "/edit", params = "pick")
	String pick(@PathVariable String token, @ModelAttribute("form") ChangeForm form, BindingResult result,
			Reader reader, Arrival arrival, Model model) {
		return edit(token, reader, arrival, model);
	}

	@GetMapping("/cancellation")
	String withdrawal(@PathVariable String token, Reader reader, Arrival arrival, Model model) {
		Registration registration = this.selfService.get(token);
		if (!registration.status().live()) {
			return "redirect:/registrations/" + token;
		}
		fill(registration, reader, arrival, model);
		return "registrations/withdraw";
	}

	@PostMapping("/cancellation")
	String withdraw(@PathVariable String token, Reader reader, RedirectAttributes attributes) {
		this.selfService.withdraw(token);
		return back(token, "registrations.notice.CANCELLED", reader, attributes);
	}

	private MeetingCard fill(Registration registration, Reader reader, Arrival arrival, Model model) {
		MeetingCard meeting = this.meetings.get(registration.meetingId());
		this.page.into(model, meeting, reader, arrival.at());
		model.addAttribute("registration", registration);
		return meeting;
	}

	private String back(String token, String notice, Reader reader, RedirectAttributes attributes) {
		attributes.addFlashAttribute("notice", this.messages.getMessage(notice, null, reader.language().locale()));
		return "redirect:/registrations/" + token;
	}

}
