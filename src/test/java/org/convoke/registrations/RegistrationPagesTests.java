package org.convoke.registrations;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.convoke.directory.Category;
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
class RegistrationPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Registrations registrations;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

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
	void theFormSaysUntilWhenInBothZones() {
		String page = text(this.mvc.get().uri(form()).cookie(new Cookie("zone", "America%2FNew_York")).exchange());
		assertThat(page).contains("Second meeting of the Joint Coordination Activity")
			.contains("4 May 2026, 23:59 (CEST, UTC+2)")
			.contains("4 May 2026, 17:59 (EDT, UTC\u22124)")
			.contains("in 5 days")
			.contains("value=\"SECTOR_MEMBER\"")
			.doesNotContain("value=\"INDIVIDUAL\"")
			.contains("On site. This meeting is held in person.");
		assertThat(text(this.mvc.get().uri(form() + "?lang=fr").exchange())).contains("S’inscrire à la réunion")
			.contains("23\u00A0h\u00A059");
	}

	@Test
	void aDelegateRegistersConfirmsChangesAndWithdraws() {
		MvcTestResult sent = post(form(), filled("amal"), UUID.randomUUID());
		assertThat(sent).hasStatus3xxRedirection();
		assertThat(text(get(sent.getResponse().getRedirectedUrl()))).contains("Check your mail")
			.contains(email("amal"));

		ReceivedMail mail = this.mails.awaitMail(email("amal"), "Please confirm your address");
		assertThat(mail.header("Reply-To")).contains("tsbjcamv@itu.int");
		assertThat(mail.text()).contains("Wednesday 13 May 2026").contains("08:30–10:30 (CEST, UTC+2)");
		String link = link(mail);
		MvcTestResult opened = get(link);
		assertThat(text(opened)).contains("Confirm my address").contains("Pending");
		assertThat(opened).headers()
			.hasValue("Referrer-Policy", "no-referrer")
			.hasValue("Cache-Control", "no-store")
			.hasValue("X-Robots-Tag", "noindex, nofollow");

		assertThat(post(link + "/confirmation", List.of(), null)).hasRedirectedUrl(link);
		assertThat(text(get(link))).contains("Your registration is confirmed").doesNotContain("Confirm my address");
		assertThat(this.mails.awaitMail(email("amal"), "Registration confirmed").text()).contains(reference("amal"))
			.contains(link)
			.contains(link + "/badge.pdf")
			.contains(link + "/calendar.ics");

		assertThat(text(get(link + "/edit"))).contains("value=\"Haddad\"");
		assertThat(post(link + "/edit", change("El Haddad", 1), null)).hasRedirectedUrl(link);
		assertThat(text(get(link))).contains("Amal El Haddad");
		this.mails.awaitMail(email("amal"), "Registration changed");
		assertThat(post(link + "/edit", change("Overwritten", 1), null)).as("seen before the other change")
			.hasStatus(409);

		assertThat(text(get(link + "/cancellation"))).contains("Withdraw your registration?");
		assertThat(post(link + "/cancellation", List.of(), null)).hasRedirectedUrl(link);
		assertThat(text(get(link))).contains("This registration has been withdrawn").doesNotContain("/edit");
		this.mails.awaitMail(email("amal"), "Registration withdrawn");
		assertThat(log("amal")).containsExactly("registration.submitted registrant",
				"registration.address-confirmed registrant", "registration.changed registrant",
				"registration.withdrawn registrant");
	}

	@Test
	void whatIsWrongIsSaidAtTheFieldsAndWhatWasTypedIsKept() {
		MvcTestResult result = post(form(), List.of("givenName", "Amal", "email", "amal@", "role", "EXPERT", "category",
				"INDIVIDUAL", "country", "CH", "organisation", "x".repeat(251), "language", "en"), UUID.randomUUID());
		assertThat(result).hasStatus(422);
		assertThat(text(result)).contains("href=\"#familyName\"")
			.contains("Enter the family name")
			.contains("Enter a valid e-mail address")
			.contains("This category cannot register for this meeting")
			.contains("Enter at most 250 characters")
			.contains("value=\"Amal\"")
			.contains("value=\"amal@\"")
			.containsPattern("value=\"EXPERT\" selected");
	}

	@Test
	void aFormWithoutAnyFieldIsAnsweredAsAForm() {
		assertThat(post(form(), List.of("category", "NONSENSE", "language", "xx"), null)).hasStatus(422);
	}

	@Test
	void aFormSentTwiceIsTakenInOnce() {
		UUID submission = UUID.randomUUID();
		String first = post(form(), filled("double"), submission).getResponse().getRedirectedUrl();
		assertThat(post(form(), filled("double"), submission)).hasRedirectedUrl(first);
		this.clock.setTo("2026-05-05T00:00:01+02:00");
		assertThat(post(form(), filled("double"), submission)).as("also when it closed in between")
			.hasRedirectedUrl(first);
		assertThat(count("double")).isEqualTo(1);
	}

	@Test
	void whoGoesBackToCorrectTheAddressSendsAnotherRegistration() {
		UUID submission = UUID.randomUUID();
		String first = post(form(), filled("typo"), submission).getResponse().getRedirectedUrl();
		String second = post(form(), filled("right"), submission).getResponse().getRedirectedUrl();
		assertThat(second).isNotEqualTo(first);
		assertThat(text(get(second))).contains(email("right"));
	}

	@Test
	void whoIsRegisteredIsToldSoAndMailedTheLinkAgainOnceAMinute() {
		this.registrations.register(this.slug, TestRegistrations.amal(email("again")), this.clock.instant(), null);
		this.jdbc.sql("update registration set link_sent_at = now() - interval '2 minutes' where email = ?")
			.param(email("again"))
			.update();
		for (int i = 0; i < 2; i++) {
			MvcTestResult result = post(form(), filled("again"), UUID.randomUUID());
			assertThat(result).hasStatus(409);
			assertThat(text(result)).contains("You are already registered for this meeting under this address")
				.contains("id=\"email-error\"")
				.contains("value=\"Haddad\"");
		}
		assertThat(
				this.jdbc.sql("select count(*) from mail where to_address = ? and subject like 'Your registration:%'")
					.param(email("again"))
					.query(Integer.class)
					.single())
			.isEqualTo(1);
	}

	@Test
	void theLastSecondIsInTimeAndTheNextIsNot() {
		this.clock.setTo("2026-05-04T23:59:59+02:00");
		assertThat(post(form(), filled("intime"), UUID.randomUUID())).hasStatus3xxRedirection();
		this.clock.setTo("2026-05-05T00:00:00+02:00");
		MvcTestResult late = post(form(), filled("late"), UUID.randomUUID());
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("Registration closed on 4 May 2026, 23:59 (CEST, UTC+2).")
			.contains("4 May 2026, 21:59 (UTC)")
			.contains("mailto:tsbjcamv@itu.int");
		assertThat(count("late")).isZero();
		MvcTestResult closed = this.mvc.get().uri(form()).cookie(new Cookie("zone", "Asia/Tokyo")).exchange();
		assertThat(closed).hasStatusOk();
		assertThat(text(closed)).contains("5 May 2026, 06:59").doesNotContain("name=\"givenName\"");

		String link = link(this.mails.awaitMail(email("intime"), "Please confirm"));
		post(link + "/confirmation", List.of(), null);
		assertThat(text(get(link))).as("what came in time goes on").contains("Your registration is confirmed");
		assertThat(text(get(link + "/edit"))).contains("name=\"familyName\"").doesNotContain("name=\"organisation\"");
		assertThat(post(link + "/edit",
				List.of("givenName", "Amal", "familyName", "Corrected", "language", "en", "version", "1"), null))
			.hasRedirectedUrl(link);
		assertThat(text(get(link))).contains("Amal Corrected").contains("Example Telecom");
		post(link + "/cancellation", List.of(), null);
		assertThat(text(get(link))).contains("has been withdrawn").doesNotContain("Register again");
	}

	@Test
	void thePageSaysWhenTheMeetingDoesNotTakePlace() {
		post(form(), filled("off"), UUID.randomUUID());
		String link = link(this.mails.awaitMail(email("off"), "Please confirm"));
		post(link + "/confirmation", List.of(), null);
		stands("POSTPONED");
		assertThat(text(get(link))).contains("This meeting is postponed. Your registration stays");
		stands("CANCELLED");
		assertThat(text(get(link))).contains("This meeting will not take place.")
			.doesNotContain("Your registration is confirmed", "badge.pdf");
	}

	private void stands(String standing) {
		this.jdbc.sql("update meeting set standing = ?, standing_since = now() where slug = ?")
			.params(standing, this.slug)
			.update();
	}

	@Test
	void beyondCapacityThereIsAWaitingList() {
		this.meetings.limit(this.slug, Attendance.ON_SITE, 0);
		post(form(), filled("waiting"), UUID.randomUUID());
		String link = link(this.mails.awaitMail(email("waiting"), "Please confirm"));
		post(link + "/confirmation", List.of(), null);
		assertThat(text(get(link))).contains("You are on the waiting list");
		this.mails.awaitMail(email("waiting"), "Waiting list");
		this.meetings.limit(this.slug, Attendance.ON_SITE, 1);
		this.mails.awaitMail(email("waiting"), "Registration confirmed");
		assertThat(text(get(link))).contains("Your registration is confirmed");
	}

	@Test
	void theJoinLinkIsForTheConfirmedOnly() {
		this.clock.setTo("2023-06-01T10:00:00+02:00");
		String virtual = this.testMeetings.seventhU4ssc().getSlug();
		String form = "/meetings/" + virtual + "/register";
		assertThat(text(get(form))).contains("Online. This meeting is virtual.").doesNotContain("meet.example.org");
		List<String> fields = new ArrayList<>(filled("remote"));
		fields.set(fields.indexOf("ON_SITE"), "REMOTE");
		assertThat(post(form, fields, UUID.randomUUID())).hasStatus3xxRedirection();
		ReceivedMail mail = this.mails.awaitMail(email("remote"), "Please confirm");
		assertThat(mail.text()).doesNotContain("meet.example.org");
		String link = link(mail);
		assertThat(text(get(link))).doesNotContain("meet.example.org");
		post(link + "/confirmation", List.of(), null);
		assertThat(this.mails.awaitMail(email("remote"), "Registration confirmed").links())
			.anyMatch((each) -> each.endsWith("/calendar.ics"))
			.noneMatch((each) -> each.endsWith("/badge.pdf"));
		Instant start = this.meetings.get(virtual).getStart();
		this.clock.setTo(start.minus(Duration.ofMinutes(31)));
		assertThat(text(get(link))).as("too early")
			.doesNotContain("meet.example.org")
			.contains("The link to join online appears here on 20 June 2023");
		this.clock.setTo(start.minus(Duration.ofMinutes(30)));
		assertThat(text(get(link))).contains("https://meet.example.org/u4ssc-7").contains(link + "/participants");
		this.clock.setTo(this.meetings.get(virtual).getEnd());
		assertThat(text(get(link))).doesNotContain("meet.example.org").contains("The meeting is over");
		this.clock.setTo(start);
		post(link + "/cancellation", List.of(), null);
		assertThat(text(get(link))).doesNotContain("meet.example.org");
	}

	@Test
	void onceInsideOrOverNothingIsOfferedToChange() {
		register("inside", "Amal", "Example Telecom", true);
		String link = "/registrations/" + this.jdbc.sql("select token from registration where email = ?")
			.param(email("inside"))
			.query(String.class)
			.single();
		assertThat(text(get(link))).contains(link + "/edit", link + "/cancellation");
		this.jdbc.sql("update registration set checked_in_at = ? where email = ?")
			.params(Timestamp.from(this.clock.instant()), email("inside"))
			.update();
		assertThat(text(get(link))).doesNotContain(link + "/edit", link + "/cancellation");
		this.jdbc.sql("update registration set checked_in_at = null where email = ?").param(email("inside")).update();
		this.clock.setTo(this.meeting.getEnd());
		assertThat(text(get(link))).doesNotContain(link + "/edit", link + "/cancellation")
			.contains(link + "/participants");
	}

	@Test
	void anUnknownLinkOrMeetingIsNotFound() {
		assertThat(get("/registrations/nothing")).hasStatus(404);
		assertThat(get("/meetings/nothing/register")).hasStatus(404);
		assertThat(get(form() + "/" + UUID.randomUUID())).hasStatus(404);
		assertThat(get(form() + "/nonsense")).hasStatus(404);
		assertThat(post("/registrations/nothing/cancellation", List.of(), null)).hasStatus(404);
	}

	@Test
	void withoutTheFormsTokenNothingIsTakenIn() {
		assertThat(this.mvc.post().uri(form()).param("givenName", "Amal")).hasStatus(403);
	}

	@Test
	void namesAreShownAsTextNeverAsMarkup() {
		this.registrations.register(this.slug,
				TestRegistrations.of("<b>Amal</b>", "Haddad", email("markup"), Category.ACADEMIA, Attendance.ON_SITE),
				this.clock.instant(), null);
		assertThat(text(get(participants()))).contains("&lt;b&gt;Amal&lt;/b&gt;").doesNotContain("<b>Amal");
	}

	@Test
	void participantsAreListedByOrganisationIfTheyAgreed() {
		register("zoe", "Zoé", "Öko-Institut", true);
		register("bo", "Bo", "Arcep", true);
		register("ana", "Ana", "Öko-Institut", true);
		register("shy", "Shy", "Arcep", false);
		String page = text(get(participants()));
		assertThat(page).contains("3 participants agreed to be listed").doesNotContain("Shy").contains("Switzerland");
		assertThat(page).doesNotContain("@example.org");
		assertThat(List.of(page.indexOf("Arcep"), page.indexOf("Bo "), page.indexOf("Öko-Institut"),
				page.indexOf("Ana "), page.indexOf("Zoé ")))
			.isSorted()
			.doesNotContain(-1);
		assertThat(text(get(participants() + "?page=999999"))).contains("Here will be those");
	}

	@Test
	void theSecretariatSeesSearchesAndDecides() {
		Registered expert = this.registrations.register(this.slug,
				TestRegistrations.of("Ines", "Expert", email("expert"), Category.INVITED_EXPERT, Attendance.ON_SITE),
				this.clock.instant(), null);
		register("other", "Other", "100% Telecom", true);
		assertThat(get(desk())).as("not for everybody").hasStatus(302);
		assertThat(text(asSecretariat(this.mvc.get().uri(desk())))).contains("Ines Expert").contains("Other Haddad");
		assertThat(text(asSecretariat(this.mvc.get().uri(desk() + "?status=PENDING")))).contains("Ines Expert")
			.doesNotContain("Other Haddad");
		assertThat(text(asSecretariat(this.mvc.get().uri(URI.create(desk() + "?q=100%25"))))).contains("Other Haddad")
			.doesNotContain("Ines Expert");

		String address = desk() + "/" + expert.reference();
		assertThat(text(asSecretariat(this.mvc.get().uri(address)))).contains("Approve");
		MvcTestResult noReason = asSecretariat(
				this.mvc.post().uri(address + "/decline").with(csrf()).param("reason", ""));
		assertThat(noReason).hasStatus(422);
		assertThat(text(noReason)).contains("Give the reason");
		assertThat(asSecretariat(this.mvc.post().uri(address + "/approval").with(csrf()))).hasRedirectedUrl(address);
		assertThat(text(asSecretariat(this.mvc.get().uri(address)))).contains("Confirmed").doesNotContain("Approve");
		assertThat(asSecretariat(this.mvc.post().uri(address + "/cancellation").with(csrf())))
			.hasRedirectedUrl(address);
	}

	@Test
	void theSecretariatAddsSomebodyAfterTheDeadlineWithAReason() {
		this.clock.setTo("2026-05-06T10:00:00+02:00");
		assertThat(text(asSecretariat(this.mvc.get().uri(desk() + "/new")))).contains("name=\"overrideReason\"");
		MvcTestResult without = asSecretariat(
				fill(this.mvc.post().uri(desk()).with(csrf()), filled("added")).param("overrideReason", ""));
		assertThat(without).hasStatus(422);
		assertThat(text(without)).contains("id=\"overrideReason-error\"");
		MvcTestResult added = asSecretariat(fill(this.mvc.post().uri(desk()).with(csrf()), filled("added"))
			.param("overrideReason", "Asked by the chair"));
		assertThat(added).hasStatus3xxRedirection();
		assertThat(text(asSecretariat(this.mvc.get().uri(added.getResponse().getRedirectedUrl()))))
			.contains("Asked by the chair");
		assertThat(log("added")).containsExactly("registration.added desk@example.org");
	}

	private void register(String name, String givenName, String organisation, boolean listed) {
		RegistrationDetails amal = TestRegistrations.amal(email(name));
		this.registrations.register(this.slug, new RegistrationDetails(givenName, "Haddad", amal.email(), organisation,
				amal.category(), "CH", amal.role(), amal.attendance(), amal.language(), listed), this.clock.instant(),
				null);
	}

	private String form() {
		return "/meetings/" + this.slug + "/register";
	}

	private String participants() {
		return "/meetings/" + this.slug + "/participants";
	}

	private String desk() {
		return "/secretariat/meetings/" + this.slug + "/registrations";
	}

	private String email(String name) {
		return TestRegistrations.address(name, this.slug);
	}

	/** Names and values of the fields, in turn. */
	private List<String> filled(String name) {
		return List.of("givenName", "Amal", "familyName", "Haddad", "email", email(name), "organisation",
				"Example Telecom", "category", "SECTOR_MEMBER", "country", "CH", "role", "DELEGATE", "attendance",
				"ON_SITE", "language", "en", "listed", "true", "_listed", "on");
	}

	private static List<String> change(String familyName, int version) {
		return List.of("givenName", "Amal", "familyName", familyName, "organisation", "Example Telecom", "country",
				"CH", "role", "DELEGATE", "attendance", "ON_SITE", "language", "en", "listed", "true", "version",
				String.valueOf(version));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	private MvcTestResult post(String address, List<String> fields, UUID submission) {
		MockMvcRequestBuilder request = fill(this.mvc.post().uri(URI.create(address)).with(csrf()), fields);
		if (submission != null) {
			request.param("submission", submission.toString());
		}
		return request.exchange();
	}

	private static MockMvcRequestBuilder fill(MockMvcRequestBuilder request, List<String> fields) {
		for (int i = 0; i < fields.size(); i += 2) {
			request.param(fields.get(i), fields.get(i + 1));
		}
		return request;
	}

	private static MvcTestResult asSecretariat(MockMvcRequestBuilder request) {
		return request.with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** The path of the self-service page that the mail names. */
	private static String link(ReceivedMail mail) {
		Matcher matcher = Pattern.compile("/registrations/[\\w-]{27}").matcher(mail.text());
		assertThat(matcher.find()).isTrue();
		return matcher.group();
	}

	private int count(String name) {
		return this.jdbc.sql("select count(*) from registration where email = ?")
			.param(email(name))
			.query(Integer.class)
			.single();
	}

	private String reference(String name) {
		return this.jdbc.sql("select reference from registration where email = ?")
			.param(email(name))
			.query(String.class)
			.single();
	}

	/** What was done and by whom; a registrant's reference is left out. */
	private List<String> log(String name) {
		String reference = reference(name);
		return this.jdbc.sql(
				"select act || ' ' || replace(actor, :suffix, '') from audit_entry where subject = :subject order by id")
			.param("suffix", " " + reference)
			.param("subject", "registration:" + reference)
			.query(String.class)
			.list();
	}

}
