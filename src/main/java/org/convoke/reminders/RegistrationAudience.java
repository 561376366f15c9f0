package org.convoke.reminders;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.convoke.circulars.Addressed;
import org.convoke.circulars.Circulars;
import org.convoke.directory.People;
import org.convoke.meetings.DeadlineKind;
import org.convoke.registrations.Participant;
import org.convoke.registrations.Registrations;

import org.springframework.stereotype.Component;

/**
 * Registering concerns the people whom the published letters of the meeting address; who
 * has a live registration has done it.
 */
@Component
class RegistrationAudience implements ReminderAudience {

	private final Circulars circulars;

	private final People people;

	private final Registrations registrations;

	RegistrationAudience(Circulars circulars, People people, Registrations registrations) {
		this.circulars = circulars;
		this.people = people;
		this.registrations = registrations;
	}

	@Override
	public DeadlineKind kind() {
		return DeadlineKind.REGISTRATION;
	}

	@Override
	public List<Concerned> of(long meetingId) {
		return this.circulars.addressed(meetingId)
			.map((addressed) -> concerned(addressed, meetingId))
			.orElseGet(List::of);
	}

	private List<Concerned> concerned(Addressed addressed, long meetingId) {
		Set<String> registered = this.registrations.participants(meetingId)
			.stream()
			.map(Participant::recipient)
			.map((recipient) -> recipient.email())
			.collect(Collectors.toSet());
		return this.people.in(addressed.categories())
			.stream()
			.map((person) -> new Concerned(person, addressed.since(), registered.contains(person.email())))
			.toList();
	}

}
