package org.convoke.registrations;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
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

/** The form with which delegates register, and the page that says what to do next. */
@Controller
@RequestMapping("/meetings/{slug}/register")
class RegistrationController {

	private final MeetingCards meetings;

	private final Submissions submissions;

	private final RegistrationPage page;

	private final FormChoices choices;

	RegistrationController(MeetingCards meetings, Submissions submissions, RegistrationPage page, FormChoices choices) {
		this.meetings = meetings;
		this.submissions = submissions;
		this.page = page;
		this.choices = choices;
	}

	@GetMapping
	String form(@PathVariable String slug, Reader reader, Arrival arrival, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		this.page.into(model, meeting, reader, arrival.at());
		if (model.containsAttribute("closed")) {
			return "registrations/closed";
		}
		this.choices.into(model, meeting, reader.language());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", RegistrationForm.empty(reader.language()));
		}
		return "registrations/form";
	}

	@PostMapping
	String register(@PathVariable String slug, @ModelAttribute("form") RegistrationForm form, BindingResult result,
			Reader reader, Arrival arrival, Model model, HttpServletResponse response) {
		try {
			UUID submission = this.submissions.submit(slug, form.details(), form.submissionId(), arrival.at());
			return "redirect:/meetings/" + slug + "/register/" + submission;
		}
		catch (InvalidException ex) {
			ex.into(result);
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
