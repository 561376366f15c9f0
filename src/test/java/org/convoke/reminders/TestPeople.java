package org.convoke.reminders;

import java.time.Clock;
import java.util.List;

import org.convoke.circulars.CircularDraft;
import org.convoke.circulars.CircularDraft.Line;
import org.convoke.circulars.Circulars;
import org.convoke.circulars.Publications;
import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.registrations.Registrations;
import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of the directory, the letters that address them and what they do then. */
@Component
class TestPeople {

	private final Circulars circulars;

	private final Publications publications;

	private final Registrations registrations;

	private final JdbcClient jdbc;

	private final Clock clock;

	TestPeople(Circulars circulars, Publications publications, Registrations registrations, JdbcClient jdbc,
			Clock clock) {
		this.circulars = circulars;
		this.publications = publications;
		this.registrations = registrations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(String givenName, String email, Category category, Language language) {
		long organisation = this.jdbc
			.sql("insert into organisation (name, category) values ('{\"en\": \"Example\"}', ?) returning id")
			.param(category.name())
			.query(Long.class)
			.single();
		this.jdbc.sql("""
				insert into person (given_name, family_name, email, language, organisation_id)
				values (?, 'Example', ?, ?, ?)""").params(givenName, email, language.code(), organisation).update();
	}

	/** Publishes the letter that convenes a meeting, to these categories. */
	void convene(Meeting meeting, MailingCategory... categories) {
		List<Line> addressees = List.of(categories)
			.stream()
			.map((category) -> new Line(category.name(), category))
			.toList();
		String draft = this.circulars.draft(meeting.getSlug(), Language.FR, new CircularDraft(null, null, null, null,
				null, addressees, null, null, null, null, null, null, null, null, null, null, null));
		this.publications.publish(draft, null);
	}

	void register(Meeting meeting, String givenName, String email, Language language) {
		this.registrations.register(
				meeting.getSlug(), new RegistrationDetails(givenName, "Example", email, "Example",
						Category.MEMBER_STATE, "CH", ParticipantRole.DELEGATE, Attendance.ON_SITE, language, false),
				this.clock.instant(), null);
	}

}
