package org.convoke.reminders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.convoke.directory.Recipient;

/**
 * Who would be reminded now, and who not and why.
 *
 * @param first some of the people, those who would be reminded first
 */
record ReminderPreview(int reminded, int skipped, List<Person> first) {

	/** A person with the reason for being skipped, null for none. */
	record Person(Recipient recipient, SkipReason reason) {
	}

	static ReminderPreview of(List<Concerned> concerned, Instant plannedAt, int limit) {
		List<Person> people = concerned.stream()
			.map((person) -> new Person(person.recipient(), person.skipped(plannedAt).orElse(null)))
			.sorted(Comparator.comparing((person) -> person.reason() != null))
			.toList();
		int reminded = (int) people.stream().filter((person) -> person.reason() == null).count();
		return new ReminderPreview(reminded, people.size() - reminded,
				List.copyOf(people.subList(0, Math.min(limit, people.size()))));
	}

	public int total() {
		return this.reminded + this.skipped;
	}

}
