package org.convoke.circulars;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.convoke.meetings.DeadlineKind;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import org.convoke.web.Page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Corrigenda, addenda and revisions over REST. */
@RestController
@RequestMapping("/api/v1/circulars/{key}")
class AmendmentApi {

	private final Amendments amendments;

	private final Differences differences;

	private final Facts facts;

	private final Letters letters;

	private final CircularViews views;

	AmendmentApi(Amendments amendments, Differences differences, Facts facts, Letters letters, CircularViews views) {
		this.amendments = amendments;
		this.differences = differences;
		this.facts = facts;
		this.letters = letters;
		this.views = views;
	}

	/** Which amendment to begin. */
	record NewAmendment(@NotNull AmendmentKind kind) {
	}

	/**
	 * What a draft says of its meeting. Deadlines are matched by kind, several of one
	 * kind in their order.
	 */
	record FactsView(@Valid List<@NotNull DueView> deadlines, List<@NotNull SittingView> sessions, LocalizedText venue,
			LocalizedText city) {
	}

	/** A null time means to the end of the day; the zone is that of the meeting. */
	record DueView(@NotNull DeadlineKind kind, @NotNull LocalDate date, LocalTime time, ZoneId zone) {
	}

	/** A session in local times of the meeting's zone. */
	record SittingView(LocalDateTime start, LocalDateTime end) {
	}

	@PostMapping("/amendments")
	ResponseEntity<CircularView> begin(@PathVariable String key, @Valid @RequestBody NewAmendment amendment) {
		String draft = this.amendments.begin(key, amendment.kind());
		return ResponseEntity.created(URI.create("/api/v1/circulars/" + draft))
			.body(this.views.of(this.letters.any(draft)));
	}

	/** What has been published below that letter, in the order of publication. */
	@GetMapping("/amendments")
	Page<Standing.Link> amendments(@PathVariable String key, Language language) {
		return new Page<>(this.amendments.standing(key, language).amendments(), null);
	}

	@GetMapping("/difference")
	Difference difference(@PathVariable String key, @RequestParam(name = "lang", required = false) String wanted,
			Language language, HttpServletRequest request) {
		Circular circular = this.letters.any(key).circular();
		boolean open = circular.isPublished() && circular.getKey().equals(key);
		if (!open && !request.isUserInRole("SECRETARIAT")) {
			throw new NotFoundException();
		}
		return this.differences.of(key, Language.find(wanted).orElse(circular.getOriginal()), language);
	}

	@GetMapping("/facts")
	FactsView facts(@PathVariable String key) {
		return view(this.facts.sheet(key));
	}

	private static FactsView view(Facts.Sheet sheet) {
		return new FactsView(
				sheet.facts()
					.deadlines()
					.stream()
					.map((due) -> new DueView(due.kind(), due.dueOn(), due.dueAt(), due.zone()))
					.toList(),
				sheet.facts()
					.sessions()
					.stream()
					.map((sitting) -> new SittingView(sitting.startsAt(), sitting.endsAt()))
					.toList(),
				sheet.facts().venue(), sheet.facts().city());
	}

	/** Proposes facts; what is left out or null is as the meeting has it. */
	@PutMapping("/facts")
	FactsView propose(@PathVariable String key, @Valid @RequestBody FactsView wanted) {
		this.facts.propose(key,
				new ProposedFacts(dues(this.facts.sheet(key), wanted), (wanted.sessions() != null)
						? wanted.sessions().stream().map((each) -> new Sitting(each.start(), each.end())).toList()
						: null, wanted.venue(), wanted.city()));
		return view(this.facts.sheet(key));
	}

	private static List<ProposedFacts.Due> dues(Facts.Sheet sheet, FactsView wanted) {
		List<Facts.DueRow> left = new ArrayList<>(sheet.deadlines());
		List<ProposedFacts.Due> dues = new ArrayList<>();
		List<DueView> given = (wanted.deadlines() != null) ? wanted.deadlines() : List.of();
		for (int i = 0; i < given.size(); i++) {
			DueView due = given.get(i);
			Facts.DueRow row = left.stream()
				.filter((each) -> each.deadline().getKind() == due.kind())
				.findFirst()
				.orElse(null);
			if (row == null) {
				throw InvalidException.of("deadlines[" + i + "].kind", "circulars.facts.deadline.unknown");
			}
			left.remove(row);
			dues.add(new ProposedFacts.Due(row.deadline().getId(), due.date(), due.time()));
		}
		return dues;
	}

}
