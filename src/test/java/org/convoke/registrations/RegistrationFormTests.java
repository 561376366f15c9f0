package org.convoke.registrations;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.convoke.directory.Directory;
import org.convoke.directory.TestOrganisations;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingCopied;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The form as its settings make it, over HTTP. */
@ConvokeTest
class RegistrationFormTests {

	private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Directory directory;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	RegistrationStore store;

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

	private String form;

	private String desk;

	private String api;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
		this.form = "/meetings/" + this.slug + "/register";
		this.desk = "/secretariat/meetings/" + this.slug + "/registrations";
		this.api = "/api/v1/meetings/" + this.slug;
	}

	@Test
	void theFormAsksOnlyWhatTheSettingsSay() {
		assertThat(text(this.mvc.get().uri(this.form).exchange())).contains("name=\"badgeName\"")
			.contains("name=\"accessibility\"")
			.doesNotContain("name=\"languages\"", "name=\"interpretation\"", "visa.wanted", "fellowship.kind");
		saveSettings(0, "asksLanguages", "true", "asksInterpretation", "true", "offersVisaLetter", "true",
				"offersFellowship", "true", "dataNotice[en]", "Our own notice");
		assertThat(text(this.mvc.get().uri(this.form).exchange())).contains("name=\"languages\"")
			.contains("name=\"interpretation\"", "name=\"visa.passportNumber\"", "name=\"fellowship.justification\"")
			.contains("Our own notice")
			.doesNotContain("name=\"badgeName\"", "name=\"accessibility\"");
		assertThat(text(this.mvc.get().uri(this.form + "?lang=ar").exchange())).contains("dir=\"rtl\"")
			.contains("رسالة دعم طلب التأشيرة");
	}

	@Test
	void settingsAreCheckedAndGuardedAgainstEachOther() {
		assertThat(settings(0, "passportDays", "soon", "answerHours", "0", "organisationQuota", "-1")).hasStatus(422);
		assertThat(text(settings(0, "passportDays", "400", "answerHours", "0"))).contains("number from 0 to 365")
			.contains("number from 1 to 720")
			.contains("value=\"400\"");
		saveSettings(0, "asksLanguages", "true");
		assertThat(settings(0, "asksLanguages", "true")).as("seen before the other change").hasStatus(409);
		assertThat(this.jdbc.sql("select details::text from audit_entry where subject = ? and act = ?")
			.params("meeting:" + this.slug, "registration-settings.changed")
			.query(String.class)
			.single()).contains("asksLanguages", "asksBadgeName").doesNotContain("version");
	}

	@Test
	void settingsAreReadAndReplacedOverRest() {
		Map<String, Object> settings = body(get("/registration-settings"));
		assertThat(settings).containsEntry("otherOrganisations", true)
			.containsEntry("passportDays", 30)
			.containsEntry("version", 0);
		assertThat(body(put("/registration-settings", Map.of("version", 0, "offersVisaLetter", true))))
			.containsEntry("offersVisaLetter", true)
			.containsEntry("version", 1);
		assertThat(put("/registration-settings", Map.of("version", 0))).hasStatus(409);
		assertThat(put("/registration-settings", Map.of())).hasStatus(422);
		assertThat(put("/registration-settings", Map.of("version", 1, "passportDays", 366))).hasStatus(422);
	}

	@Test
	void questionsAreAddedOrderedChangedAndRetired() {
		assertThat(
				question("kind", "CHOICE", "text[en]", "Dinner?", "options[en]", "Yes\nNo", "options[fr]", "Oui\nNon"))
			.hasStatus3xxRedirection();
		assertThat(question("kind", "TEXT", "text[en]", "Diet", "onlyIf", "1:Yes", "required", "true"))
			.hasStatus3xxRedirection();
		assertThat(text(this.mvc.get().uri(this.form).exchange())).contains("Dinner?")
			.contains("Only if you answered “Yes” to “Dinner?”")
			.contains("data-only-if=\"answers[q1]\"")
			.contains("name=\"answers[q2]\"");
		assertThat(text(question("kind", "CHOICE", "text[en]", " ", "options[en]", "Yes")))
			.contains("at least one language")
			.contains("Give 2 to 20");
		assertThat(text(question("kind", "CHOICE", "text[en]", "X", "options[en]", "A\nB", "options[fr]", "A")))
			.contains("as many lines");
		assertThat(text(question("kind", "TEXT", "text[en]", "X", "onlyIf", "9:Yes"))).contains("before this one");
		assertThat(act("1/retirement")).flash().containsKey("refused");
		assertThat(act("1/later")).flash().containsKey("refused");
		assertThat(act("2/retirement")).flash().containsKey("notice");
		assertThat(act("1/retirement")).flash().containsKey("notice");
		assertThat(text(this.mvc.get().uri(this.form).exchange())).doesNotContain("Dinner?");
		for (int i = 0; i < 10; i++) {
			assertThat(question("kind", "TEXT", "text[en]", "Question " + i)).hasStatus3xxRedirection();
		}
		assertThat(question("kind", "TEXT", "text[en]", "One too many")).hasStatus(422);
		act("12/earlier");
		assertThat(body(get("/registration-questions")).toString()).contains("q3").contains("Question 9");
	}

	@Test
	void aQuestionThatIsRepeatedWithItsKeyIsAskedOnce() {
		for (int i = 0; i < 2; i++) {
			assertThat(this.mvc.post()
				.uri("/api/v1/meetings/" + this.slug + "/registration-questions")
				.with(user("desk@example.org").roles("SECRETARIAT"))
				.header("Idempotency-Key", "question-" + this.slug)
				.contentType("application/json")
				.content("{\"kind\": \"TEXT\", \"text\": \"Vegetarian?\"}")
				.exchange()).hasStatus(201).bodyJson().extractingPath("$.question").isEqualTo("q1");
		}
		assertThat((List<?>) body(get("/registration-questions")).get("items")).hasSize(1);
	}

	@Test
	void whatWasTypedIsKeptWhenSomethingIsWrong() {
		everythingOffered();
		MvcTestResult result = post("givenName", "Amal", "visa.wanted", "true", "_visa.wanted", "on",
				"visa.passportName", "HADDAD", "visa.birthDate", "1990-02-31", "visa.expiresOn", "2026-05-01",
				"accessibility", "A ramp", "languages", "fr", "interpretation", "ru", "fellowship.kind", "FULL",
				"fellowship.justification", "", "badgeName", "Ms H.");
		assertThat(result).hasStatus(422);
		assertThat(text(result)).contains("href=\"#visa-birthDate\"")
			.contains("There is no such date")
			.contains("valid until after the end of the meeting")
			.contains("value=\"HADDAD\"")
			.contains("value=\"1990-02-31\"")
			.contains(">A ramp</textarea>")
			.containsPattern("value=\"fr\"[^>]*checked")
			.containsPattern("value=\"ru\"[^>]*selected")
			.containsPattern("value=\"FULL\"[^>]*selected")
			.contains("value=\"Ms H.\"")
			.contains("href=\"#fellowship-justification\"");
	}

	@Test
	void aFileIsCheckedAndKeptWithTheAnswer() {
		question("kind", "FILE", "text[en]", "Your mandate", "required", "true");
		assertThat(text(this.mvc.get().uri(this.form).exchange())).contains("multipart/form-data");
		MvcTestResult without = send("file", null);
		assertThat(without).hasStatus(422);
		assertThat(text(without)).contains("href=\"#answers-q1-\"").contains("Choose the file");
		MvcTestResult wrong = send("file", new MockMultipartFile("file-q1", "mandate.pdf", "application/pdf",
				"no pdf".getBytes(StandardCharsets.US_ASCII)));
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("Choose the file again");
		assertThat(send("file", new MockMultipartFile("file-q1", "mandate.pdf", "application/pdf", PDF)))
			.hasStatus3xxRedirection();
		String reference = reference("file");
		assertThat(text(this.mvc.get().uri(this.desk + "/" + reference).with(secretariat()).exchange()))
			.contains("mandate.pdf");
		assertThat(this.mvc.get().uri(this.desk + "/" + reference + "/answers/q1").with(secretariat()).exchange())
			.hasStatusOk()
			.hasContentType(MediaType.APPLICATION_PDF);
		assertThat(this.mvc.get().uri(this.desk + "/" + reference + "/answers/q1").exchange())
			.hasStatus3xxRedirection();
		assertThat(text(this.mvc.get().uri("/registrations/" + registered("file").token() + "/edit").exchange()))
			.as("what is held already")
			.contains("mandate.pdf")
			.contains("</html>");
	}

	@Test
	void theDirectoryIsSearchedWithAndWithoutScript() {
		long id = TestOrganisations.add(this.directory, "Example Search Office " + this.slug, "ESO");
		String fragment = text(
				this.mvc.get().uri(this.form + "/organisations?q={q}", "search office " + this.slug).exchange());
		assertThat(fragment).contains("value=\"" + id + " Example Search Office").doesNotContain("<html");
		String page = text(post("givenName", "Amal", "organisation", "search office " + this.slug, "step", "search"));
		assertThat(page).contains("value=\"" + id + " Example Search Office").contains("value=\"Amal\"");
		page = text(post("givenName", "Amal", "organisation", "search", "pick",
				id + " Example Search Office " + this.slug));
		assertThat(page).contains("value=\"Example Search Office " + this.slug + "\"").contains("value=\"" + id + "\"");
	}

	@Test
	void otherOrganisationsAreRefusedWhereTheMeetingIsNotOpenToThem() {
		saveSettings(0, "asksBadgeName", "true", "otherOrganisations", "");
		MvcTestResult refused = post(filled("other", "organisation", "Nobody Knows Ltd"));
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("This organisation is not in the directory");
		assertThat(post(filled("expert", "organisation", "Nobody Knows Ltd", "category", "INVITED_EXPERT")))
			.hasStatus3xxRedirection();
		String known = "Known Ltd " + this.slug;
		long id = TestOrganisations.add(this.directory, known, null);
		assertThat(text(post(filled("academic", "organisation", known, "category", "ACADEMIA"))))
			.contains("registered under another category: Sector Member");
		assertThat(post(filled("leader", "organisation", known, "organisationId", String.valueOf(id), "category",
				"INVITED_EXPERT", "role", "HEAD")))
			.hasStatus3xxRedirection();
		assertThat(registered("leader").details().organisationId()).as("is not its head").isNull();
	}

	@Test
	void anOrganisationMergedMeanwhileIsTheOneThatRemains() {
		long old = TestOrganisations.add(this.directory, "Old Office " + this.slug, null);
		long remaining = TestOrganisations.add(this.directory, "Remaining Office " + this.slug, null);
		this.jdbc.sql("update organisation set merged_into = ? where id = ?").params(remaining, old).update();
		assertThat(post(
				filled("merged", "organisation", "Old Office " + this.slug, "organisationId", String.valueOf(old))))
			.hasStatus3xxRedirection();
		assertThat(registered("merged").details().organisationId()).isEqualTo(remaining);
		assertThat(registered("merged").details().organisation()).isEqualTo("Remaining Office " + this.slug);
		assertThat(post(filled("forged", "organisation", "Typed by hand", "organisationId", "999999999999999999999")))
			.hasStatus3xxRedirection();
		assertThat(registered("forged").details().organisationId()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "أمل", "محمد\u200Fعلي", "李小龍", "Ёлка", "ሰላም", "Nguyễn", "e\u0301lise", "අමල්",
			"علی\u200Cرضا", "Amal \uD83D\uDE00", "O’Neill-García" })
	void namesInAllScriptsAreKept(String name) {
		String who = "name" + Math.abs(name.hashCode());
		assertThat(post(filled(who, "givenName", name))).hasStatus3xxRedirection();
		assertThat(registered(who).details().givenName()).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
	}

	@Test
	void overridesOfDirectionAreTakenOutOfNames() {
		assertThat(post(filled("override", "givenName", "\u202EAmal\u202C"))).hasStatus3xxRedirection();
		assertThat(registered("override").details().givenName()).isEqualTo("Amal");
	}

	@Test
	void whoIsNotEligibleReadsWhoIs() {
		assertThat(text(post(filled("individual", "category", "INDIVIDUAL"))))
			.contains("Eligible: Member State, State of Palestine");
		this.jdbc.sql(
				"insert into meeting_eligible_category (meeting_id, category, approval) values (?, 'INDIVIDUAL', false)")
			.param(this.meeting.getId())
			.update();
		assertThat(text(post(filled("nonmember", "category", "INDIVIDUAL", "country", "PS"))))
			.contains("Individuals can register from a Member State");
		assertThat(post(filled("member", "category", "INDIVIDUAL", "country", "KE"))).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@ValueSource(strings = { "visa", "fellowship", "answers", "answers[q1].x", "answers[", "languages[3]",
			"visa.wanted", "listed", "pick", "organisationId", "file-q1" })
	void fieldsThatNoFormSendsBreakNothing(String field) {
		everythingOffered();
		assertThat(post(filled("odd", field, "no\u0000nsense")).getResponse().getStatus()).as(field).isLessThan(500);
	}

	@Test
	void anotherMeetingTakesSettingsAndQuestionsOver() {
		everythingOffered();
		question("kind", "CHOICE", "text[en]", "Dinner?", "options[en]", "Yes\nNo");
		question("kind", "TEXT", "text[en]", "Diet", "onlyIf", "1:Yes");
		Meeting next = this.testMeetings.secondJcaMv();
		this.events.publishEvent(new MeetingCopied(this.meeting.getId(), next.getId()));
		assertThat(text(this.mvc.get().uri("/meetings/" + next.getSlug() + "/register").exchange()))
			.contains("visa.wanted")
			.contains("Only if you answered “Yes” to “Dinner?”")
			.doesNotContain("answers[q3]");
	}

	@Test
	void restTakesAndShowsTheNewParts() {
		everythingOffered();
		question("kind", "TEXT", "text[en]", "Diet");
		Map<String, Object> body = new HashMap<>(Map.of("givenName", "Amal", "familyName", "Haddad", "email",
				email("rest"), "organisation", "Example Telecom", "category", "SECTOR_MEMBER", "country", "CH", "role",
				"DELEGATE", "attendance", "ON_SITE", "language", "fr", "listed", true));
		body.putAll(Map.of("badgeName", "Ms H.", "languages", List.of("fr", "ar"), "accessibility", "A ramp",
				"interpretation", "ru", "fellowship", Map.of("kind", "FULL", "justification", "No funds"), "answers",
				List.of(Map.of("question", "q1", "value", "Vegan")), "visa",
				Map.of("passportName", "HADDAD AMAL", "birthDate", "1990-05-01", "birthPlace", "Beirut", "nationality",
						"LB", "passportNumber", "LR1234567", "issuedOn", "2020-01-01", "expiresOn", "2030-01-01")));
		MvcTestResult created = postJson("/registrations", body);
		assertThat(created).hasStatus(201);
		String address = "/registrations/" + body(created).get("reference");
		Map<String, Object> shown = body(get(address));
		assertThat(shown).containsEntry("inDirectory", false)
			.containsEntry("badgeName", "Ms H.")
			.containsEntry("languages", List.of("ar", "fr"))
			.containsEntry("interpretation", "ru");
		assertThat(shown.get("visa").toString()).contains("REQUESTED").doesNotContain("LR1234567", "HADDAD");
		assertThat(passportsRead()).isEmpty();
		MvcTestResult passport = get(address + "/visa-letter");
		assertThat(passport).headers().hasValue("Cache-Control", "no-store");
		assertThat(body(passport)).containsEntry("passportNumber", "LR1234567").containsEntry("state", "REQUESTED");
		assertThat(passportsRead()).containsExactly("desk@example.org");
		assertThat(this.mvc.get().uri(this.api + address + "/visa-letter").exchange()).hasStatus(401);
		assertThat(shown.get("answers").toString()).contains("Vegan").contains("Diet");
		assertThat(text(get("/registrations"))).doesNotContain("LR1234567", "visa", "fellowship");
		assertThat(body(postJson(address + "/visa-letter/approval", Map.of()))).containsEntry("state", "APPROVED");
		assertThat(body(postJson(address + "/fellowship/decline", Map.of("reason", "No budget"))))
			.containsEntry("state", "DECLINED");
		assertThat(text(this.mvc.get().uri("/registrations/" + registered("rest").token()).exchange()))
			.as("what the person sees of it")
			.contains("A ramp", "Vegan", "Full fellowship", "Declined")
			.doesNotContain("LR1234567");
		Map<String, Object> changed = body(
				patch(address, Map.of("accessibility", "", "visa", Map.of("wanted", false))));
		assertThat(changed).doesNotContainKeys("visa", "accessibility").containsEntry("interpretation", "ru");
		assertThat(get(address + "/visa-letter")).hasStatus(404);
		body.put("email", email("rest2"));
		body.put("visa", Map.of("birthDate", "1990-02-31"));
		assertThat(postJson("/registrations", body)).hasStatus(422);
	}

	@Test
	void theDeskShowsAndDecidesRequests() {
		everythingOffered();
		post(filled("desk", "visa.wanted", "true", "visa.passportName", "HADDAD AMAL", "visa.birthDate", "1990-05-01",
				"visa.birthPlace", "Beirut", "visa.nationality", "LB", "visa.passportNumber", "LR1234567",
				"visa.issuedOn", "2020-01-01", "visa.expiresOn", "2030-01-01"));
		String address = this.desk + "/" + reference("desk");
		assertThat(text(this.mvc.get().uri(address).with(secretariat()).exchange()))
			.doesNotContain("LR1234567", "HADDAD AMAL")
			.contains("Approve the letter", address + "/passport");
		assertThat(passportsRead()).isEmpty();
		MvcTestResult passport = this.mvc.get().uri(address + "/passport").with(secretariat()).exchange();
		assertThat(passport).headers().hasValue("Cache-Control", "no-store");
		assertThat(text(passport)).contains("LR1234567", "HADDAD AMAL", "Lebanon");
		assertThat(passportsRead()).containsExactly("desk@example.org");
		assertThat(this.mvc.post().uri(address + "/visa-letter/decline").with(secretariat()).with(csrf()).exchange())
			.flash()
			.containsKey("refusedVISA");
		assertThat(this.mvc.post().uri(address + "/visa-letter/approval").with(secretariat()).with(csrf()).exchange())
			.hasRedirectedUrl(address);
		assertThat(text(this.mvc.get().uri(this.desk).with(secretariat()).exchange())).doesNotContain("LR1234567");
		String edit = text(this.mvc.get().uri("/registrations/" + registered("desk").token() + "/edit").exchange());
		assertThat(edit).contains("value=\"LR1234567\"").contains("must be approved anew");
		assertThat(text(this.mvc.get().uri("/registrations/" + registered("desk").token()).exchange()))
			.doesNotContain("LR1234567");
		assertThat(this.mvc.get().uri("/registrations/" + "x".repeat(32) + "/edit").exchange()).hasStatus(404);
	}

	/** Who has read passports of this meeting. */
	private List<String> passportsRead() {
		return this.jdbc.sql("""
				select a.actor from audit_entry a join registration r on a.subject = 'registration:' || r.reference
				where a.act = 'passport.read' and r.meeting_id = ?""")
			.param(this.meeting.getId())
			.query(String.class)
			.list();
	}

	private void everythingOffered() {
		saveSettings(0, "otherOrganisations", "true", "asksBadgeName", "true", "asksLanguages", "true",
				"asksAccessibility", "true", "asksInterpretation", "true", "offersVisaLetter", "true",
				"offersFellowship", "true");
	}

	private void saveSettings(int version, String... fields) {
		assertThat(settings(version, fields)).hasStatus3xxRedirection();
	}

	private MvcTestResult settings(int version, String... fields) {
		var request = this.mvc.post()
			.uri(this.desk + "/settings")
			.with(secretariat())
			.with(csrf())
			.param("version", String.valueOf(version));
		Map<String, String> all = new LinkedHashMap<>(Map.of("passportDays", "30", "answerHours", "48", "listAudience",
				"PUBLIC", "otherOrganisations", "true"));
		all.putAll(pairs(fields));
		all.forEach((name, value) -> {
			if (!value.isEmpty()) {
				request.param(name, value);
			}
		});
		return request.exchange();
	}

	private MvcTestResult question(String... fields) {
		var request = this.mvc.post().uri(this.desk + "/settings/questions").with(secretariat()).with(csrf());
		pairs(fields).forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult act(String what) {
		return this.mvc.post()
			.uri(this.desk + "/settings/questions/" + what)
			.with(secretariat())
			.with(csrf())
			.exchange();
	}

	private MvcTestResult post(String... fields) {
		var request = this.mvc.post().uri(this.form).with(csrf()).param("submission", UUID.randomUUID().toString());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult send(String name, MockMultipartFile file) {
		var request = this.mvc.post().uri(this.form).with(csrf()).multipart();
		if (file != null) {
			request.file(file);
		}
		pairs(filled(name)).forEach(request::param);
		return request.exchange();
	}

	private String[] filled(String name, String... other) {
		Map<String, String> fields = new LinkedHashMap<>(Map.of("givenName", "Amal", "familyName", "Haddad",
				"organisation", "Example Telecom", "category", "SECTOR_MEMBER", "country", "CH", "role", "DELEGATE",
				"attendance", "ON_SITE", "language", "en"));
		fields.put("email", email(name));
		fields.putAll(pairs(other));
		return fields.entrySet()
			.stream()
			.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
			.toArray(String[]::new);
	}

	private static Map<String, String> pairs(String... fields) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			pairs.put(fields[i], fields[i + 1]);
		}
		return pairs;
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(this.api + path).with(secretariat()).exchange();
	}

	private MvcTestResult put(String path, Object body) {
		return this.mvc.put()
			.uri(this.api + path)
			.with(secretariat())
			.contentType(MediaType.APPLICATION_JSON)
			.content(this.json.writeValueAsString(body))
			.exchange();
	}

	private MvcTestResult patch(String path, Object body) {
		return this.mvc.patch()
			.uri(this.api + path)
			.with(secretariat())
			.contentType(MediaType.APPLICATION_JSON)
			.content(this.json.writeValueAsString(body))
			.exchange();
	}

	private MvcTestResult postJson(String path, Object body) {
		return this.mvc.post()
			.uri(URI.create(this.api + path))
			.with(secretariat())
			.contentType(MediaType.APPLICATION_JSON)
			.content(this.json.writeValueAsString(body))
			.exchange();
	}

	private static RequestPostProcessor secretariat() {
		return user("desk@example.org").roles("SECRETARIAT");
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> body(MvcTestResult result) {
		return this.json.readValue(text(result), Map.class);
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private Registration registered(String name) {
		return this.store.findByReference(this.meeting.getId(), reference(name)).orElseThrow();
	}

	private String reference(String name) {
		return this.jdbc.sql("select reference from registration where email = ? and meeting_id = ?")
			.params(email(name), this.meeting.getId())
			.query(String.class)
			.single();
	}

	private String email(String name) {
		return TestRegistrations.address(name, this.slug);
	}

}
