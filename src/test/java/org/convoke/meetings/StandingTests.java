package org.convoke.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Proposing, confirming, postponing and cancelling: the ways there are, who is told. */
class StandingTests extends ManagementTests {

	@Autowired
	Changes changes;

	@Test
	void aCancelledMeetingTellsEverybodyOnceInTheirLanguage() {
		register("Amal", "en");
		register("Élodie", "fr");
		register("Boris", "ru");
		withdrawn("Gone");

		MvcTestResult cancelled = send(HttpMethod.POST, api() + "/cancellation", "{\"reason\": \"The venue burnt\"}");

		assertThat(cancelled).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"standing": "CANCELLED", "state": "CANCELLED", "standingReason": "The venue burnt", "sequence": 1}""");
		List<Mail> notices = notices();
		assertThat(notices).extracting(Mail::language).containsExactlyInAnyOrder("en", "fr", "ru");
		Mail english = notices.stream().filter((mail) -> mail.language().equals("en")).findFirst().orElseThrow();
		assertThat(english.to()).isEqualTo(address("amal"));
		assertThat(english.subject()).startsWith("Cancelled: Second meeting");
		assertThat(english.text()).contains("The venue burnt", "13 May 2026, 08:30–10:30", "/registrations/",
				"/meetings/" + this.meeting.getSlug());
		assertThat(notices).filteredOn((mail) -> mail.language().equals("fr"))
			.singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).startsWith("Annulation"))
			.satisfies((mail) -> assertThat(mail.text()).contains("13 mai 2026"));
		assertThat(this.changes.of(this.meeting.getId(), Language.EN, 5)).singleElement().satisfies((change) -> {
			assertThat(change.text()).isEqualTo("The meeting is cancelled.");
			assertThat(change.reason()).isEqualTo("The venue burnt");
		});
		assertThat(send(HttpMethod.POST, api() + "/registrations", "{}")).hasStatus(409);
	}

	@Test
	void aPostponedMeetingGetsNewTimesAndIsConfirmedAgain() {
		register("Amal", "en");

		assertThat(send(HttpMethod.POST, api() + "/postponement", "{\"reason\": \"A strike\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("POSTPONED");
		assertThat(send(HttpMethod.POST, api() + "/confirmation", "{}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("sessions");
		assertThat(send(HttpMethod.POST, api() + "/confirmation",
				"{\"sessions\": [{\"start\": \"2026-05-01T08:30\", \"end\": \"2026-05-01T10:30\"}]}"))
			.as("a deadline is on 4 May")
			.hasStatus(422);
		assertThat(current().getStanding()).isEqualTo(Standing.POSTPONED);
		this.clock.setTo(Instant.parse("2026-06-01T08:00:00Z"));
		assertThat(body(get("/secretariat/meetings?state=upcoming&q=" + "Geneva"))).contains(this.meeting.getSlug());
		assertThat(send(HttpMethod.POST, api() + "/confirmation", """
				{"sessions": [{"start": "2026-06-17T08:30", "end": "2026-06-17T10:30"}], "reason": "Over"}"""))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"standing": "CONFIRMED", "state": "REGISTRATION_CLOSED", "sequence": 3,
					 "sessions": [{"start": "2026-06-17T08:30:00", "end": "2026-06-17T10:30:00"}]}""");

		assertThat(notices()).extracting(Mail::subject)
			.satisfiesExactly((first) -> assertThat(first).startsWith("Postponed: "),
					(second) -> assertThat(second).startsWith("New date: "));
		assertThat(notices().get(1).text()).contains("13 May 2026", "17 June 2026", "Over");
		assertThat(this.changes.of(this.meeting.getId(), Language.FR, 5)).extracting(Changes.Change::text)
			.containsExactly("La réunion reportée a une nouvelle date\u00A0: 17 juin 2026.",
					"La réunion est reportée\u00A0: elle n’aura pas lieu le 13 mai 2026.");
	}

	@Test
	void describingAPostponedMeetingAtOtherTimesConfirmsIt() {
		send(HttpMethod.POST, api() + "/postponement", "{\"reason\": \"A strike\"}");

		assertThat(send(HttpMethod.PATCH, api(), "{\"fee\": \"None\"}")).bodyJson()
			.extractingPath("$.standing")
			.isEqualTo("POSTPONED");
		assertThat(send(HttpMethod.PATCH, api(),
				"{\"sessions\": [{\"start\": \"2026-05-20T08:30\", \"end\": \"2026-05-20T10:30\"}]}"))
			.bodyJson()
			.isLenientlyEqualTo("{\"standing\": \"CONFIRMED\", \"state\": \"REGISTRATION_OPEN\"}");
	}

	@Test
	void aProposedMeetingKeepsItsFormsClosedUntilItIsConfirmed() {
		String slug = this.meeting.getSlug() + "-proposed";
		String group = this.meeting.getSlug().replace("jca-mv-2-test", "jca-mv-test");
		assertThat(send(HttpMethod.POST, "/api/v1/meetings", """
				{"group": "%s", "slug": "%s", "title": "Third", "format": "VIRTUAL", "standing": "PROPOSED",
				 "sessions": [{"start": "2026-05-14T08:30", "end": "2026-05-14T10:30"}]}""".formatted(group, slug)))
			.hasStatus(201)
			.bodyJson()
			.isLenientlyEqualTo("{\"standing\": \"PROPOSED\", \"state\": \"PROPOSED\"}");
		assertThat(send(HttpMethod.POST, "/api/v1/meetings", """
				{"group": "%s", "title": "Fourth", "format": "VIRTUAL", "standing": "CANCELLED",
				 "sessions": [{"start": "2026-05-14T08:30", "end": "2026-05-14T10:30"}]}""".formatted(group)))
			.hasStatus(422);
		String registrations = "/api/v1/meetings/" + slug + "/registrations";
		String amal = """
				{"givenName": "Amal", "familyName": "Example", "email": "%s", "organisation": "Example Telecom",
				 "category": "SECTOR_MEMBER", "country": "CH", "role": "DELEGATE", "attendance": "REMOTE",
				 "language": "en"}""".formatted(address("proposed"));

		assertThat(send(HttpMethod.POST, registrations, amal)).hasStatus(409);
		assertThat(send(HttpMethod.POST, "/api/v1/meetings/" + slug + "/postponement", "{\"reason\": \"No\"}"))
			.hasStatus(409);
		assertThat(send(HttpMethod.POST, "/api/v1/meetings/" + slug + "/confirmation", "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("REGISTRATION_OPEN");
		assertThat(send(HttpMethod.POST, registrations, amal)).hasStatus(201);
	}

	@Test
	void noWayLeadsBackAndNothingWithoutAReason() {
		assertThat(send(HttpMethod.POST, api() + "/confirmation", "{}")).hasStatus(409);
		assertThat(send(HttpMethod.POST, api() + "/cancellation", "{\"reason\": \" \"}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("reason");
		assertThat(send(HttpMethod.POST, api() + "/cancellation", "{\"reason\": \"%s\"}".formatted("x".repeat(1001))))
			.hasStatus(422);
		assertThat(send(HttpMethod.POST, api() + "/cancellation", "{\"reason\": \"Enough\"}")).hasStatusOk();

		assertThat(send(HttpMethod.POST, api() + "/cancellation", "{\"reason\": \"Again\"}")).hasStatus(409);
		assertThat(send(HttpMethod.POST, api() + "/confirmation", "{}")).hasStatus(409);
		assertThat(send(HttpMethod.PATCH, api(), "{\"city\": \"Bern\"}")).hasStatus(409);
		assertThat(send(HttpMethod.PATCH, api(), "{\"standing\": \"CONFIRMED\"}")).hasStatus(422);
		assertThat(send(HttpMethod.PATCH, api(), "{\"description\": \"It was cancelled\"}")).hasStatusOk();
		assertThat(current().getStanding()).isEqualTo(Standing.CANCELLED);
	}

	@Test
	void whatIsOverIsNeitherPostponedNorCancelled() {
		this.clock.setTo(Instant.parse("2026-05-13T08:30:00Z"));

		assertThat(send(HttpMethod.POST, api() + "/postponement", "{\"reason\": \"Late\"}")).hasStatus(409);
		assertThat(send(HttpMethod.POST, api() + "/cancellation", "{\"reason\": \"Late\"}")).hasStatus(409);
	}

	@Test
	void theConsoleSaysHowManyAreToldBeforeItActs() {
		register("Amal", "en");
		register("Bea", "en");

		assertThat(body(get(desk()))).contains("/postponement", "/cancellation", "Registration open")
			.doesNotContain("/confirmation");
		assertThat(body(get(desk() + "/postponement"))).contains("2 people will be told", "2 who have registered");
		assertThat(get(desk() + "/confirmation").exchange()).hasStatus(409);
		String version = String.valueOf(current().getVersion());
		assertThat(body(post(desk() + "/postponement").param("version", version))).contains("reason-error");
		assertThat(post(desk() + "/postponement").param("version", "-1").param("reason", "Old").exchange())
			.hasStatus(409);
		assertThat(post(desk() + "/postponement").param("version", version).param("reason", "A strike").exchange())
			.hasRedirectedUrl(desk());

		assertThat(body(get(desk()))).contains("Postponed meeting", "Reason: A strike", "Set a new date");
		assertThat(body(get(desk() + "/confirmation"))).contains("value=\"2026-05-13\"", "value=\"08:30");
		version = String.valueOf(current().getVersion());
		assertThat(
				body(post(desk() + "/confirmation").param("version", version).param("sessions[0].date", "2026-05-20")))
			.contains("sessions-0-start-error");
		assertThat(post(desk() + "/confirmation").param("version", version)
			.param("sessions[0].date", "2026-05-20")
			.param("sessions[0].start", "22:00")
			.param("sessions[0].endDate", "2026-05-21")
			.param("sessions[0].end", "01:00")
			.exchange()).hasRedirectedUrl(desk());
		assertThat(current().getEnd()).isEqualTo("2026-05-20T23:00:00Z");
		assertThat(notices()).hasSize(4);
		assertThat(body(get(desk() + "/cancellation"))).contains("2 people will be told");
	}

	@Test
	void thePublicListSaysThatAMeetingIsPostponed() {
		send(HttpMethod.POST, api() + "/postponement", "{\"reason\": \"A strike\"}");
		String group = this.meeting.getSlug().replace("jca-mv-2-test", "jca-mv-test");

		assertThat(body(get("/meetings?group=" + group))).contains("postponed");
		assertThat(this.mvc.get().uri("/api/v1/meetings?group=" + group)).bodyJson()
			.extractingPath("$.items[0].standing")
			.isEqualTo("POSTPONED");
	}

	@Test
	void cancellingAndChangingAtOnceLeavesOneOutcome() throws Exception {
		register("Amal", "en");
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService both = Executors.newFixedThreadPool(2);
		Future<Integer> cancel = both.submit(() -> {
			together.await();
			return status(send(HttpMethod.POST, api() + "/cancellation", "{\"reason\": \"Enough\"}"));
		});
		Future<Integer> move = both.submit(() -> {
			together.await();
			return status(send(HttpMethod.PATCH, api(),
					"{\"sessions\": [{\"start\": \"2026-05-14T08:30\", \"end\": \"2026-05-14T10:30\"}]}"));
		});
		both.shutdown();
		List<Integer> answers = List.of(cancel.get(), move.get());

		assertThat(answers.get(0)).isEqualTo(200);
		assertThat(answers.get(1)).isIn(200, 409);
		boolean moved = answers.get(1) == 200;
		assertThat(current().getStanding()).isEqualTo(Standing.CANCELLED);
		assertThat(current().getSequence()).isEqualTo(moved ? 2 : 1);
		assertThat(notices()).hasSize(moved ? 2 : 1);
		assertThat(this.changes.of(this.meeting.getId(), Language.EN, 9)).hasSize(moved ? 2 : 1);
	}

	private static int status(MvcTestResult result) {
		return result.getResponse().getStatus();
	}

	private void withdrawn(String name) {
		register(name, "en");
		this.jdbc.sql("update registration set status = 'CANCELLED' where email = ?")
			.param(address(name.toLowerCase(Locale.ROOT)))
			.update();
	}

}
