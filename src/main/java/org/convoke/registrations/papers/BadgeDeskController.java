package org.convoke.registrations.papers;

import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All badges of a meeting, to be printed by the secretariat. */
@Controller
@RequestMapping("/secretariat/meetings/{slug}")
class BadgeDeskController {

	private final Badges badges;

	private final MeetingCards meetings;

	BadgeDeskController(Badges badges, MeetingCards meetings) {
		this.badges = badges;
		this.meetings = meetings;
	}

	@GetMapping("/badges")
	String index(@PathVariable String slug, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		model.addAttribute("parts", this.badges.parts(meeting));
		model.addAttribute("atOnce", Badges.AT_ONCE);
		return "registrations/papers/badges";
	}

	@GetMapping("/badges.pdf")
	ResponseEntity<byte[]> print(@PathVariable String slug, @RequestParam(required = false) String from,
			@RequestParam(required = false) String until, @RequestParam(defaultValue = "1") int part) {
		byte[] pdf = this.badges.print(this.meetings.get(slug), new Badges.Part(from, until));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename("badges-" + slug + "-" + part + ".pdf").build().toString())
			.body(pdf);
	}

}
