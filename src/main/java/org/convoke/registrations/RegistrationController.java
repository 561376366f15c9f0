package org.convoke.registrations;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.directory.OrganisationNames;
import org.convoke.registrations.invitations.Invitations;
import org.convoke.web.Arrival;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form with which delegates register, and the page that says what to do next. */
@Controller
@RequestMapping("/meetings/{slug}/register")
class RegistrationController {

	private final MeetingCards meetings;

	private final Submissions submissions;

	private final RegistrationPage page;

	private final FormChoices choices;

	private final OrganisationNames organisations;

	private final Invitations invitations;

	RegistrationController(MeetingCards meetings, Submissions submissions, RegistrationPage page, FormChoices choices,
			OrganisationNames organisations, Invitations invitations) {
		this.meetings = meetings;
		this.submissions = submissions;
		this.page = page;
		this.choices = choices;
		this.organisations = organisations;
		this.invitations = invitations;
	}

	@GetMapping
	String form(@PathVariable String slug, Reader reader, Arrival arrival, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		this.page.into(model, meeting, reader, arrival.at());
		if (model.containsAttribute("closed")) {
			return "registrations/closed";
		}
		this.choices.into(model, meeting, reader, arrival.at());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", RegistrationForm.empty(reader.language()));
		}
		return "registrations/form";
	}

	/** The form with what the invitation says; one that is not known leaves it empty. */
	@GetMapping(params = "invitation")
	String invited(@PathVariable String slug, @RequestParam String invitation, Reader reader, Arrival arrival,
			Model model) {
		long meeting = this.meetings.get(slug).id();
		this.invitations.find(invitation)
			.filter((found) -> found.meetingId() == meeting)
			.ifPresent((found) -> model.addAttribute("form", RegistrationForm.of(found, reader.language())));
		return form(slug, reader, arrival, model);
	}

	@PostMapping
	String register(@PathVariable String slug, @ModelAttribute("form") RegistrationForm form, BindingResult result,
			@RequestParam Map<String, MultipartFile> uploads, Reader reader, Arrival arrival, Model model,
			HttpServletResponse response) {
		try (FormAnswers answers = FormAnswers.of(form.answers(), uploads)) {
			model.addAttribute("again", answers.withFiles());
			UUID submission = this.submissions.submit(slug, form.details(), form.extras(answers.given()),
					form.submissionId(), arrival.at());
			return "redirect:/meetings/" + slug + "/register/" + submission;
		}
		catch (InvalidException ex) {
			FormAnswers.withFields(form.answers(), ex);
			ex.into(result);
			if (result.hasFieldErrors("organisation")) {
				model.addAttribute("found", this.organisations.search(form.organisation()));
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (ConflictException ex) {
			InvalidException.of("email", "registrations.already.form", ex.arguments()).into(result);
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		catch (ClosedException ex) {
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

	@GetMapping("/{submission:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
	String sent(@PathVariable String slug, @PathVariable UUID submission, Reader reader, Arrival arrival, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = this.submissions.find(submission)
			.filter((found) -> found.meetingId() == meeting.id())
			.orElseThrow(NotFoundException::new);
		this.page.into(model, meeting, reader, arrival.at());
		model.addAttribute("email", registration.details().email());
		return "registrations/sent";
	}

}
