package org.convoke.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.convoke.directory.Recipient;
import org.convoke.meetings.DeadlineKind;
import org.convoke.web.Language;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** People whom a test makes concerned by deadlines for a visa. */
@TestConfiguration(proxyBeanMethods = false)
class TestAudiences {

	@Bean
	TestAudience testAudience() {
		return new TestAudience();
	}

	static class TestAudience implements ReminderAudience {

		private final Map<Long, List<Concerned>> people = new ConcurrentHashMap<>();

		@Override
		public DeadlineKind kind() {
			return DeadlineKind.VISA;
		}

		@Override
		public List<Concerned> of(long meetingId) {
			return List.copyOf(this.people.getOrDefault(meetingId, List.of()));
		}

		void add(long meetingId, String email, String since) {
			of(meetingId, email, since, false);
		}

		void acted(long meetingId, String email) {
			this.people.get(meetingId).removeIf((person) -> person.recipient().email().equals(email));
			of(meetingId, email, "2026-01-01T00:00:00Z", true);
		}

		private void of(long meetingId, String email, String since, boolean acted) {
			this.people.computeIfAbsent(meetingId, (id) -> new CopyOnWriteArrayList<>())
				.add(new Concerned(new Recipient(email, "Ana Torres", Language.EN), Instant.parse(since), acted));
		}

	}

}
