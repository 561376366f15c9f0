package org.convoke.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.Deadlines.Wanted;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the next meeting of a group from one that it had. */
@Service
@Transactional
class MeetingCopies {

	private final Meetings meetings;

	private final Deadlines deadlines;

	private final Places places;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	MeetingCopies(Meetings meetings, Deadlines deadlines, Places places, AuditLog audit,
			ApplicationEventPublisher events, JdbcClient jdbc) {
		this.meetings = meetings;
		this.deadlines = deadlines;
		this.places = places;
		this.audit = audit;
		this.events = events;
		this.jdbc = jdbc;
	}

	/** A deadline of the meeting that is copied, at its date for the next one. */
	record NextDue(Deadline source, LocalDate date, LocalTime time) {
	}

	/** What the next meeting would be. */
	record Proposal(MeetingDetails details, List<NextDue> deadlines) {
	}

	/** The address, number and title of the next meeting, as far as they are given. */
	record Order(LocalDate firstDay, String slug, Integer ordinal, LocalizedText title, Standing standing) {
	}

	/**
	 * The next meeting: as far from each other as before, its sessions and deadlines
	 * follow its first day.
	 * @param firstDay null when it is not known: there are no dates then
	 */
	@Transactional(readOnly = true)
	Proposal propose(String from, LocalDate firstDay) {
		Meeting past = this.meetings.get(from);
		check(firstDay);
		long days = (firstDay != null) ? ChronoUnit.DAYS.between(past.getFirstDay(), firstDay) : 0;
		List<Session> sessions = (firstDay == null) ? List.of()
				: past.getSessions()
					.stream()
					.map((session) -> new Session(session.startsAt().plusDays(days), session.endsAt().plusDays(days),
							session.title(), session.format()))
					.toList();
		return new Proposal(MeetingDetails.of(past).next(nextOrdinal(past), past.getTitle(), sessions),
				this.meetings.deadlines(past.getId())
					.stream()
					.map((deadline) -> new NextDue(deadline,
							(firstDay != null) ? deadline.getDueOn().plusDays(days) : null, deadline.getDueAt()))
					.toList());
	}

	private static void check(LocalDate firstDay) {
		if (firstDay != null && (firstDay.getYear() < 1865 || firstDay.getYear() > 2199)) {
			throw InvalidException.of("firstDay", "meetings.session.farAway");
		}
	}

	/** The number after the last one of the group, when this meeting has one. */
	private Integer nextOrdinal(Meeting past) {
		return (past.getOrdinal() == null) ? null
				: this.jdbc.sql("select max(ordinal) + 1 from meeting where group_id = ?")
					.param(past.getGroupId())
					.query(Integer.class)
					.single();
	}

	/**
	 * The deadlines that the rows of a form mean, each at its place; the date may be
	 * null.
	 */
	@Transactional(readOnly = true)
	List<NextDue> dues(String from, List<MeetingForm.DueRow> rows) {
		Map<Long, Deadline> known = this.meetings.deadlines(this.meetings.get(from).getId())
			.stream()
			.collect(Collectors.toMap(Deadline::getId, Function.identity()));
		return rows.stream()
			.filter((row) -> row != null && known.containsKey(row.source()))
			.map((row) -> new NextDue(known.get(row.source()), row.date(), row.time()))
			.toList();
	}

	/** Starts the next meeting as it is proposed for that day. */
	Meeting copy(String from, Order order) {
		if (order.firstDay() == null) {
			throw InvalidException.of("firstDay", "NotNull");
		}
		Proposal proposal = propose(from, order.firstDay());
		MeetingDetails details = proposal.details();
		boolean named = order.title() != null && !order.title().isEmpty();
		return copy(from, order.slug(),
				details.next((order.ordinal() != null) ? order.ordinal() : details.ordinal(),
						named ? order.title() : details.title(), details.sessions()),
				order.standing(), proposal.deadlines());
	}

	/**
	 * Starts the next meeting with those of these deadlines that have a date; the places
	 * are limited as before, and other parts of Convoke take over what they know.
	 */
	Meeting copy(String from, String slug, MeetingDetails details, Standing standing, List<NextDue> dues) {
		Meeting past = this.meetings.get(from);
		Meeting next = this.meetings.create(slug, past.getGroupId(), details, standing);
		this.meetings.limit(next.getSlug(), Capacity.of(this.places.of(past.getId())));
		for (int i = 0; i < dues.size(); i++) {
			if (dues.get(i).date() != null) {
				set(next, dues.get(i), "deadlines[" + i + "].");
			}
		}
		this.audit.record("meeting.copied", Meetings.subject(next), Map.of("from", past.getSlug()));
		this.events.publishEvent(new MeetingCopied(past.getId(), next.getId()));
		return next;
	}

	private void set(Meeting next, NextDue due, String prefix) {
		Deadline source = due.source();
		try {
			this.deadlines.set(next, source.getKind(),
					new Wanted(due.date(), due.time(), source.getAction(), source.getOffsets()));
		}
		catch (InvalidException ex) {
			throw ex.under(prefix);
		}
	}

}
