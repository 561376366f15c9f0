package org.convoke.registrations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
class RegistrationApiTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	JsonMapper json;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private String slug;

	private String address;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
		this.address = "/api/v1/meetings/" + this.slug + "/registrations";
	}

	@Test
	void aRegistrationIsCreated() {
		MvcTestResult result = post(amal("amal"));
		assertThat(result).hasStatus(201);
		Map<String, Object> body = body(result);
		assertThat(body).containsOnlyKeys("reference", "status").containsEntry("status", "CONFIRMED");
		assertThat((String) body.get("reference"))
			.matches(this.slug.toUpperCase(Locale.ROOT) + "-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
		String location = result.getResponse().getHeader("Location");
		assertThat(location).isEqualTo(this.address + "/" + body.get("reference"));
		assertThat(body(get(location))).containsEntry("email", email("amal"))
			.containsEntry("givenName", "Amal")
			.containsEntry("familyName", "Haddad")
			.containsEntry("organisation", "Example Telecom")
			.containsEntry("category", "SECTOR_MEMBER")
			.containsEntry("country", "CH")
			.containsEntry("role", "DELEGATE")
			.containsEntry("attendance", "ON_SITE")
			.containsEntry("language", "fr")
			.containsEntry("listed", true)
			.containsEntry("emailConfirmed", true)
			.containsEntry("arrivedAt", "2026-04-29T08:00:00Z");
	}

	@Test
	void theSamePersonTwiceIsAConflict() {
		post(amal("twice"));
		assertProblem(post(amal("twice")), 409, "already-registered");
	}

	@Test
	void afterTheDeadlineTheAnswerSaysWhenItWas() {
		this.clock.setTo("2026-05-05T00:00:00+02:00");
		MvcTestResult result = post(amal("late"));
		assertProblem(result, 409, "registration-closed");
		assertThat((String) body(result).get("detail")).contains("4 May 2026, 23:59 (CEST, UTC+2)")
			.contains("4 May 2026, 21:59 (UTC)");
		Map<String, Object> override = amal("late");
		override.put("override", Map.of("reason", "Asked by the chair"));
		assertThat(post(override)).hasStatus(201);
		override.put("email", email("later"));
		override.put("override", Map.of());
		assertInvalid(post(override), "override.reason");
	}

	@Test
	void aBodyThatArrivesSlowlyCountsFromItsBeginning() throws Exception {
		this.clock.setTo("2026-05-04T23:59:59+02:00");
		byte[] bytes = this.json.writeValueAsBytes(amal("slow"));
		MvcTestResult result = this.mvc.perform((context) -> user("desk@example.org").roles("SECRETARIAT")
			.postProcessRequest(new SlowRequest(context, this.address, bytes)));
		assertThat(this.clock.instant()).isAfter(Instant.parse("2026-05-04T22:00:00Z"));
		assertThat(result).hasStatus(201);
		assertProblem(post(amal("after")), 409, "registration-closed");
	}

	@Test
	void valuesOfAnotherTypeAreRefused() {
		for (String field : new String[] { "givenName", "category", "listed" }) {
			Map<String, Object> wrong = amal("type");
			wrong.put(field, 1);
			assertInvalid(post(wrong), field);
		}
	}

	@Test
	void aPageAfterNobodyIsRefused() {
		assertInvalid(get(this.address + "?after=NOBODY"), "after");
	}

	@Test
	void everythingThatIsMissingIsNamed() {
		assertInvalid(post(Map.of()), "givenName", "familyName", "email", "organisation", "category", "country", "role",
				"language");
		Map<String, Object> remote = amal("remote");
		remote.put("attendance", "REMOTE");
		remote.put("email", "none");
		assertInvalid(post(remote), "email", "attendance");
	}

	@Test
	void aWrongConstantIsInvalidAtItsField() {
		for (String field : List.of("category", "role", "attendance", "language")) {
			Map<String, Object> wrong = amal("wrong");
			wrong.put(field, "NONSENSE");
			assertInvalid(post(wrong), field);
		}
	}

	@Test
	void whatIsNoJsonIsMalformed() {
		assertProblem(send("{\"givenName\": ", null), 400, "malformed");
		assertProblem(send("", null), 400, "malformed");
	}

	@Test
	void anUnknownMeetingOrRegistrationIsNotFound() {
		assertProblem(get("/api/v1/meetings/nothing/registrations"), 404, "not-found");
		assertProblem(get(this.address + "/NOTHING-2222-2222"), 404, "not-found");
	}

	@Test
	void onlyTheSecretariatRegistersOverTheApi() {
		assertThat(this.mvc.post().uri(this.address).contentType(MediaType.APPLICATION_JSON).content("{}"))
			.hasStatus(401);
		assertThat(this.mvc.get().uri(this.address)).hasStatus(401);
	}

	@Test
	void aRepeatWithTheSameKeyAnswersTheSame() {
		String key = UUID.randomUUID().toString();
		MvcTestResult first = send(text(amal("repeat")), key);
		MvcTestResult second = send(text(amal("repeat")), key);
		assertThat(second).hasStatus(201);
		assertThat(body(second)).isEqualTo(body(first));
		assertThat(second.getResponse().getHeader("Location")).isEqualTo(first.getResponse().getHeader("Location"));
		assertProblem(send(text(amal("other")), key), 422, "idempotency-key-reused");
		assertInvalid(send(text(amal("third")), "x".repeat(201)), "Idempotency-Key");
	}

	@Test
	void aKeyThatFailedCanBeUsedAgain() {
		String key = UUID.randomUUID().toString();
		Map<String, Object> wrong = amal("wrong");
		wrong.put("email", "none");
		assertInvalid(send(text(wrong), key), "email");
		assertThat(send(text(amal("right")), key)).hasStatus(201);
	}

	@Test
	void repeatsThatComeAtOnceRegisterOnce() throws Exception {
		String key = UUID.randomUUID().toString();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<String>> calls = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				calls.add(() -> {
					MvcTestResult result = send(text(amal("atonce")), key);
					return result.getResponse().getStatus() + " " + result.getResponse().getContentAsString();
				});
			}
			List<String> answers = new ArrayList<>();
			for (Future<String> answer : threads.invokeAll(calls)) {
				answers.add(answer.get());
			}
			assertThat(answers).allMatch((answer) -> answer.startsWith("201 ")).containsOnly(answers.get(0));
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void theListIsFilteredAndPaged() {
		this.meetings.limit(this.slug, Attendance.ON_SITE, 2);
		for (int i = 0; i < 3; i++) {
			post(amal("list" + i));
		}
		assertThat(items(get(this.address))).hasSize(3);
		assertThat(items(get(this.address + "?status=WAITLISTED"))).singleElement()
			.satisfies((item) -> assertThat(item).containsEntry("email", email("list2")));
		assertThat(items(get(this.address + "?email=" + email("list1")))).hasSize(1);
		assertThat(body(get(this.address))).containsEntry("next", null);
		assertInvalid(get(this.address + "?status=NONSENSE"), "status");

		// As many as two pages and one more, by the shortest way.
		this.jdbc.sql("""
				insert into registration (meeting_id, given_name, family_name, email, organisation, category, country,
				    role, attendance, language, listed, status, reference, token, submission, arrived_at)
				select :meeting, 'Many', 'No ' || i, 'many' || i || '@example.org', 'Example', 'ACADEMIA', 'CH',
				    'DELEGATE', 'ON_SITE', 'en', false, 'PENDING', upper(:slug) || '-' || i, :slug || i,
				    gen_random_uuid(), now()
				from generate_series(1, 201) i""")
			.param("meeting", this.meeting.getId())
			.param("slug", this.slug)
			.update();
		List<Object> references = new ArrayList<>();
		String next = this.address + "?status=PENDING";
		int pages = 0;
		while (next != null) {
			MvcTestResult page = get(next);
			items(page).forEach((item) -> references.add(item.get("reference")));
			next = (String) body(page).get("next");
			pages++;
		}
		assertThat(pages).isEqualTo(3);
		assertThat(references).hasSize(201).doesNotHaveDuplicates();
	}

	@Test
	void theSecretariatDecides() {
		Map<String, Object> expert = amal("expert");
		expert.put("category", "INVITED_EXPERT");
		String location = post(expert).getResponse().getHeader("Location");
		assertThat(body(get(location))).containsEntry("status", "PENDING");
		assertThat(body(act(location + "/approval", null))).containsEntry("status", "CONFIRMED");
		assertProblem(act(location + "/approval", null), 409, "conflict");
		assertThat(body(act(location + "/cancellation", null))).containsEntry("status", "CANCELLED");

		String other = post(expert).getResponse().getHeader("Location");
		assertInvalid(act(other + "/decline", "{}"), "reason");
		assertThat(body(act(other + "/decline", "{\"reason\": \"No place\"}"))).containsEntry("status", "DECLINED");
		assertThat(body(get(other))).containsEntry("declineReason", "No place");
	}

	@Test
	void aPatchChangesWhatItNames() {
		String location = post(amal("patch")).getResponse().getHeader("Location");
		MvcTestResult result = this.mvc.patch()
			.uri(location)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"familyName\": \"El Haddad\", \"role\": \"HEAD\"}")
			.exchange();
		assertThat(body(result)).containsEntry("familyName", "El Haddad")
			.containsEntry("role", "HEAD")
			.containsEntry("givenName", "Amal");
	}

	private Map<String, Object> amal(String name) {
		Map<String, Object> body = new HashMap<>();
		body.put("givenName", "Amal");
		body.put("familyName", "Haddad");
		body.put("email", email(name));
		body.put("organisation", "Example Telecom");
		body.put("category", "SECTOR_MEMBER");
		body.put("country", "CH");
		body.put("role", "DELEGATE");
		body.put("attendance", "ON_SITE");
		body.put("language", "fr");
		body.put("listed", true);
		return body;
	}

	private String email(String name) {
		return TestRegistrations.address(name, this.slug);
	}

	private MvcTestResult post(Map<String, Object> body) {
		return send(text(body), null);
	}

	private MvcTestResult send(String body, String key) {
		var request = this.mvc.post()
			.uri(this.address)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return request.exchange();
	}

	private MvcTestResult act(String address, String body) {
		var request = this.mvc.post().uri(address).with(user("desk@example.org").roles("SECRETARIAT"));
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(body);
		}
		return request.exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private String text(Object body) {
		return this.json.writeValueAsString(body);
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> body(MvcTestResult result) {
		return this.json.readValue(result.getResponse().getContentAsByteArray(), Map.class);
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> items(MvcTestResult result) {
		return (List<Map<String, Object>>) body(result).get("items");
	}

	private void assertProblem(MvcTestResult result, int status, String type) {
		assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(body(result)).containsEntry("type", "/problems/" + type);
	}

	private void assertInvalid(MvcTestResult result, String... fields) {
		assertProblem(result, 422, "invalid");
		assertThat((List<?>) body(result).get("errors")).extracting((error) -> ((Map<?, ?>) error).get("field"))
			.isEqualTo(List.of(fields));
	}

	/**
	 * A request whose body comes in only after two seconds of the application's clock.
	 */
	private final class SlowRequest extends MockHttpServletRequest {

		private final byte[] bytes;

		SlowRequest(ServletContext context, String address, byte[] bytes) {
			super(context, "POST", address);
			this.bytes = bytes;
			setContentType(MediaType.APPLICATION_JSON_VALUE);
			setCharacterEncoding(UTF_8.name());
		}

		@Override
		public ServletInputStream getInputStream() {
			return new ServletInputStream() {

				private int at = -1;

				@Override
				public int read() {
					if (this.at < 0) {
						RegistrationApiTests.this.clock.advance(Duration.ofSeconds(2));
						this.at = 0;
					}
					return (this.at < SlowRequest.this.bytes.length) ? SlowRequest.this.bytes[this.at++] & 0xff : -1;
				}

				@Override
				public boolean isFinished() {
					return this.at >= SlowRequest.this.bytes.length;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener listener) {
					throw new UnsupportedOperationException();
				}

			};
		}

	}

}
