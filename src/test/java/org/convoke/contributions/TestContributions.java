package org.convoke.contributions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.convoke.files.TestFiles;
import org.convoke.meetings.Audience;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Session;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Meetings that take contributions until 30 April 2026 in Geneva, and contributions to
 * them.
 */
class TestContributions {

	static final String IN_TIME = "2026-04-29T10:00:00+02:00";

	private final Meetings meetings;

	private final JdbcClient jdbc;

	private final MockMvcTester mvc;

	TestContributions(Meetings meetings, JdbcClient jdbc, MockMvcTester mvc) {
		this.meetings = meetings;
		this.jdbc = jdbc;
		this.mvc = mvc;
	}

	Meeting meeting(String slug) {
		return meeting(slug, Audience.PUBLIC);
	}

	Meeting meeting(String slug, Audience audience) {
		long group = this.jdbc.sql("""
				insert into meeting_group (slug, acronym, name, mailbox)
				values (?, 'JCA-MV', '{"en": "Coordination"}', 'desk@example.org') returning id""")
			.param("group-" + slug)
			.query(Long.class)
			.single();
		Meeting meeting = this.meetings.create(slug, group, new MeetingDetails(2,
				LocalizedText.of("Second meeting of JCA-MV", "Deuxième réunion de la JCA-MV"), MeetingFormat.IN_PERSON,
				LocalizedText.of("ITU headquarters", "Siège de l’UIT"), LocalizedText.of("Geneva", "Genève"), "CH",
				ZoneId.of("Europe/Zurich"), LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE, null, null,
				audience, Set.of(Language.EN), Set.of(),
				List.of(new Session(LocalDateTime.parse("2026-05-13T08:30"), LocalDateTime.parse("2026-05-13T10:30"))),
				List.of(), List.of(), List.of()));
		this.meetings.setDeadline(slug, DeadlineKind.CONTRIBUTION, LocalDate.of(2026, 4, 30), null,
				LocalizedText.of("Contributions", "Contributions"), List.of(14, 7, 1));
		return meeting;
	}

	/** The fields of a form that is filled in well. */
	static Map<String, String> fields(String email) {
		return Map.of("title", "Roadmap for metaverse standardization", "sources", "Institute of Examples",
				"contacts[0].name", "Ada Example", "contacts[0].email", email, "purpose", "PROPOSAL", "agendaItem", "5",
				"abstract", "What is missing.", "keywords", "metaverse, roadmap");
	}

	static MockMultipartFile pdf() {
		return new MockMultipartFile("file", "paper.pdf", "application/pdf", TestFiles.pdf());
	}

	/** Sends the form. */
	MvcTestResult submit(String slug, Map<String, String> fields, MockMultipartFile... files) {
		var request = this.mvc.post().uri("/meetings/{slug}/contribute", slug).with(csrf()).multipart();
		for (MockMultipartFile file : files) {
			request = request.file(file);
		}
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

}
