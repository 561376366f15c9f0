package org.convoke.circulars;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.DeadlineKind;
import org.convoke.web.Language;

/**
 * What the working methods ask of letters and deadlines: how long ahead, in which order.
 */
class ProcedureAdvice {

	/**
	 * Letters of coordination activities go out this long before at the latest, others
	 * this.
	 */
	private static final int COORDINATION_DAYS = 28;

	private static final int USUAL_DAYS = 60;

	/** How many days before a meeting its deadlines usually are, at the least. */
	private static final Map<DeadlineKind, Integer> DISTANCES = Map.of(DeadlineKind.TRANSLATION, 59,
			DeadlineKind.FELLOWSHIP, 42, DeadlineKind.INTERPRETATION, 42, DeadlineKind.VISA, 31,
			DeadlineKind.CONTRIBUTION, 12);

	/** With a time of day, contributions come up to a week before. */
	private static final int CONTRIBUTION_WITH_TIME = 7;

	private final LetterFacts facts;

	private final CircularKind kind;

	private final Language language;

	private final List<Advice> advice = new ArrayList<>();

	ProcedureAdvice(LetterFacts facts, CircularKind kind, Language language) {
		this.facts = facts;
		this.kind = kind;
		this.language = language;
	}

	List<Advice> all() {
		issued();
		this.facts.deadlines().forEach(this::deadline);
		order(DeadlineKind.TRANSLATION, DeadlineKind.CONTRIBUTION);
		order(DeadlineKind.FELLOWSHIP, DeadlineKind.REGISTRATION);
		String mailbox = this.facts.group().getMailbox();
		String contact = this.facts.contact().email();
		if (mailbox != null && contact != null && !mailbox.equalsIgnoreCase(contact)) {
			add("contactGroup", "contactEmail", contact, mailbox);
		}
		return this.advice;
	}

	private void issued() {
		long ahead = ChronoUnit.DAYS.between(this.facts.issuedOn(), this.facts.firstDay());
		boolean coordination = this.kind == CircularKind.CIRCULAR && this.facts.group().getAcronym().startsWith("JCA");
		int usual = coordination ? COORDINATION_DAYS : USUAL_DAYS;
		if (ahead < 0) {
			add("afterMeeting", "date");
		}
		else if (ahead < usual) {
			add("late", "date", ahead, usual);
		}
	}

	private void deadline(SealedDeadline deadline) {
		LocalDate first = this.facts.firstDay();
		if (deadline.dueOn().isBefore(this.facts.issuedOn())) {
			add("deadlinePassed", "deadlines", deadline.dueOn());
		}
		else if (deadline.dueOn().isAfter(first)) {
			add("deadlineAfter", "deadlines", deadline.dueOn());
		}
		else {
			boolean timed = deadline.kind() == DeadlineKind.CONTRIBUTION && deadline.dueAt() != null;
			int usual = timed ? CONTRIBUTION_WITH_TIME : DISTANCES.getOrDefault(deadline.kind(), 0);
			long ahead = ChronoUnit.DAYS.between(deadline.dueOn(), first);
			if (ahead < usual) {
				add("deadlineLate", "deadlines", deadline.dueOn(), ahead, usual);
			}
		}
	}

	private void order(DeadlineKind earlier, DeadlineKind later) {
		this.facts.deadline(earlier)
			.ifPresent((one) -> this.facts.deadline(later)
				.filter(one::isAfter)
				.ifPresent((other) -> add("deadlineOrder", "deadlines", one, other)));
	}

	private void add(String key, String part, Object... arguments) {
		this.advice.add(new Advice(key, List.of(arguments), part, this.language));
	}

}
