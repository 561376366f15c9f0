package org.convoke.registrations.lists;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
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

@ConvokeTest
class BatchTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Meetings meetings;

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Batches batches;

	@Autowired
	BatchStore store;

	private String slug;

	private Rows rows;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.slug = meeting.getSlug();
		this.rows = new Rows(this.jdbc, meeting.getId(), this.slug);
	}

	@Test
	void approvesTheTickedOnesAndSaysWhatItSkipped() {
		List<String> ticked = List.of(pending("A"), pending("B"), this.rows.add("C", "Confirmed"), pending("D"));
		pending("Unticked");
		String check = text(get("/new?act=APPROVE&all=false"
				+ ticked.stream().map((each) -> "&reference=" + each).reduce("", String::concat)));
		assertThat(check).contains("4 registrations are meant").contains("C Confirmed").doesNotContain("Unticked");
		String page = begin(form(check).param("act", "APPROVE").param("reference", ticked.toArray(String[]::new)));
		assertThat(page).contains("3 approved").contains("1 skipped").contains("1: the status is “Confirmed”");
		assertThat(statuses()).containsExactly("CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED", "PENDING");
		this.mails.awaitMail(address(1), "Registration confirmed");
		assertThat(this.jdbc.sql("select actor from audit_entry where act = 'registration.approved' and subject = ?")
			.param("registration:" + ticked.get(0))
			.query(String.class)
			.single()).isEqualTo("desk@example.org");
	}

	@Test
	void capacityIsKept() {
		this.meetings.limit(this.slug, Attendance.ON_SITE, 2);
		IntStream.range(0, 5).forEach((i) -> pending("P" + i));
		assertThat(begin(fresh().param("act", "APPROVE").param("all", "true").param("status", "PENDING")))
			.contains("5 approved");
		assertThat(statuses()).containsExactly("CONFIRMED", "CONFIRMED", "WAITLISTED", "WAITLISTED", "WAITLISTED");
	}

	@Test
	void declinesAllThatMatchForAReason() {
		pending("Ünal");
		this.rows.add("W", "Ünal", "status", "WAITLISTED");
		this.rows.add("X", "Ünal", "status", "CANCELLED");
		pending("Other");
		MvcTestResult without = post(fresh().param("act", "DECLINE").param("all", "true").param("q", "unal"));
		assertThat(without).hasStatus(422);
		assertThat(string(without)).contains("Give the reason").contains("3 registrations are meant");
		assertThat(
				begin(fresh().param("act", "DECLINE").param("all", "true").param("q", "unal").param("reason", "Full")))
			.contains("2 declined")
			.contains("the status is “Cancelled”");
		assertThat(statuses()).containsExactly("DECLINED", "DECLINED", "CANCELLED", "PENDING");
		assertThat(this.mails.awaitMail(address(1), "Registration declined").text()).contains("Full");
	}

	@Test
	void writesToEverybodyOnceInTheirLanguage() {
		this.rows.add("Amal", "Haddad", "language", "fr");
		this.rows.add("Bo", "Li", "language", "zh");
		this.rows.add("Un", "Confirmed", "status", "PENDING", "email_confirmed_at", null);
		this.rows.add("Again", "Haddad", "email", address(1), "status", "CANCELLED", "language", "fr");
		UUID id = UUID.randomUUID();
		MockMvcRequestBuilder write = request(id.toString()).param("act", "WRITE")
			.param("all", "true")
			.param("subject[en]", "Rooms have changed " + this.slug)
			.param("text[en]", "Dear colleague,\n\nthe room is <b>A</b> {0}.")
			.param("subject[fr]", "Changement de salle " + this.slug)
			.param("text[fr]", "La salle est A.");
		String page = begin(write);
		assertThat(page).contains("2 messages written")
			.contains("the address is not confirmed")
			.contains("the same person is meant by another registration");
		ReceivedMail mail = this.mails.awaitMail(address(2), "Rooms have changed");
		assertThat(mail.text()).contains("Dear colleague,")
			.contains("the room is <b>A</b> {0}.")
			.contains("/registrations/");
		assertThat(this.mails.awaitMail(address(1), "Changement de salle").text()).contains("La salle est A.");
		MvcTestResult again = post(request(id.toString()).param("act", "WRITE")
			.param("all", "true")
			.param("subject[en]", "x")
			.param("text[en]", "x"));
		assertThat(again).hasRedirectedUrl(address() + "/" + id);
		assertThat(this.jdbc.sql("select kind from mail where to_address like ?")
			.param(this.slug + "%")
			.query(String.class)
			.list()).as("a second click sends nothing").containsExactly("NOTICE", "NOTICE");
	}

	@Test
	void aMessageNeedsSubjectAndTextInTheSameLanguages() {
		pending("A");
		assertThat(string(post(fresh().param("act", "WRITE").param("all", "true")))).contains("Enter the subject")
			.contains("Enter the text");
		assertThat(string(post(
				fresh().param("act", "WRITE").param("all", "true").param("subject[en]", "A").param("text[fr]", "B"))))
			.contains("Write subject and text in the same languages");
		assertThat(string(post(fresh().param("act", "APPROVE").param("all", "false")))).contains("Nobody is meant");
		assertThat(string(post(fresh().param("act", "APPROVE").param("all", "true").param("q", "nobodyatall"))))
			.contains("Nobody is meant");
	}

	@Test
	void whatIsNotedStaysNoted() {
		String reference = pending("A");
		String location = post(fresh().param("act", "APPROVE").param("all", "true")).getResponse().getRedirectedUrl();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(string(secretariat(this.mvc.get().uri(location)))).contains("1 approved"));
		long id = this.jdbc.sql("select id from registration where reference = ?")
			.param(reference)
			.query(Long.class)
			.single();
		this.store.note(UUID.fromString(location.replaceFirst(".*/", "")), id, "Came too late");
		assertThat(string(secretariat(this.mvc.get().uri(location)))).contains("1 approved")
			.doesNotContain("Came too late");
	}

	@Test
	void manyAreDoneInTheBackground() {
		IntStream.range(0, 230).forEach((i) -> pending("P" + i));
		String location = post(fresh().param("act", "APPROVE").param("all", "true")).getResponse().getRedirectedUrl();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(string(secretariat(this.mvc.get().uri(location + "/progress"))))
				.contains("230 approved")
				.doesNotContain("hx-get"));
	}

	@Test
	void anExportTellsItsProgressAndIsDeletedAfterADay() {
		pending("Only");
		this.rows.add("Not", "Meant");
		String location = post(
				fresh().param("act", "EXPORT").param("all", "true").param("status", "PENDING").param("format", "CSV"))
			.getResponse()
			.getRedirectedUrl();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(string(secretariat(this.mvc.get().uri(location)))).contains("1 row written")
				.contains(location + "/file"));
		MvcTestResult file = secretariat(this.mvc.get().uri(location + "/file"));
		assertThat(string(file)).contains("Only").doesNotContain("Meant");
		assertThat(file.getResponse().getHeader("Content-Disposition")).contains(this.slug + "-registrations.csv");
		this.jdbc.sql("update registration_batch set created_at = now() - interval '25 hours' where id = ?::uuid")
			.param(location.replaceFirst(".*/", ""))
			.update();
		this.batches.forget();
		assertThat(secretariat(this.mvc.get().uri(location + "/file"))).hasStatus(404);
		assertThat(string(secretariat(this.mvc.get().uri(location)))).contains("The file has been deleted");
	}

	@Test
	void isForTheSecretariatAndForItsOwnMeetingOnly() {
		pending("A");
		String location = post(fresh().param("act", "APPROVE").param("all", "true")).getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(location)).hasStatus3xxRedirection();
		String other = this.testMeetings.secondJcaMv().getSlug();
		assertThat(secretariat(this.mvc.get().uri(location.replace("/" + this.slug + "/", "/" + other + "/"))))
			.hasStatus(404);
	}

	private String pending(String givenName) {
		return this.rows.add(givenName, givenName.equals("Ünal") ? "Ünal" : "Pending", "status", "PENDING", "category",
				"INVITED_EXPERT");
	}

	private String address(int number) {
		return this.slug + number + "@example.org";
	}

	private List<String> statuses() {
		return this.jdbc.sql(
				"select r.status from registration r join meeting m on m.id = r.meeting_id where m.slug = ? order by r.id")
			.param(this.slug)
			.query(String.class)
			.list();
	}

	private String address() {
		return "/secretariat/meetings/" + this.slug + "/registrations/batches";
	}

	private MockMvcRequestBuilder fresh() {
		return request(UUID.randomUUID().toString());
	}

	private MockMvcRequestBuilder request(String id) {
		return this.mvc.post().uri(address()).with(csrf()).param("id", id);
	}

	/** The form of a page, with the id that the page has drawn. */
	private MockMvcRequestBuilder form(String page) {
		Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(page);
		assertThat(id.find()).isTrue();
		return request(id.group(1));
	}

	private MvcTestResult post(MockMvcRequestBuilder request) {
		return secretariat(request);
	}

	/** What the page after it says. */
	private String begin(MockMvcRequestBuilder request) {
		MvcTestResult begun = post(request);
		assertThat(begun).hasStatus3xxRedirection();
		return text(secretariat(this.mvc.get().uri(begun.getResponse().getRedirectedUrl())));
	}

	private MvcTestResult get(String path) {
		return secretariat(this.mvc.get().uri(address() + path));
	}

	private static MvcTestResult secretariat(MockMvcRequestBuilder request) {
		return request.with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static String text(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return string(result);
	}

	private static String string(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
