package org.convoke.circulars.reading.desk;

import java.time.ZoneOffset;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.circulars.reading.desk.ReadingStore.State;
import org.convoke.circulars.reading.source.LetterSource;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where letters are read in, and those that wait to be checked. */
@Controller
@RequestMapping("/secretariat/circulars/readings")
class IntakeController {

	private final LetterIntake intake;

	private final Readings readings;

	private final MessageSource messages;

	IntakeController(LetterIntake intake, Readings readings, MessageSource messages) {
		this.intake = intake;
		this.readings = readings;
		this.messages = messages;
	}

	/** Files, or a text that was pasted. */
	record IntakeForm(List<MultipartFile> file, String text) {
	}

	/** A file that was not taken, and why, in words. */
	record RefusedRow(String name, String why) {
	}

	@GetMapping
	String list(Reader reader, Model model) {
		model.addAttribute("zone", (reader.zone() != null) ? reader.zone() : ZoneOffset.UTC);
		model.addAttribute("open", this.readings.list(State.OPEN));
		model.addAttribute("accepted", this.readings.list(State.ACCEPTED));
		model.addAttribute("discarded", this.readings.list(State.DISCARDED));
		return "circulars/reading/list";
	}

	@GetMapping("/new")
	String choose(Model model) {
		model.addAttribute("form", new IntakeForm(null, ""));
		return choosing(model);
	}

	private static String choosing(Model model) {
		model.addAttribute("mostFiles", LetterIntake.MOST_FILES);
		model.addAttribute("mostMegabytes", LetterSource.MAX_SIZE / 1024 / 1024);
		model.addAttribute("mostPages", LetterSource.MAX_PAGES);
		model.addAttribute("longest", LetterSource.MAX_CHARACTERS);
		model.addAttribute("accept", LetterSource.ACCEPT);
		return "circulars/reading/new";
	}

	@PostMapping
	String take(@ModelAttribute("form") IntakeForm form, BindingResult errors, Language language, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				LetterIntake.Taken taken = this.intake.take(form.file(), form.text());
				if (!taken.kept().isEmpty()) {
					return taken(taken, language, redirect);
				}
				taken.refused()
					.forEach((each) -> errors.rejectValue("file", "readings.refused",
							new Object[] { each.name(), why(each, language) }, null));
			}
			catch (InvalidException ex) {
				ex.into(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return choosing(model);
	}

	/** One letter alone is checked at once, several are listed. */
	private String taken(LetterIntake.Taken taken, Language language, RedirectAttributes redirect) {
		if (taken.kept().size() == 1 && taken.refused().isEmpty()) {
			return "redirect:/secretariat/circulars/readings/" + taken.kept().get(0);
		}
		redirect.addFlashAttribute("refused",
				taken.refused().stream().map((each) -> new RefusedRow(each.name(), why(each, language))).toList());
		redirect.addFlashAttribute("notice",
				this.messages.getMessage("readings.taken", new Object[] { taken.kept().size() }, language.locale()));
		return "redirect:/secretariat/circulars/readings";
	}

	private String why(LetterIntake.Refused refused, Language language) {
		return this.messages.getMessage(refused.messageKey(), refused.arguments(), refused.messageKey(),
				language.locale());
	}

}
