package org.convoke.meetings.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar of a meeting and that of all meetings to come. */
@Controller
class CalendarController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final MeetingCalendar calendar;

	private final CalendarFeed feed;

	private final Meetings meetings;

	private final PublicAddress address;

	private final MessageSource messages;

	private final Clock clock;

	CalendarController(MeetingCalendar calendar, CalendarFeed feed, Meetings meetings, PublicAddress address,
			MessageSource messages, Clock clock) {
		this.calendar = calendar;
		this.feed = feed;
		this.meetings = meetings;
		this.address = address;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/meetings/{slug}/calendar.ics")
	ResponseEntity<byte[]> meeting(@PathVariable String slug, Language language) {
		Meeting meeting = this.meetings.get(slug);
		return answer(slug, this.calendar.of(meeting, this.meetings.deadlines(meeting.getId()), language, page(slug)));
	}

	@GetMapping("/calendar.ics")
	ResponseEntity<byte[]> all(Language language) {
		String name = this.messages.getMessage("calendar.all", null, language.locale());
		return answer("calendar", this.calendar.of(this.feed.upcoming(this.clock.instant()), name,
				(meeting) -> page(meeting.slug()), language));
	}

	private String page(String slug) {
		return this.address.of("/meetings/" + slug);
	}

	private static ResponseEntity<byte[]> answer(String name, String text) {
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name + ".ics").build().toString())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
