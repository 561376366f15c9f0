package org.convoke.reminders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.convoke.meetings.DeadlineKind;

import org.springframework.stereotype.Component;

/** The audiences of all kinds of deadlines. */
@Component
class ReminderAudiences {

	private final List<ReminderAudience> audiences;

	ReminderAudiences(List<ReminderAudience> audiences) {
		this.audiences = audiences;
	}

	/** Everybody whom the deadline of that kind concerns, each address once. */
	List<Concerned> of(DeadlineKind kind, long meetingId) {
		Set<String> seen = new HashSet<>();
		List<Concerned> concerned = new ArrayList<>();
		for (ReminderAudience audience : this.audiences) {
			if (audience.kind() == kind) {
				for (Concerned person : audience.of(meetingId)) {
					if (seen.add(person.recipient().email().toLowerCase(Locale.ROOT))) {
						concerned.add(person);
					}
				}
			}
		}
		return concerned;
	}

}
