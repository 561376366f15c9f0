package org.convoke.registrations.delegations;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.convoke.directory.FocalPoints;
import org.convoke.directory.Mergers;
import org.convoke.meetings.Meeting;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
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

/** The page behind a focal point's link, and the secretariat's view of delegations. */
@ConvokeTest
class DelegationPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestDelegations delegations;

	@Autowired
	FocalPoints focalPoints;

	@Autowired
	Mergers mergers;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private long organisation;

	private long person;

	private String focal;

	@BeforeEach
	void anOrganisationWithAFocalPoint() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.delegations.meeting();
		this.organisation = this.delegations.organisation();
		this.focal = "fanny." + this.meeting.getSlug() + "@example.org";
		this.person = this.delegations.focalPoint(this.organisation, "Fanny", this.focal, Language.EN);
	}

	@Test
	void showsWhoWaitsAndApproves() {
		String amal = request("Amal", ParticipantRole.HEAD);
		MvcTestResult opened = get(page());
		assertThat(text(opened)).contains("1 request to decide").contains("Amal Delegate").contains("Fanny Focal");
		assertThat(opened).headers()
			.hasValue("Referrer-Policy", "no-referrer")
			.hasValue("Cache-Control", "no-store")
			.hasValue("X-Robots-Tag", "noindex, nofollow");
		assertThat(post(act(amal, "approval"))).hasRedirectedUrl(page());
		assertThat(text(get(page()))).contains("1 delegate").contains("Nothing waits for you");
		MvcTestResult again = post(act(amal, "approval"));
		assertThat(again).hasStatus(409);
		assertThat(text(again)).contains("Amal Delegate has been confirmed meanwhile");
	}

	@Test
	void inTheLargestOrganisationsEverybodyIsFoundAndCounted() {
		this.jdbc.sql("""
				insert into person (given_name, family_name, email, language, organisation_id)
				select 'Ada', 'Aaa', 'ada' || n || '.' || ?, 'en', ? from generate_series(1, 501) n""")
			.params(this.focal, this.organisation)
			.update();
		assertThat(this.focalPoints.appoint(this.organisation, List.of(this.person))).as("named after 501 others")
			.hasSize(1);
		this.delegations.quota(this.meeting, 600);
		String amal = request("Amal", ParticipantRole.DELEGATE);
		post(act(amal, "approval"));
		this.jdbc.sql("""
				insert into registration (meeting_id, given_name, family_name, email, organisation, category, country,
				    role, attendance, language, listed, status, email_confirmed_at, reference, token, submission,
				    arrived_at, decided_at, organisation_id)
				select meeting_id, given_name, family_name, n || email, organisation, category, country, role,
				    attendance, language, listed, status, email_confirmed_at, reference || n, left(token, 20) || n,
				    gen_random_uuid(), arrived_at, decided_at, organisation_id
				from registration, generate_series(1, 510) n where reference = ?""").param(amal).update();
		assertThat(text(get(page()))).contains("511 of 600");
	}

	@Test
	void whatIsWrongIsSaidAtTheField() {
		String amal = request("Amal", ParticipantRole.DELEGATE);
		MvcTestResult declined = post(act(amal, "decline"), "reason", "  ");
		assertThat(declined).hasStatus(422);
		assertThat(text(declined)).contains("id=\"reason-" + amal + "-error\"").contains("Give the reason");
		post(act(amal, "approval"));
		post(act(amal, "head"));
		assertThat(this.delegations.role(amal)).isEqualTo(ParticipantRole.HEAD);
		String boris = request("Boris", ParticipantRole.DELEGATE);
		post(act(boris, "approval"));
		MvcTestResult head = post(act(boris, "role"), "role", "HEAD");
		assertThat(head).hasStatus(422);
		assertThat(text(head)).contains("id=\"role-" + boris + "-error\"")
			.contains("Amal Delegate is head of the delegation already");
		assertThat(post(act(boris, "head"))).hasRedirectedUrl(page());
		assertThat(this.delegations.role(amal)).isEqualTo(ParticipantRole.DEPUTY);
		assertThat(post(act(boris, "position"), "up", "false")).hasRedirectedUrl(page());
		assertThat(post(act(boris, "role"), "role", "NONSENSE")).hasStatus(400);
	}

	@Test
	void whoWithdrewMeanwhileIsNotApproved() {
		String amal = request("Amal", ParticipantRole.DELEGATE);
		String self = this.jdbc.sql("select token from registration where reference = ?")
			.param(amal)
			.query(String.class)
			.single();
		post("/registrations/" + self + "/cancellation");
		MvcTestResult approved = post(act(amal, "approval"));
		assertThat(approved).hasStatus(409);
		assertThat(text(approved)).contains("has been withdrawn meanwhile");
	}

	@Test
	void aLinkOpensNothingElse() {
		request("Amal", ParticipantRole.DELEGATE);
		long other = this.delegations.organisation();
		long stranger = this.delegations.focalPoint(other, "Stranger", "stranger." + this.focal, Language.EN);
		String theirs = this.delegations.request(this.meeting, other, "Boris", ParticipantRole.DELEGATE);
		Meeting elsewhere = this.delegations.meeting();
		String away = this.delegations.request(elsewhere, this.organisation, "Chen", ParticipantRole.DELEGATE);
		for (String reference : List.of(theirs, away, "NO-SUCH-REFERENCE")) {
			for (String name : List.of("approval", "decline", "cancellation", "role", "head", "position")) {
				assertThat(post(act(reference, name), "reason", "x", "role", "ADVISER", "up", "true")).hasStatus(404);
			}
		}
		assertThat(this.delegations.status(theirs)).isEqualTo(RegistrationStatus.PENDING);
		assertThat(this.delegations.status(away)).isEqualTo(RegistrationStatus.PENDING);
		assertThat(get("/delegations/" + "x".repeat(27))).hasStatus(404);
		assertThat(text(get("/delegations/" + this.delegations.token(this.meeting, stranger))))
			.doesNotContain("Amal Delegate");
	}

	@Test
	void theLinkDiesWithTheOffice() {
		String amal = request("Amal", ParticipantRole.DELEGATE);
		String page = page();
		this.focalPoints.appoint(this.organisation, List.of());
		assertThat(get(page)).hasStatus(404);
		assertThat(post(page + "/delegates/" + amal + "/approval")).hasStatus(404);
		assertThat(get(page + "/delegates/new")).hasStatus(404);
	}

	@Test
	void somebodyWithoutAnAddressIsRegistered() {
		request("Amal", ParticipantRole.DELEGATE);
		assertThat(text(get(page() + "/delegates/new"))).contains("Register somebody").contains("plus sign");
		assertThat(post(page() + "/delegates", "givenName", "Дарья", "familyName", "Посол", "role", "HEAD",
				"attendance", "ON_SITE", "country", "CH", "language", "en"))
			.hasRedirectedUrl(page());
		assertThat(post(page() + "/delegates", "givenName", "José", "familyName", "Núñez", "role", "DELEGATE",
				"attendance", "ON_SITE", "country", "CH", "language", "en"))
			.hasRedirectedUrl(page());
		assertThat(this.jdbc.sql("select email from registration where meeting_id = ? and family_name = 'Núñez'")
			.param(this.meeting.getId())
			.query(String.class)
			.single()).isEqualTo(this.focal.replace("@", "+jose-nunez@"));
		assertThat(text(get(page()))).contains("without an address of their own").contains("Дарья Посол");
		MvcTestResult wrong = post(page() + "/delegates", "givenName", "Second", "familyName", "", "role", "HEAD",
				"email", "second@", "country", "CH", "language", "en");
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("Enter the family name").contains("value=\"second@\"");
	}

	@Test
	void afterTheDeadlineTheFormIsClosedButApprovingIsNot() {
		String amal = request("Amal", ParticipantRole.DELEGATE);
		this.clock.setTo("2026-05-05T00:00:01+02:00");
		assertThat(text(get(page() + "/delegates/new"))).contains("Registration closed on 4 May 2026")
			.doesNotContain("<form class=\"form\"");
		MvcTestResult late = post(page() + "/delegates", "givenName", "Late", "familyName", "Comer", "role", "DELEGATE",
				"attendance", "ON_SITE", "country", "CH", "language", "en");
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("Registration closed on 4 May 2026").contains("value=\"Late\"");
		assertThat(post(act(amal, "approval"))).hasRedirectedUrl(page());
	}

	@Test
	void theQuotaIsNamed() {
		this.delegations.quota(this.meeting, 1);
		post(act(request("Amal", ParticipantRole.DELEGATE), "approval"));
		MvcTestResult second = post(act(request("Boris", ParticipantRole.DELEGATE), "approval"));
		assertThat(second).hasStatus(409);
		assertThat(text(second)).contains("at most 1 delegate").contains("1 of 1 places");
	}

	@Test
	void theLinkOfAMergedOrganisationLeadsToTheOneThatRemains() {
		String amal = request("Amal", ParticipantRole.DELEGATE);
		String page = page();
		long remaining = this.delegations.organisation();
		this.mergers.merge(this.organisation, remaining, "Bought", Language.EN);
		assertThat(text(get(page))).contains("Amal Delegate");
		assertThat(post(page + "/delegates/" + amal + "/approval")).hasRedirectedUrl(page);
		assertThat(this.delegations.count(this.meeting, remaining, "CONFIRMED")).isEqualTo(1);
	}

	@Test
	void theSecretariatSeesTheDelegationsAndSendsLinks() {
		request("Amal", ParticipantRole.DELEGATE);
		String desk = "/secretariat/meetings/" + this.meeting.getSlug() + "/delegations";
		assertThat(this.mvc.get().uri(desk)).hasStatus3xxRedirection();
		assertThat(text(asDesk(this.mvc.get().uri(desk + "?open=true")))).contains(this.focal)
			.contains("since 29 April");
		assertThat(asDesk(this.mvc.post().uri(desk + "/" + this.organisation + "/messages").with(csrf())))
			.hasRedirectedUrl(desk);
		assertThat(this.jdbc.sql("select subject from mail where to_address = ? order by id desc limit 1")
			.param(this.focal)
			.query(String.class)
			.single()).contains("The delegation of Example Telecom");
	}

	@Test
	void delegationsAreListedOverRest() {
		post(act(request("Amal", ParticipantRole.HEAD), "approval"));
		long second = this.delegations.organisation();
		this.delegations.request(this.meeting, second, "Boris", ParticipantRole.DELEGATE);
		String address = "/api/v1/meetings/" + this.meeting.getSlug() + "/delegations";
		assertThat(this.mvc.get().uri(address)).hasStatus(401);
		MvcTestResult listed = asDesk(this.mvc.get().uri(address));
		assertThat(listed).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
		assertThat(listed).bodyJson().extractingPath("$.items[0].head").isEqualTo("Amal Delegate");
		assertThat(listed).bodyJson().extractingPath("$.items[0].counts.CONFIRMED").isEqualTo(1);
		assertThat(listed).bodyJson().extractingPath("$.items[0].focalPoints[0]").isEqualTo(this.focal);
		assertThat(listed).bodyJson().extractingPath("$.items[1].counts.PENDING").isEqualTo(1);
		assertThat(listed).bodyJson().extractingPath("$.next").isNull();
		MvcTestResult rest = asDesk(this.mvc.get().uri(address + "?after=" + this.organisation));
		assertThat(rest).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
	}

	private String request(String name, ParticipantRole role) {
		return this.delegations.request(this.meeting, this.organisation, name, role);
	}

	private String page() {
		return "/delegations/" + this.delegations.token(this.meeting, this.person);
	}

	private String act(String reference, String name) {
		return page() + "/delegates/" + reference + "/" + name;
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).locale(Locale.ENGLISH).exchange();
	}

	private MvcTestResult post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(URI.create(address)).locale(Locale.ENGLISH).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static MvcTestResult asDesk(MockMvcRequestBuilder request) {
		return request.with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
