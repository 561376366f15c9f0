package org.convoke.contributions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.files.FileType;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.web.Arrival;
import org.convoke.web.Choice;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form for contributions, and the receipt of one. */
@Controller
class ContributionController {

	private static final String FORM = "contributions/contribute";

	private final Meetings meetings;

	private final Intake intake;

	private final ContributionDesk desk;

	private final MessageSource messages;

	ContributionController(Meetings meetings, Intake intake, ContributionDesk desk, MessageSource messages) {
		this.meetings = meetings;
		this.intake = intake;
		this.desk = desk;
		this.messages = messages;
	}

	@GetMapping("/meetings/{slug}/contribute")
	String form(@PathVariable String slug, Arrival arrival, Language language, Model model) {
		model.addAttribute("form", ContributionForm.empty());
		model.addAttribute("again", false);
		return page(slug, arrival, language, model);
	}

	@PostMapping("/meetings/{slug}/contribute")
	String submit(@PathVariable String slug, @ModelAttribute("form") ContributionForm form, BindingResult binding,
			@RequestParam(name = "file", required = false) List<MultipartFile> files, Arrival arrival,
			Language language, Model model, HttpServletResponse response) {
		try {
			Receipt receipt = this.intake.take(slug, form.submission(), form.details(),
					(files != null) ? files : List.of(), arrival, language);
			return "redirect:/contributions/" + receipt.token();
		}
		catch (InvalidException ex) {
			ex.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (ConflictException ex) {
			// Sent before under this id with other content: perhaps another contribution.
			ContributionForm renewed = form.renewed();
			model.addAttribute("form", renewed);
			model.addAttribute("conflict",
					this.messages.getMessage(ex.messageKey(), ex.arguments(), language.locale()));
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		model.addAttribute("again", files != null && files.stream().anyMatch((file) -> file.getSize() > 0));
		return page(slug, arrival, language, model);
	}

	private String page(String slug, Arrival arrival, Language language, Model model) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		if (!Contributions.open(meeting, arrival)) {
			return "contributions/closed";
		}
		Optional<Deadline> deadline = this.meetings.deadline(meeting.getId(), DeadlineKind.CONTRIBUTION);
		model.addAttribute("deadline", deadline.orElse(null));
		model.addAttribute("late", deadline.filter((found) -> !found.admits(arrival.at())).isPresent());
		model.addAttribute("accept", FileType.accept());
		model.addAttribute("purposes",
				Stream.of(Purpose.values())
					.map((purpose) -> new Choice(purpose.name(),
							this.messages.getMessage("contributions.Purpose." + purpose, null, language.locale())))
					.toList());
		return FORM;
	}

	@GetMapping("/contributions/{token}")
	String receipt(@PathVariable String token, Model model, HttpServletResponse response) {
		// The address is a secret of those who have it.
		Secrecy.keep(response);
		ContributionRow contribution = this.desk.findByToken(token).orElseThrow(NotFoundException::new);
		model.addAttribute("contribution", contribution);
		model.addAttribute("receivedAt", ContributionMails.exact(contribution.receivedAt()));
		model.addAttribute("meeting", this.meetings.get(this.desk.meetingOf(token).orElseThrow()));
		return "contributions/receipt";
	}

}
