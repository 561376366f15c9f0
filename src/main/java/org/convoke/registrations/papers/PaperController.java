package org.convoke.registrations.papers;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.circulars.typesetting.QrCode;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.calendar.MeetingCalendar;
import org.convoke.registrations.Registration;
import org.convoke.registrations.RegistrationStore;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.convoke.web.PublicAddress;
import org.convoke.web.Secrecy;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers behind the link that registrants are mailed. */
@Controller
@RequestMapping("/registrations/{token}")
class PaperController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

	private final Badges badges;

	private final BadgeCode codes;

	private final VisaLetters visaLetters;

	private final RegistrationStore registrations;

	private final Meetings meetings;

	private final MeetingCalendar calendar;

	private final PublicAddress address;

	PaperController(Badges badges, BadgeCode codes, VisaLetters visaLetters, RegistrationStore registrations,
			Meetings meetings, MeetingCalendar calendar, PublicAddress address) {
		this.badges = badges;
		this.codes = codes;
		this.visaLetters = visaLetters;
		this.registrations = registrations;
		this.meetings = meetings;
		this.calendar = calendar;
		this.address = address;
	}

	/** Whoever has the address may change the registration: it must not get around. */
	@ModelAttribute
	void keepSecret(HttpServletResponse response) {
		Secrecy.keep(response);
	}

	@GetMapping("/badge.pdf")
	ResponseEntity<byte[]> badge(@PathVariable String token) {
		Registration holder = this.badges.holder(token);
		return file(this.badges.print(holder), MediaType.APPLICATION_PDF, "badge-" + holder.reference() + ".pdf");
	}

	@GetMapping("/code.svg")
	ResponseEntity<byte[]> code(@PathVariable String token) {
		Registration holder = this.badges.holder(token);
		QrCode code = QrCode.of(this.codes.of(holder.reference()));
		String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>"
			.formatted(code.size(), code.path());
		return file(svg.getBytes(StandardCharsets.UTF_8), SVG, holder.reference() + ".svg");
	}

	/**
	 * The letter in support of a visa.
	 * @param language that its readers know; null for the person's own
	 */
	@GetMapping("/visa-letter.pdf")
	ResponseEntity<byte[]> visaLetter(@PathVariable String token, @RequestParam(required = false) String language) {
		Registration holder = this.registrations.findByToken(token)
			.filter(Registration::sure)
			.orElseThrow(NotFoundException::new);
		Language wanted = Language.find(language).orElse(holder.details().language());
		return file(this.visaLetters.print(holder, wanted), MediaType.APPLICATION_PDF,
				"visa-letter-" + holder.reference() + ".pdf");
	}

	/** The meeting for the calendar, which leads back to the registration. */
	@GetMapping("/calendar.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String token) {
		Registration holder = this.registrations.findByToken(token)
			.filter((found) -> found.status().live())
			.orElseThrow(NotFoundException::new);
		Meeting meeting = this.meetings.get(holder.meetingId());
		String text = this.calendar.of(meeting, this.meetings.deadlines(meeting.getId()), holder.details().language(),
				this.address.of("/registrations/" + token));
		return file(text.getBytes(StandardCharsets.UTF_8), CALENDAR, meeting.getSlug() + ".ics");
	}

	private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

}
