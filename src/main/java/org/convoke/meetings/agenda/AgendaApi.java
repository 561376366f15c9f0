package org.convoke.meetings.agenda;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.web.InvalidException;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agendas and speakers over REST. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}")
class AgendaApi {

	private final Agendas agendas;

	private final Speakers speakers;

	private final Meetings meetings;

	AgendaApi(Agendas agendas, Speakers speakers, Meetings meetings) {
		this.agendas = agendas;
		this.speakers = speakers;
		this.meetings = meetings;
	}

	/**
	 * The agenda on the wire.
	 *
	 * @param published the version asked for, the newest unless said otherwise; null as
	 * long as there is none
	 * @param versions the numbers of all published versions, the newest first
	 * @param working what the secretariat works on; to the secretariat only
	 */
	record AgendaJson(PublishedAgenda published, List<Integer> versions,
			@JsonInclude(JsonInclude.Include.NON_NULL) AgendaStore.Working working) {
	}

	/** A working version; without a version it replaces whatever is there. */
	record AgendaRequest(Integer version, List<AgendaItem> items) {
	}

	record Publication(boolean adopted) {
	}

	record SpeakersJson(Integer version, List<Speaker> speakers) {
	}

	@GetMapping("/agenda")
	AgendaJson agenda(@PathVariable String slug, @RequestParam(required = false) Integer version,
			HttpServletRequest request) {
		Meeting meeting = this.meetings.get(slug);
		return this.agendas.published(meeting, version)
			.map((agenda) -> new AgendaJson(agenda.shown(),
					agenda.versions().stream().map(PublishedAgenda::number).toList(), working(meeting, request)))
			.orElseGet(() -> new AgendaJson(null, List.of(), working(meeting, request)));
	}

	private AgendaStore.Working working(Meeting meeting, HttpServletRequest request) {
		return request.isUserInRole("SECRETARIAT") ? this.agendas.working(meeting) : null;
	}

	@PutMapping("/agenda")
	AgendaJson write(@PathVariable String slug, @RequestBody AgendaRequest body, HttpServletRequest request) {
		this.agendas.write(slug, body.version(), given(body.items(), "items"));
		return agenda(slug, null, request);
	}

	@PostMapping("/agenda/publication")
	ResponseEntity<PublishedAgenda> publish(@PathVariable String slug,
			@RequestBody(required = false) Publication body) {
		PublishedAgenda published = this.agendas.publish(slug, body != null && body.adopted());
		return ResponseEntity.created(URI.create("/api/v1/meetings/" + slug + "/agenda?version=" + published.number()))
			.body(published);
	}

	@GetMapping("/speakers")
	SpeakersJson speakers(@PathVariable String slug) {
		Speakers.Listed listed = this.speakers.of(this.meetings.get(slug).getId());
		return new SpeakersJson(listed.version(), listed.speakers());
	}

	@PutMapping("/speakers")
	SpeakersJson write(@PathVariable String slug, @RequestBody SpeakersJson body) {
		this.speakers.write(slug, body.version(), given(body.speakers(), "speakers"));
		return speakers(slug);
	}

	private static <T> List<T> given(List<T> list, String field) {
		if (list == null || list.contains(null)) {
			throw InvalidException.of(field, "NotNull");
		}
		return list;
	}

}
