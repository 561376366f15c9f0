package org.convoke.contributions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.convoke.contributions.Documents.Order;
import org.convoke.files.Downloads;
import org.convoke.meetings.Audience;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.web.Arrival;
import org.convoke.web.NotFoundException;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The document list of a meeting, and the files on it. */
@Controller
@RequestMapping("/meetings/{slug}/documents")
class DocumentController {

	private static final int PAGE = 100;

	private final Meetings meetings;

	private final Documents documents;

	private final Downloads downloads;

	DocumentController(Meetings meetings, Documents documents, Downloads downloads) {
		this.meetings = meetings;
		this.documents = documents;
		this.downloads = downloads;
	}

	@GetMapping
	String list(@PathVariable String slug, @RequestParam(defaultValue = "number") String sort,
			@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Arrival arrival, Model model) {
		Meeting meeting = this.meetings.get(slug);
		boolean secretariat = secretariat(request);
		Order order = sort.equals("agenda") ? Order.AGENDA : Order.NUMBER;
		int shown = Math.max(1, Math.min(page, 10_000));
		List<DocumentRow> rows = this.documents.list(slug, secretariat, order, PAGE + 1, (shown - 1) * PAGE);
		model.addAttribute("meeting", meeting);
		model.addAttribute("open", secretariat || meeting.getAudience() == Audience.PUBLIC);
		model.addAttribute("rows", rows.subList(0, Math.min(rows.size(), PAGE)));
		model.addAttribute("sort", order.name().toLowerCase(Locale.ROOT));
		model.addAttribute("page", shown);
		model.addAttribute("more", rows.size() > PAGE);
		Optional<Deadline> deadline = this.meetings.deadline(meeting.getId(), DeadlineKind.CONTRIBUTION);
		model.addAttribute("deadline", deadline.orElse(null));
		model.addAttribute("late", deadline.filter((found) -> !found.admits(arrival.at())).isPresent());
		model.addAttribute("taking", Contributions.open(meeting, arrival));
		return "contributions/documents";
	}

	@GetMapping("/{number:[0-9]{1,9}}/{position:[0-9]{1,4}}")
	ResponseEntity<Resource> file(@PathVariable String slug, @PathVariable int number, @PathVariable int position,
			HttpServletRequest request) {
		return this.downloads
			.of(this.documents.file(slug, number, position, secretariat(request)).orElseThrow(NotFoundException::new));
	}

	private static boolean secretariat(HttpServletRequest request) {
		return request.isUserInRole("SECRETARIAT");
	}

}
