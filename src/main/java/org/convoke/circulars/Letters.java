package org.convoke.circulars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.convoke.circulars.typesetting.Letter;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to be read: published ones, drafts as they stand, drafts as they would be. */
@Service
@Transactional(readOnly = true)
class Letters {

	private final CircularRepository circulars;

	private final Issuers issuers;

	private final Meetings meetings;

	private final SealedDeadlines sealed;

	private final NumberSeries numbers;

	private final LetterWriter writer;

	private final Clock clock;

	Letters(CircularRepository circulars, Issuers issuers, Meetings meetings, SealedDeadlines sealed,
			NumberSeries numbers, LetterWriter writer, Clock clock) {
		this.circulars = circulars;
		this.issuers = issuers;
		this.meetings = meetings;
		this.sealed = sealed;
		this.numbers = numbers;
		this.writer = writer;
		this.clock = clock;
	}

	/**
	 * A letter with what the page around it needs.
	 *
	 * @param meeting null when the letter convenes none
	 * @param outdated whether the meeting has changed since the letter was published
	 */
	record Shown(Circular circular, Issuer issuer, Letter letter, Meeting meeting, List<SealedDeadline> deadlines,
			boolean outdated) {
	}

	/** The published letter in that language, or else in its original one. */
	Shown published(String key, Language wanted) {
		Circular circular = this.circulars.findPublished(key).orElseThrow(NotFoundException::new);
		return shown(circular, circular.languageFor(wanted));
	}

	/** Any letter, for the secretariat. */
	Shown any(String key, Language wanted) {
		Circular circular = get(key);
		return shown(circular, circular.languageFor(wanted));
	}

	/** Any letter, in its original language. */
	Shown any(String key) {
		Circular circular = get(key);
		return shown(circular, circular.getOriginal());
	}

	/**
	 * The draft as it would be with those changes. The transaction only reads, so the
	 * changed aggregate is shown and never written.
	 */
	Letter preview(String key, CircularDraft draft) {
		Circular circular = get(key);
		circular.change(draft, circular.getSeries());
		return shown(circular, circular.getOriginal()).letter();
	}

	/** The draft as its publication on that day would make it. */
	Proof proof(String key, LocalDate date) {
		Circular circular = get(key);
		circular.requireDraft();
		Issuer issuer = this.issuers.get(circular.getIssuerId());
		LocalDate on = (date != null) ? date : dateOf(circular, issuer);
		List<SealedDeadline> deadlines = current(circular);
		Integer number = issuer.periodOf(on.getYear())
			.map((period) -> this.numbers.expected(issuer.getId(), circular.getKind(), circular.getSeries(),
					period.code()))
			.orElse(null);
		Letter letter = this.writer.write(circular, issuer, circular.getOriginal(),
				new LetterWriter.Name(number, on, null), deadlines);
		return new Proof(circular, letter, on,
				Advice.on(circular.text(), circular.getOriginal(), on, meeting(circular), deadlines));
	}

	/** A letter before its publication, with the advice on it. */
	record Proof(Circular circular, Letter letter, LocalDate date, List<Advice> advice) {
	}

	/** The day that a draft is issued on unless another one is chosen. */
	LocalDate dateOf(Circular circular, Issuer issuer) {
		return (circular.getIssuedOn() != null) ? circular.getIssuedOn()
				: LocalDate.ofInstant(this.clock.instant(), issuer.getZone());
	}

	private Shown shown(Circular circular, Language language) {
		Issuer issuer = this.issuers.get(circular.getIssuerId());
		Meeting meeting = meeting(circular);
		List<SealedDeadline> current = current(circular);
		List<SealedDeadline> deadlines = circular.isPublished() ? this.sealed.of(circular.getId()) : current;
		Letter letter = this.writer.write(circular, issuer, language,
				new LetterWriter.Name(circular.getNumber(), circular.getIssuedOn(), null), deadlines);
		return new Shown(circular, issuer, letter, meeting, deadlines,
				circular.isPublished() && meeting != null && !agrees(circular, meeting, deadlines, current));
	}

	private static boolean agrees(Circular circular, Meeting meeting, List<SealedDeadline> sealed,
			List<SealedDeadline> current) {
		return Objects.equals(circular.getSeal().firstDay(), meeting.getFirstDay())
				&& Objects.equals(circular.getSeal().city(), meeting.getCity()) && sealed.size() == current.size()
				&& sealed.stream().allMatch((deadline) -> current.stream().anyMatch(deadline::agreesWith));
	}

	private List<SealedDeadline> current(Circular circular) {
		return (circular.getMeetingId() != null)
				? this.meetings.deadlines(circular.getMeetingId()).stream().map(SealedDeadline::of).toList()
				: List.of();
	}

	private Meeting meeting(Circular circular) {
		return (circular.getMeetingId() != null) ? this.meetings.get(circular.getMeetingId()) : null;
	}

	private Circular get(String key) {
		return this.circulars.findByKey(key).orElseThrow(NotFoundException::new);
	}

}
