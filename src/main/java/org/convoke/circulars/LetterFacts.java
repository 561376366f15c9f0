package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Group;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingFormat;

/**
 * What is true of the meeting of a letter, to compare with what its text says.
 *
 * @param meeting null when the letter convenes none
 * @param said what the letter is to say of it, which an amendment may be about to change
 */
record LetterFacts(Meeting meeting, Group group, MeetingFacts said, Contact contact, LocalDate issuedOn) {

	List<SealedDeadline> deadlines() {
		return this.said.deadlines();
	}

	LocalDate firstDay() {
		return this.said.firstDay();
	}

	LocalDate lastDay() {
		return this.said.lastDay();
	}

	boolean isMeetingDay(LocalDate day) {
		return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
	}

	/**
	 * The days that a letter may name: its own, the meeting's, and the ends of other
	 * events.
	 */
	boolean knows(LocalDate day) {
		return day.equals(this.issuedOn) || isMeetingDay(day) || isDeadline(day) || isEvent(day);
	}

	boolean isEvent(LocalDate day) {
		return this.meeting.getCoLocatedEvents()
			.stream()
			.anyMatch((event) -> day.equals(event.firstDay()) || day.equals(event.lastDay()));
	}

	boolean isDeadline(LocalDate day) {
		return deadlines().stream().anyMatch((deadline) -> deadline.dueOn().equals(day));
	}

	Optional<LocalDate> deadline(DeadlineKind kind) {
		return deadlines().stream()
			.filter((deadline) -> deadline.kind() == kind)
			.map(SealedDeadline::dueOn)
			.findFirst();
	}

	/** All the days that it knows. */
	Stream<LocalDate> days() {
		return Stream
			.of(Stream.of(this.issuedOn), firstDay().datesUntil(lastDay().plusDays(1)),
					deadlines().stream().map(SealedDeadline::dueOn),
					this.meeting.getCoLocatedEvents().stream().map(CoLocatedEvent::firstDay),
					this.meeting.getCoLocatedEvents().stream().map(CoLocatedEvent::lastDay))
			.flatMap((days) -> days);
	}

	/**
	 * The times of the sessions and deadlines, by the clock of the meeting and by UTC.
	 */
	Set<LocalTime> times() {
		Set<LocalTime> times = new HashSet<>();
		ZoneId zone = this.meeting.getZone();
		this.said.sessions()
			.stream()
			.flatMap((session) -> Stream.of(session.startsAt(), session.endsAt()))
			.forEach((at) -> add(times, at, zone));
		deadlines().stream()
			.filter((deadline) -> deadline.dueAt() != null)
			.forEach((deadline) -> add(times, deadline.dueOn().atTime(deadline.dueAt()), deadline.zone()));
		return times;
	}

	private static void add(Set<LocalTime> times, LocalDateTime at, ZoneId zone) {
		times.add(at.toLocalTime());
		times.add(at.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalTime());
	}

	boolean isVirtual() {
		return this.meeting.getFormat() == MeetingFormat.VIRTUAL;
	}

	boolean isInPerson() {
		return this.meeting.getFormat() == MeetingFormat.IN_PERSON;
	}

}
