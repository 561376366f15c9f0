package org.convoke.registrations.checkin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Registration;
import org.convoke.web.Arrival;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page at the door. What a telephone sends by itself is answered with JSON, what a
 * form sends with the page.
 */
@Controller
@RequestMapping("/secretariat/meetings/{slug}/check-in")
class CheckInController {

	private final CheckIns checkIns;

	private final Door door;

	private final Cards cards;

	private final PictureReader pictures;

	private final MeetingCards meetings;

	private final MessageSource messages;

	CheckInController(CheckIns checkIns, Door door, Cards cards, PictureReader pictures, MeetingCards meetings,
			MessageSource messages) {
		this.checkIns = checkIns;
		this.door = door;
		this.cards = cards;
		this.pictures = pictures;
		this.meetings = meetings;
		this.messages = messages;
	}

	/**
	 * Somebody who is seen.
	 *
	 * @param code of the badge, a reference or a name
	 * @param scanned whether it was read from a square code, which is no name
	 * @param scan drawn for each time of being seen
	 * @param ago how many milliseconds ago that was, by the clock of the telephone, which
	 * may be wrong about everything else
	 */
	record Sight(String code, Boolean scanned, UUID scan, Long ago) {

		Sight {
			code = (code != null) ? code.strip() : "";
			scan = (scan != null) ? scan : UUID.randomUUID();
		}

		Instant at(Arrival arrival) {
			long most = CheckIns.LONGEST.toMillis();
			return arrival.at()
				.minus(Duration.ofMillis((this.ago != null) ? Math.min(Math.max(this.ago, 0), most) : 0));
		}

	}

	/** What the code in a picture says; null when there is none. */
	record CodeText(String text) {
	}

	/** The answer to a telephone: what came of it, or those whose name it may be. */
	record Answer(Card card, List<Card> matches) {
	}

	/** The list that a telephone keeps while the page is open. */
	record PocketList(List<Card> cards, boolean complete) {
	}

	/** Names of people: no cache keeps them. */
	@ModelAttribute
	void keepPrivate(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	@GetMapping
	String show(@PathVariable String slug, @RequestParam(defaultValue = "") String q, Language language, Model model) {
		MeetingCard meeting = fill(slug, language, model);
		model.addAttribute("q", q);
		model.addAttribute("scan", UUID.randomUUID());
		model.addAttribute("words", Seen.values());
		model.addAttribute("onSite", meeting.attendances().contains(Attendance.ON_SITE));
		model.addAttribute("matches", q.isBlank() ? List.of() : matches(meeting, q, language));
		return "registrations/checkin/check-in";
	}

	@GetMapping("/counts")
	String counts(@PathVariable String slug, Language language, Model model) {
		fill(slug, language, model);
		return "registrations/checkin/parts :: counts";
	}

	@GetMapping(path = "/list", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	PocketList list(@PathVariable String slug, Language language) {
		MeetingCard meeting = this.meetings.get(slug);
		List<Registration> found = this.door.list(meeting.id());
		return new PocketList(found.stream().map((each) -> this.cards.standing(each, meeting, language)).toList(),
				found.size() < Door.LIST);
	}

	@PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Answer see(@PathVariable String slug, Sight sight, Language language, Arrival arrival) {
		MeetingCard meeting = this.meetings.get(slug);
		return see(slug, sight, arrival)
			.map((outcome) -> new Answer(this.cards.of(outcome, meeting, language), List.of()))
			.orElseGet(() -> new Answer(null, matches(meeting, sight.code(), language)));
	}

	@PostMapping
	String see(@PathVariable String slug, Sight sight, Language language, Arrival arrival,
			RedirectAttributes attributes) {
		Optional<Outcome> outcome = sight.code().isEmpty() ? Optional.empty() : see(slug, sight, arrival);
		if (outcome.isEmpty()) {
			attributes.addAttribute("q", sight.code());
		}
		return shown(slug, outcome, language, attributes);
	}

	@PostMapping(path = "/code", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	CodeText code(@RequestParam MultipartFile picture) {
		return new CodeText(read(picture).orElse(null));
	}

	@PostMapping("/picture")
	String look(@PathVariable String slug, @RequestParam MultipartFile picture, Sight sight, Language language,
			Arrival arrival, RedirectAttributes attributes) {
		Outcome outcome = read(picture).map((text) -> seeCode(slug, text, sight, arrival))
			.orElse(Outcome.of(Seen.NOTHING));
		return shown(slug, Optional.of(outcome), language, attributes);
	}

	@PostMapping(path = "/undo", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Answer undo(@PathVariable String slug, @RequestParam String reference, Language language) {
		this.checkIns.undo(slug, reference);
		return new Answer(null, List.of());
	}

	@PostMapping("/undo")
	String undo(@PathVariable String slug, @RequestParam String reference, Language language,
			RedirectAttributes attributes) {
		Registration undone = this.checkIns.undo(slug, reference);
		attributes.addFlashAttribute("notice", this.messages.getMessage("checkin.undone",
				new Object[] { undone.details().name() }, language.locale()));
		return "redirect:/secretariat/meetings/" + slug + "/check-in";
	}

	/** A picture that cannot be read, as the telephone is told. */
	@ExceptionHandler
	ResponseEntity<String> unreadable(InvalidException ex, Reader reader) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(this.messages.getMessage(ex.fields().get(0).messageKey(), null, reader.language().locale()));
	}

	private Optional<Outcome> see(String slug, Sight sight, Arrival arrival) {
		return Boolean.TRUE.equals(sight.scanned()) ? Optional.of(seeCode(slug, sight.code(), sight, arrival))
				: this.checkIns.see(slug, sight.code(), sight.scan(), sight.at(arrival));
	}

	private Outcome seeCode(String slug, String text, Sight sight, Arrival arrival) {
		return this.checkIns.seeCode(slug, text, sight.scan(), sight.at(arrival));
	}

	private Optional<String> read(MultipartFile picture) {
		try (InputStream in = picture.getInputStream()) {
			return this.pictures.read(in, picture.getSize());
		}
		catch (IOException ex) {
			throw InvalidException.of("picture", "checkin.picture.unreadable");
		}
	}

	private List<Card> matches(MeetingCard meeting, String words, Language language) {
		return this.door.search(meeting.id(), words)
			.stream()
			.map((each) -> this.cards.standing(each, meeting, language))
			.toList();
	}

	private String shown(String slug, Optional<Outcome> outcome, Language language, RedirectAttributes attributes) {
		outcome.ifPresent(
				(seen) -> attributes.addFlashAttribute("card", this.cards.of(seen, this.meetings.get(slug), language)));
		return "redirect:/secretariat/meetings/" + slug + "/check-in";
	}

	/** A line of those who came last. */
	record ArrivedRow(String reference, String name, String at) {
	}

	private MeetingCard fill(String slug, Language language, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		model.addAttribute("meeting", meeting);
		model.addAttribute("counts", this.door.counts(meeting.id()));
		model.addAttribute("last",
				this.door.last(meeting.id())
					.stream()
					.map((each) -> new ArrivedRow(each.reference(), each.name(),
							this.cards.hour(each.at(), meeting.zone(), language)))
					.toList());
		return meeting;
	}

}
