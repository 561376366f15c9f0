package org.convoke.registrations.delegations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.convoke.directory.Directory;
import org.convoke.directory.FocalPoint;
import org.convoke.directory.FocalPoints;
import org.convoke.directory.Mergers;
import org.convoke.directory.PersonDetails;
import org.convoke.meetings.Meeting;
import org.convoke.registrations.Delegates;
import org.convoke.registrations.Mandate;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.Registrations;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Organisations that become part of others, also while people register for them. */
@ConvokeTest
class MergerTests {

	@Autowired
	Mergers mergers;

	@Autowired
	Directory directory;

	@Autowired
	FocalPoints focalPoints;

	@Autowired
	Delegates delegates;

	@Autowired
	Registrations registrations;

	@Autowired
	TestDelegations delegations;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private long from;

	private long to;

	@BeforeEach
	void twoOrganisations() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.delegations.meeting();
		this.from = this.delegations.organisation();
		this.to = this.delegations.organisation();
	}

	@Test
	void aProgramMergesThem() {
		String address = "/api/v1/organisations/" + this.from;
		assertThat(merge(address, "{\"into\": %d, \"reason\": \" \"}".formatted(this.to))).hasStatus(422)
			.bodyText()
			.contains("\"reason\"");
		assertThat(merge(address, "{\"into\": %d, \"reason\": \"Bought\"}".formatted(this.to))).hasStatusOk()
			.bodyText()
			.contains("\"people\":0");
		assertThat(this.directory.surviving(this.from)).hasValue(this.to);
		assertThat(merge(address, "{\"into\": %d, \"reason\": \"Again\"}".formatted(this.to))).hasStatus(409);
	}

	private MvcTestResult merge(String address, String body) {
		return this.mvc.post()
			.uri(address + "/merger")
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	@Test
	void peopleFocalPointsAndRegistrationsMove() {
		long person = this.delegations.focalPoint(this.from, "Fanny", "fanny.merged." + this.from + "@example.org",
				Language.EN);
		this.delegations.request(this.meeting, this.from, "Amal", ParticipantRole.DELEGATE);
		this.mergers.merge(this.from, this.to, "Bought", Language.EN);
		assertThat(this.focalPoints.of(this.to)).extracting(FocalPoint::person).containsExactly(person);
		assertThat(this.focalPoints.of(this.from)).isEmpty();
		assertThat(this.delegations.count(this.meeting, this.to, "PENDING")).isEqualTo(1);
		assertThat(this.directory.surviving(this.from)).contains(this.to);
		this.delegations.request(this.meeting, this.from, "Boris", ParticipantRole.DELEGATE);
		assertThat(this.delegations.count(this.meeting, this.to, "PENDING")).as("a form with the old id").isEqualTo(2);
		long third = this.delegations.organisation();
		this.mergers.merge(this.to, third, "Bought again", Language.EN);
		assertThat(this.directory.surviving(this.from)).as("through two mergers").contains(third);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.mergers.merge(this.from, third, "Again", Language.EN));
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.mergers.merge(third, third, "", Language.EN));
	}

	@Test
	void aSecondHeadBecomesDeputyAndTheSecretariatIsTold() {
		String newcomer = add(this.from, "First", ParticipantRole.HEAD);
		String remaining = add(this.to, "Second", ParticipantRole.HEAD);
		this.delegations.quota(this.meeting, 1);
		var impact = this.mergers.merge(this.from, this.to, "Bought", Language.EN);
		assertThat(this.delegations.role(newcomer)).isEqualTo(ParticipantRole.DEPUTY);
		assertThat(this.delegations.role(remaining)).isEqualTo(ParticipantRole.HEAD);
		assertThat(impact.elsewhere()).anyMatch((line) -> line.contains(newcomer))
			.anyMatch((line) -> line.contains("quota of " + this.meeting.getSlug()))
			.anyMatch((line) -> line.startsWith("1 registration for 1 meeting"));
		assertThat(this.mails.awaitMail(TestDelegations.address("first", this.meeting), "Registration changed").text())
			.contains("Deputy");
		assertThat(this.mails.mailsTo(TestDelegations.address("second", this.meeting)))
			.noneMatch((mail) -> mail.subject().startsWith("Registration changed"));
		assertThat(this.delegations.log(newcomer)).last().asString().startsWith("registration.changed");
	}

	@Test
	void whoRegistersWhileItIsMergedStandsForTheOneThatRemains() throws Exception {
		List<Object> results = TestDelegations.atOnce(25, (number) -> {
			if (number == 9) {
				return this.mergers.merge(this.from, this.to, "Bought", Language.EN);
			}
			return (number % 2 == 0)
					? this.registrations.register(this.meeting.getSlug(),
							TestDelegations.details(this.meeting, this.from, "Person" + number,
									ParticipantRole.DELEGATE),
							this.clock.instant(), null)
					: add(this.from, "Added" + number, ParticipantRole.DELEGATE);
		});
		assertThat(results).noneMatch((result) -> result instanceof RuntimeException);
		assertThat(this.jdbc.sql("select count(*) from registration where organisation_id = ?")
			.param(this.from)
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from registration where organisation_id = ?")
			.param(this.to)
			.query(Integer.class)
			.single()).isEqualTo(24);
	}

	@Test
	void theConsoleShowsWhatChangesAsksForAReasonAndMerges() {
		String address = "/secretariat/directory/organisations/" + this.from;
		this.delegations.focalPoint(this.from, "Fanny", "fanny.console." + this.from + "@example.org", Language.EN);
		this.delegations.request(this.meeting, this.from, "Amal", ParticipantRole.DELEGATE);
		assertThat(text(get(address))).contains("Merge into").contains("fanny.console.");
		assertThat(text(get(address + "/merger?into=" + this.to))).contains("1 person moves")
			.contains("1 registration for 1 meeting");
		MvcTestResult wrong = this.mvc.post()
			.uri(address + "/merger")
			.param("into", String.valueOf(this.to))
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.with(csrf())
			.exchange();
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("Give the reason");
		assertThat(this.mvc.post()
			.uri(address + "/merger")
			.param("into", String.valueOf(this.to))
			.param("reason", "Bought")
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.with(csrf())).hasRedirectedUrl("/secretariat/directory/organisations/" + this.to);
		assertThat(get(address)).hasRedirectedUrl("/secretariat/directory/organisations/" + this.to);
		assertThat(get("/api/v1/organisations/" + this.from)).bodyJson()
			.extractingPath("$.id")
			.isEqualTo((int) this.to);
		assertThat(text(get("/secretariat/directory/people/new"))).doesNotContain("value=\"" + this.from + "\"")
			.contains("value=\"" + this.to + "\"");
	}

	@Test
	void focalPointsAreChosenAmongThePeopleWithAnAddress() {
		long person = this.delegations.focalPoint(this.from, "Fanny", "fanny.rest." + this.from + "@example.org",
				Language.EN);
		long without = this.directory
			.addPerson(new PersonDetails("No", "Address", null, Language.EN, this.from, Set.of()));
		String address = "/api/v1/organisations/" + this.from + "/focal-points";
		assertThat(get(address)).bodyJson().extractingPath("$.items[0].id").isEqualTo((int) person);
		assertThat(put(address, "{\"people\": [" + without + "]}")).hasStatus(422);
		assertThat(put(address, "{\"people\": []}")).bodyJson().extractingPath("$.items.length()").isEqualTo(0);
		assertThat(put(address, "{\"people\": null}")).hasStatus(422);
		assertThat(put("/api/v1/organisations/" + this.to + "/focal-points", "{\"people\": [" + person + "]}"))
			.hasStatus(422);
		MvcTestResult wrong = this.mvc.post()
			.uri("/secretariat/directory/organisations/" + this.from + "/focal-points")
			.param("people", String.valueOf(without))
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.with(csrf())
			.exchange();
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("No Address has no e-mail address");
	}

	private String add(long organisation, String name, ParticipantRole role) {
		return this.delegates
			.add(new Mandate(this.meeting.getId(), organisation, "focal@example.org"),
					TestDelegations.details(this.meeting, organisation, name, role), UUID.randomUUID(),
					this.clock.instant())
			.reference();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private MvcTestResult put(String address, String body) {
		return this.mvc.put()
			.uri(address)
			.contentType("application/json")
			.content(body)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
