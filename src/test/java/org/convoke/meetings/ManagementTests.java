package org.convoke.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.awaitility.Awaitility;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What the tests of managing a meeting share: a meeting to come, and who registers. */
@ConvokeTest
abstract class ManagementTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Meetings meetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	Meeting meeting;

	@BeforeEach
	void beforeTheMeeting() {
		this.clock.setTo(Instant.parse("2026-04-20T08:00:00Z"));
		this.meeting = this.testMeetings.secondJcaMv();
	}

	/** A mail as it stands in the outbox. */
	record Mail(String to, String language, String subject, String text) {
	}

	/**
	 * The notices about the meeting, in the order of their addresses; none is still to be
	 * written.
	 */
	List<Mail> notices() {
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.jdbc.sql("select count(*) from meeting_notice where meeting_id = ?")
				.param(this.meeting.getId())
				.query(Integer.class)
				.single()).isZero());
		return this.jdbc.sql("""
				select to_address as to, language, subject, text from mail
				where meeting_id = ? and kind = 'NOTICE' order by to_address, id""")
			.param(this.meeting.getId())
			.query(Mail.class)
			.list();
	}

	/** An address that no other test uses. */
	String address(String name) {
		return name + "." + this.meeting.getSlug() + "@example.org";
	}

	void register(String name, String language) {
		assertThat(send(HttpMethod.POST, api() + "/registrations", """
				{"givenName": "%s", "familyName": "Example", "email": "%s", "organisation": "Example Telecom",
				 "category": "SECTOR_MEMBER", "country": "CH", "role": "DELEGATE", "attendance": "ON_SITE",
				 "language": "%s"}""".formatted(name, address(name.toLowerCase(Locale.ROOT)), language)))
			.hasStatus(201);
	}

	Meeting current() {
		return this.meetings.get(this.meeting.getSlug());
	}

	String api() {
		return "/api/v1/meetings/" + this.meeting.getSlug();
	}

	String desk() {
		return "/secretariat/meetings/" + this.meeting.getSlug();
	}

	MvcTestResult send(HttpMethod method, String address, String json) {
		return this.mvc.method(method)
			.uri(address)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	MockMvcRequestBuilder get(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT"));
	}

	MockMvcRequestBuilder post(String address) {
		return this.mvc.post().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).with(csrf());
	}

	static String body(MockMvcRequestBuilder request) {
		MvcTestResult result = request.exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
