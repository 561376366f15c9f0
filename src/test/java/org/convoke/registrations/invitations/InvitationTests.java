package org.convoke.registrations.invitations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.Registrations;
import org.convoke.registrations.TestRegistrations;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Invited experts, and organisations that are asked to designate representatives. */
@ConvokeTest
class InvitationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Invitations invitations;

	@Autowired
	Registrations registrations;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private String slug;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
	}

	@Test
	void whoIsInvitedNeedsNoApproval() {
		String body = body("vera", "Vera", "INVITED_EXPERT");
		MvcTestResult created = post(body, "key-" + this.slug);
		assertThat(created).hasStatus(201);
		assertThat(created).bodyJson().extractingPath("$.state").isEqualTo("SENT");
		MvcTestResult repeated = post(body, "key-" + this.slug);
		assertThat(repeated).hasStatus(201);
		assertThat(repeated.getResponse().getHeader("Location")).isEqualTo(created.getResponse().getHeader("Location"));
		assertThat(post(body("other", "Other", "INVITED_EXPERT"), "key-" + this.slug)).hasStatus(422);
		assertThat(post(body, null)).as("invited already").hasStatus(409);

		ReceivedMail mail = this.mails.awaitMail(address("vera"), "Invitation");
		assertThat(mail.text()).contains("needs no approval").contains("4 May 2026, 23:59");
		String link = mail.links().stream().filter((each) -> each.contains("invitation=")).findFirst().orElseThrow();
		assertThat(this.invitations.find(link.substring(link.indexOf('=') + 1))).get()
			.extracting(Invitation::email)
			.isEqualTo(address("vera"));

		assertThat(register("vera", Category.ORGANISATION)).as("in another category")
			.isEqualTo(RegistrationStatus.PENDING);
		assertThat(post(body("vlad", "Vlad", "INVITED_EXPERT"), null)).hasStatus(201);
		assertThat(register("vlad", Category.INVITED_EXPERT)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(register("nobody", Category.INVITED_EXPERT)).isEqualTo(RegistrationStatus.PENDING);
		assertThat(text(asDesk(this.mvc.get().uri(desk())))).contains("Accepted").contains("Vlad Haddad");
	}

	@Test
	void anInvitationThatIsWithdrawnSparesNothing() {
		String location = post(body("wim", "Wim", "INVITED_EXPERT"), null).getResponse().getHeader("Location");
		assertThat(asDesk(this.mvc.post().uri(location + "/messages"))).as("just sent").hasStatus(409);
		this.clock.setTo("2026-04-29T10:02:00+02:00");
		for (int i = 0; i < 2; i++) {
			assertThat(
					asDesk(this.mvc.post().uri(location + "/messages").header("Idempotency-Key", "again-" + this.slug)))
				.as("the second time is the first")
				.hasStatusOk();
		}
		this.mails.awaitMails(address("wim"), 2);
		String page = desk() + location.substring(location.lastIndexOf('/'));
		assertThat(asDesk(this.mvc.post().uri(page + "/cancellation").with(csrf()))).hasRedirectedUrl(desk());
		assertThat(asDesk(this.mvc.get().uri(location))).bodyJson().extractingPath("$.state").isEqualTo("WITHDRAWN");
		assertThat(asDesk(this.mvc.post().uri(location + "/messages"))).hasStatus(409);
		assertThat(register("wim", Category.INVITED_EXPERT)).isEqualTo(RegistrationStatus.PENDING);
		assertThat(this.mvc.get().uri(location)).hasStatus(401);
		assertThat(asDesk(this.mvc.get().uri(location.replace(this.slug, this.testMeetings.secondJcaMv().getSlug()))))
			.as("of another meeting")
			.hasStatus(404);
	}

	@Test
	void whoHasNotAnsweredIsToldWhenTheMeetingChanges() {
		for (String name : List.of("open", "taken", "gone")) {
			assertThat(post(body(name, "Vera", "INVITED_EXPERT"), null)).hasStatus(201);
		}
		register("taken", Category.INVITED_EXPERT);
		MvcTestResult dropped = post(body("dropped", "Vera", "INVITED_EXPERT"), null);
		asDesk(this.mvc.post().uri(dropped.getResponse().getHeader("Location") + "/cancellation"));
		register("gone", Category.INVITED_EXPERT);
		this.jdbc.sql("update registration set status = 'CANCELLED' where email = ?").param(address("gone")).update();

		assertThat(text(asDesk(this.mvc.get().uri("/secretariat/meetings/" + this.slug + "/cancellation"))))
			.contains("2 people will be told", "1 who has registered", "1 who is invited and has not registered");
		assertThat(asDesk(this.mvc.post()
			.uri("/api/v1/meetings/" + this.slug + "/cancellation")
			.contentType("application/json")
			.content("{\"reason\": \"The venue burnt\"}"))).hasStatusOk();

		assertThat(this.mails.awaitMail(address("open"), "Cancelled").text()).contains("The venue burnt",
				"/meetings/" + this.slug);
		this.mails.awaitMail(address("taken"), "Cancelled");
		assertThat(this.jdbc
			.sql("select to_address from mail where meeting_id = ? and subject like 'Cancelled%' order by 1")
			.param(this.meeting.getId())
			.query(String.class)
			.list()).containsExactly(address("open"), address("taken"));
	}

	@Test
	void anOrganisationIsAskedToDesignateRepresentatives() {
		assertThat(form("email", address("forum"), "organisation", "Example Forum", "category", "ORGANISATION",
				"language", "fr"))
			.hasRedirectedUrl(desk());
		assertThat(this.mails.awaitMail(address("forum"), "Invitation").text()).contains("Example Forum")
			.contains("désigner des représentants");
		assertThat(register("forum", Category.ORGANISATION)).as("the organisation was asked, not the person")
			.isEqualTo(RegistrationStatus.PENDING);
	}

	@Test
	void badInputIsSaidAtTheField() {
		MvcTestResult wrong = form("email", "nonsense", "givenName", "Vera", "category", "INDIVIDUAL", "language",
				"xx");
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("Enter the family name")
			.contains("Enter a valid e-mail address")
			.contains("This category cannot register for this meeting");
		assertThat(form("email", address("x"), "category", "NONSENSE", "language", "en")).hasStatus(422);
		assertThat(post("{}", null)).hasStatus(422);
		this.clock.setTo("2026-05-05T10:00:00+02:00");
		assertThat(post(body("late", "Late", "INVITED_EXPERT"), null)).hasStatus(409);
	}

	private RegistrationStatus register(String name, Category category) {
		return this.registrations
			.register(this.slug,
					TestRegistrations.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), "Haddad",
							address(name), category, Attendance.ON_SITE),
					this.clock.instant(), null)
			.status();
	}

	private String body(String name, String givenName, String category) {
		return """
				{"email": "%s", "givenName": "%s", "familyName": "Expert", "category": "%s",
				 "organisation": "Example Institute", "language": "en"}""".formatted(address(name), givenName,
				category);
	}

	private MvcTestResult post(String body, String key) {
		MockMvcRequestBuilder request = this.mvc.post()
			.uri("/api/v1/meetings/" + this.slug + "/invitations")
			.contentType("application/json")
			.content(body);
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return asDesk(request);
	}

	private MvcTestResult form(String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(desk()).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return asDesk(request);
	}

	private String desk() {
		return "/secretariat/meetings/" + this.slug + "/invitations";
	}

	private String address(String name) {
		return name + "." + this.slug + "@example.org";
	}

	private static MvcTestResult asDesk(MockMvcRequestBuilder request) {
		return request.with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
