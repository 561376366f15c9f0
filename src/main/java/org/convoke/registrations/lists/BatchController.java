package org.convoke.registrations.lists;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.files.Downloads;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.registrations.RegistrationLists.Place;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;
import org.convoke.web.Reader;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Acts on many registrations: what will happen to how many and whom, and how far it is.
 */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/registrations/batches")
class BatchController {

	/** So many are named before it begins. */
	private static final int NAMED = 20;

	private final Batches batches;

	private final BatchRunner runner;

	private final BatchStore store;

	private final RegistrationLists lists;

	private final MeetingCards meetings;

	private final Downloads downloads;

	BatchController(Batches batches, BatchRunner runner, BatchStore store, RegistrationLists lists,
			MeetingCards meetings, Downloads downloads) {
		this.batches = batches;
		this.runner = runner;
		this.store = store;
		this.lists = lists;
		this.meetings = meetings;
		this.downloads = downloads;
	}

	@GetMapping("/new")
	String check(@PathVariable String slug, @ModelAttribute("form") BatchForm form, BindingResult result,
			@ModelAttribute("filter") RegistrationFilter filter, Reader reader, Model model) {
		if (form.act() == null) {
			throw new NotFoundException();
		}
		MeetingCard meeting = this.meetings.get(slug);
		if (form.id() == null) {
			model.addAttribute("form", form.fresh());
		}
		RegistrationOrder order = RegistrationOrder.shown(form.sort());
		model.addAttribute("meeting", meeting);
		model.addAttribute("count", this.batches.count(meeting, form, filter));
		model.addAttribute("named", (form.references() != null) ? this.lists.of(meeting, form.references())
				: this.lists.page(meeting, filter, order, Place.BEGINNING, NAMED, reader.language()).rows());
		model.addAttribute("filter", filter);
		model.addAttribute("links", ListLinks.desk(slug, filter, order));
		return "registrations/batch-new";
	}

	@PostMapping
	String begin(@PathVariable String slug, @ModelAttribute("form") BatchForm form, BindingResult result,
			@ModelAttribute("filter") RegistrationFilter filter, Reader reader, Model model,
			HttpServletResponse response) {
		if (form.act() == null || form.id() == null) {
			throw new NotFoundException();
		}
		try {
			if (this.batches.begin(this.meetings.get(slug), form, filter, reader.language())) {
				this.runner.run(form.id());
			}
			return "redirect:/secretariat/meetings/" + slug + "/registrations/batches/" + form.id();
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return check(slug, form, result, filter, reader, model);
		}
	}

	@GetMapping("/{id}")
	String show(@PathVariable String slug, @PathVariable UUID id, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		Batch batch = this.batches.get(meeting, id);
		model.addAttribute("meeting", meeting);
		model.addAttribute("batch", batch);
		model.addAttribute("links",
				ListLinks.desk(slug, batch.details().filter(), RegistrationOrder.shown(batch.details().sort())));
		return "registrations/batch";
	}

	@GetMapping("/{id}/progress")
	String progress(@PathVariable String slug, @PathVariable UUID id, Model model) {
		show(slug, id, model);
		return "registrations/batch-progress :: progress";
	}

	@GetMapping("/{id}/file")
	ResponseEntity<Resource> file(@PathVariable String slug, @PathVariable UUID id) {
		Batch batch = this.batches.get(this.meetings.get(slug), id);
		if (batch.fileId() == null) {
			throw new NotFoundException();
		}
		return this.downloads.of(this.store.file(batch.fileId()).orElseThrow(NotFoundException::new));
	}

}
