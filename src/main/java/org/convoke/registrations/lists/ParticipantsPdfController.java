package org.convoke.registrations.lists;

import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.lists.Participants.Wanted;
import org.convoke.web.Language;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of participants as a PDF: for the secretariat with all, or with those who
 * agreed, to be handed out.
 */
@Controller
class ParticipantsPdfController {

	private final MeetingCards meetings;

	private final ParticipantsPdf pdf;

	ParticipantsPdfController(MeetingCards meetings, ParticipantsPdf pdf) {
		this.meetings = meetings;
		this.pdf = pdf;
	}

	@GetMapping("/secretariat/meetings/{slug}/registrations/participants.pdf")
	ResponseEntity<byte[]> file(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean all,
			Language language) {
		MeetingCard meeting = this.meetings.get(slug);
		byte[] file = this.pdf.render(meeting, new Wanted(meeting.id(), "", true, all, ""), language);
		String name = "%s-participants-%s.pdf".formatted(slug, language.code());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
			.cacheControl(CacheControl.noStore())
			.body(file);
	}

}
