package org.convoke.circulars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.convoke.circulars.typesetting.Letter;
import org.convoke.meetings.Groups;
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

	private final Facts facts;

	private final Families families;

	private final Groups groups;

	private final SealedDeadlines sealed;

	private final NumberSeries numbers;

	private final Translations translations;

	private final LetterWriter writer;

	private final Clock clock;

	Letters(CircularRepository circulars, Issuers issuers, Meetings meetings, Facts facts, Families families,
			Groups groups, SealedDeadlines sealed, NumberSeries numbers, Translations translations, LetterWriter writer,
			Clock clock) {
		this.circulars = circulars;
		this.issuers = issuers;
		this.meetings = meetings;
		this.facts = facts;
		this.families = families;
		this.groups = groups;
		this.sealed = sealed;
		this.numbers = numbers;
		this.translations = translations;
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

	/** The draft as its publication on that day would make it. */
	Proof proof(String key, LocalDate date) {
		Circular circular = get(key);
		circular.tidy();
		Issuer issuer = this.issuers.get(circular.getIssuerId());
		LocalDate on = (date != null) ? date : dateOf(circular, issuer);
		MeetingFacts said = this.facts.of(circular);
		Letter letter = this.writer.write(circular, issuer, circular.getOriginal(),
				new LetterWriter.Name(expected(circular, issuer, on), on), said.deadlines());
		return new Proof(circular, letter, on, advice(circular, on, said));
	}

	/** The number that it would get, null when no period covers that day. */
	private Integer expected(Circular circular, Issuer issuer, LocalDate on) {
		if (circular.getAmends() != null) {
			return this.numbers.expectedBelow(circular.getAmends().parentId(), circular.getAmends().kind());
		}
		if (circular.getOwnNumber() != null) {
			return circular.getOwnNumber();
		}
		return issuer.periodOf(on.getYear())
			.map((period) -> this.numbers.expected(issuer.getId(), circular.getKind(), circular.getSeries(),
					period.code()))
			.orElse(null);
	}

	/** What is worth looking at in the draft as it stands. */
	List<Advice> advice(Circular circular) {
		return advice(circular, dateOf(circular, this.issuers.get(circular.getIssuerId())), this.facts.of(circular));
	}

	private List<Advice> advice(Circular circular, LocalDate on, MeetingFacts said) {
		Meeting meeting = meeting(circular);
		LetterFacts facts = new LetterFacts(meeting,
				(meeting != null) ? this.groups.get(meeting.getGroupId().longValue()) : null, said,
				(circular.getContact() != null) ? circular.getContact() : Contact.NONE, on);
		Adviser adviser = new Adviser(facts, circular.getKind());
		List<Advice> advice = new ArrayList<>(adviser.onProcedure(circular.getOriginal()));
		if (circular.getAmends() != null) {
			Amends amends = circular.getAmends();
			Family.Member basis = this.families.basis(amends.parentId(), amends.kind());
			if (basis.id() != amends.basisId()) {
				advice.add(new Advice("basis", List.of(basis.name()), "subject", circular.getOriginal()));
			}
		}
		advice.addAll(adviser.on(circular.text(), circular.getOriginal()));
		this.translations.texts(circular).forEach((language, text) -> advice.addAll(adviser.on(text, language)));
		return advice;
	}

	/** The letter in another language as far as it is translated. */
	Shown translated(String key, Language language) {
		Circular circular = get(key);
		if (circular.text(language) == null) {
			circular.add(language, this.translations.draft(circular, language));
		}
		return shown(circular, language);
	}

	/** A letter before its publication, with the advice on it. */
	record Proof(Circular circular, Letter letter, LocalDate date, List<Advice> advice) {
	}

	/** The day that a draft is issued on when it is published at that instant. */
	LocalDate dayAt(String key, Instant at) {
		Circular circular = get(key);
		return (circular.getIssuedOn() != null) ? circular.getIssuedOn()
				: LocalDate.ofInstant(at, this.issuers.get(circular.getIssuerId()).getZone());
	}

	/** The day that a draft is issued on unless another one is chosen. */
	LocalDate dateOf(Circular circular, Issuer issuer) {
		return (circular.getIssuedOn() != null) ? circular.getIssuedOn()
				: LocalDate.ofInstant(this.clock.instant(), issuer.getZone());
	}

	private Shown shown(Circular circular, Language language) {
		Issuer issuer = this.issuers.get(circular.getIssuerId());
		Meeting meeting = meeting(circular);
		List<SealedDeadline> deadlines = deadlines(circular);
		Letter letter = this.writer.write(circular, issuer, language,
				new LetterWriter.Name(circular.getNumber(), circular.getIssuedOn()), deadlines);
		return new Shown(circular, issuer, letter, meeting, deadlines,
				circular.isPublished() && meeting != null && !agrees(circular));
	}

	/** What the letter prints: as sealed, or for a draft as things stand. */
	private List<SealedDeadline> deadlines(Circular circular) {
		return circular.isPublished() ? this.sealed.of(circular.getId()) : this.facts.of(circular).deadlines();
	}

	/** Whether the meeting is as the last word of the letter and its amendments says. */
	private boolean agrees(Circular circular) {
		Circular last = this.circulars.findById(this.families.of(circular).lastWord().id())
			.orElseThrow(NotFoundException::new);
		MeetingFacts now = this.facts.ofMeeting(circular);
		List<SealedDeadline> said = this.sealed.of(last.getId());
		return last.getSeal().agreesWith(now) && said.size() == now.deadlines().size()
				&& said.stream().allMatch((deadline) -> now.deadlines().stream().anyMatch(deadline::agreesWith));
	}

	private Meeting meeting(Circular circular) {
		return (circular.getMeetingId() != null) ? this.meetings.get(circular.getMeetingId()) : null;
	}

	private Circular get(String key) {
		return this.circulars.findByKey(key).orElseThrow(NotFoundException::new);
	}

}
