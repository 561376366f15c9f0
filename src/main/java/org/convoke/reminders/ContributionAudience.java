package org.convoke.reminders;

import java.util.List;
import java.util.Set;

import org.convoke.contributions.Contributions;
import org.convoke.meetings.DeadlineKind;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.Registrations;

import org.springframework.stereotype.Component;

/**
 * Contributing concerns those whose registration is confirmed; who is a contact of a
 * contribution has done it.
 */
@Component
class ContributionAudience implements ReminderAudience {

	private final Registrations registrations;

	private final Contributions contributions;

	ContributionAudience(Registrations registrations, Contributions contributions) {
		this.registrations = registrations;
		this.contributions = contributions;
	}

	@Override
	public DeadlineKind kind() {
		return DeadlineKind.CONTRIBUTION;
	}

	@Override
	public List<Concerned> of(long meetingId) {
		Set<String> contributors = this.contributions.contributors(meetingId);
		return this.registrations.participants(meetingId)
			.stream()
			.filter((participant) -> participant.status() == RegistrationStatus.CONFIRMED)
			.map((participant) -> new Concerned(participant.recipient(), participant.since(),
					contributors.contains(participant.recipient().email())))
			.toList();
	}

}
