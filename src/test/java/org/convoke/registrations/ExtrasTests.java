package org.convoke.registrations;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.convoke.directory.Category;
import org.convoke.files.IncomingFile;
import org.convoke.files.TestFiles;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.ExtrasInput.FellowshipWish;
import org.convoke.registrations.ExtrasInput.GivenAnswer;
import org.convoke.registrations.ExtrasInput.Visa;
import org.convoke.registrations.HeldExtras.RequestState;
import org.convoke.registrations.RequestDesk.Request;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.InvalidException.Invalid;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/**
 * What is asked beside the details: needs, visa letters, fellowships, further questions.
 */
@ConvokeTest
class ExtrasTests {

	private static final Instant IN_TIME = Instant.parse("2026-04-29T08:00:00Z");

	private static final Visa PASSPORT = new Visa(true, "HADDAD AMAL", "1990-05-01", "Beirut", "lb", "lr 12-34567",
			"2020-01-01", "2030-01-01");

	@Autowired
	Registrations registrations;

	@Autowired
	RegistrationDesk desk;

	@Autowired
	RequestDesk requests;

	@Autowired
	SelfService selfService;

	@Autowired
	RegistrationStore store;

	@Autowired
	PassportKeeping passports;

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

	@Autowired
	TransactionOperations transactions;

	private Meeting meeting;

	private String slug;

	@BeforeEach
	void aMeetingThatAsksForEverything() {
		this.clock.setTo(IN_TIME);
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
		this.jdbc.sql("""
				insert into registration_settings (meeting_id, asks_languages, asks_interpretation, offers_visa_letter,
				    offers_fellowship, version) values (?, true, true, true, true, 1)""")
			.param(this.meeting.getId())
			.update();
	}

	@Test
	void allThatIsAskedIsKept() {
		question(1, "TEXT", "Your diet", false, null);
		HeldExtras held = held(register("all",
				new ExtrasInput(List.of(Language.FR, Language.AR, Language.FR), " A wheelchair\r\nand a ramp ", "ru",
						PASSPORT, new FellowshipWish("PARTIAL", "No funds"), answers("q1", "  Vegetarian "))));
		assertThat(held.needs())
			.isEqualTo(new Needs(List.of(Language.AR, Language.FR), "A wheelchair\nand a ramp", Language.RU));
		assertThat(held.passport()).isEqualTo(new Passport("HADDAD AMAL", LocalDate.of(1990, 5, 1), "Beirut", "LB",
				"LR1234567", LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)));
		assertThat(held.visa().state()).isEqualTo(RequestState.REQUESTED);
		assertThat(held.fellowship()).isEqualTo(new Fellowship(Fellowship.Kind.PARTIAL, "No funds"));
		assertThat(held.answers()).singleElement().satisfies((answer) -> {
			assertThat(answer.value()).isEqualTo("Vegetarian");
			assertThat(answer.asked().in(Language.EN)).isEqualTo("Your diet");
		});
	}

	@Test
	void withoutExtrasRegisteringWritesNothingMore() {
		Registration registration = register("plain", ExtrasInput.NONE);
		assertThat(held(registration)).isEqualTo(new HeldExtras(Needs.NONE, null, null, null, null, List.of()));
		assertThat(this.jdbc.sql("select count(*) from registration_needs where registration_id = ?")
			.param(registration.id())
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "1990-02-31, 2020-01-01, 2030-01-01, visa.birthDate",
			"90-02-03, 2020-01-01, 2030-01-01, visa.birthDate", "1899-12-31, 2020-01-01, 2030-01-01, visa.birthDate",
			"2026-04-29, 2020-01-01, 2030-01-01, visa.birthDate", "2999-01-01, 2020-01-01, 2030-01-01, visa.birthDate",
			"3.2.1990, 2020-01-01, 2030-01-01, visa.birthDate", "'', 2020-01-01, 2030-01-01, visa.birthDate",
			"1990-02-03, 1990-02-03, 2030-01-01, visa.issuedOn", "1990-02-03, 1989-12-31, 2030-01-01, visa.issuedOn",
			"1990-02-03, 2026-04-30, 2030-01-01, visa.issuedOn", "1990-02-03, 2019-02-29, 2030-01-01, visa.issuedOn",
			"1990-02-03, 2020-01-01, 2026-05-13, visa.expiresOn", "1990-02-03, 2020-01-01, 2019-01-01, visa.expiresOn",
			"1990-02-03, 2020-01-01, 12026-01-01, visa.expiresOn", "1990-02-03, 2020-01-01, , visa.expiresOn" })
	void datesThatCannotBeAreSaidAtTheField(String born, String issued, String expires, String field) {
		assertThat(wrong(visa(new Visa(true, "HADDAD AMAL", born, "Beirut", "LB", "LR1234567", issued, expires))))
			.extracting(Invalid::field)
			.containsExactly(field);
	}

	@Test
	void aPassportThatExpiresBeforeTheEndIsSaidClearly() {
		assertThat(wrong(visa(new Visa(true, "A", "1990-01-01", "B", "CH", "X12", "2020-01-01", "2026-05-12"))))
			.extracting(Invalid::messageKey)
			.containsExactly("registrations.visa.expiresOn.beforeEnd");
		this.clock.setTo(IN_TIME);
		assertThat(held(register("valid",
				visa(new Visa(true, "A", "1990-01-01", "B", "CH", "X12", "2026-04-29", "2026-05-14"))))
			.passport()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "AB", "ÀB123", "AB/123", "١٢٣٤٥", "12345678901234567890123456789012345678901" })
	void aNumberThatNoPassportHasIsRefused(String number) {
		assertThat(wrong(visa(new Visa(true, "A", "1990-01-01", "B", "CH", number, "2020-01-01", "2030-01-01"))))
			.extracting(Invalid::field)
			.containsExactly("visa.passportNumber");
	}

	@Test
	void allOfAnEmptyPassportIsSaidAtOnce() {
		assertThat(wrong(visa(new Visa(true, null, null, null, null, null, null, null)))).extracting(Invalid::field)
			.containsExactly("visa.passportName", "visa.birthDate", "visa.birthPlace", "visa.nationality",
					"visa.passportNumber", "visa.issuedOn", "visa.expiresOn");
	}

	@Test
	void aVisaLetterIsOnlyWhereItIsOfferedAndOnlyOnSite() {
		this.jdbc.sql("update meeting set format = 'HYBRID' where slug = ?").param(this.slug).update();
		RegistrationDetails remote = TestRegistrations.of("Amal", "Haddad", address("remote"), Category.ACADEMIA,
				Attendance.REMOTE);
		InvalidException invalid = catchThrowableOfType(InvalidException.class,
				() -> this.registrations.register(this.slug, remote, visa(PASSPORT), IN_TIME, null));
		assertThat(invalid.fields()).extracting(Invalid::messageKey).containsExactly("registrations.visa.onSiteOnly");
		this.jdbc.sql("update registration_settings set offers_visa_letter = false where meeting_id = ?")
			.param(this.meeting.getId())
			.update();
		assertThat(wrong(visa(PASSPORT))).extracting(Invalid::messageKey)
			.containsExactly("registrations.visa.notOffered");
	}

	@Test
	void requestsHaveDeadlinesOfTheirOwn() {
		deadline(DeadlineKind.VISA, LocalDate.of(2026, 4, 20));
		assertThat(wrong(visa(PASSPORT))).extracting(Invalid::messageKey)
			.containsExactly("registrations.request.late.VISA");
		assertThat(held(register("fellow", fellowship("FULL", "No funds"))).fellowship()).isNotNull();
		deadline(DeadlineKind.FELLOWSHIP, LocalDate.of(2026, 4, 28));
		assertThat(wrong(fellowship("FULL", "No funds"))).extracting(Invalid::messageKey)
			.containsExactly("registrations.request.late.FELLOWSHIP");
		Registered late = this.registrations.register(this.slug, TestRegistrations.amal(address("late")),
				visa(PASSPORT), IN_TIME, "Asked by the chair");
		assertThat(held(find(late)).passport()).as("the secretariat's exception").isNotNull();
	}

	@Test
	void afterItsDeadlineARequestStaysAsItIsAndCanBeWithdrawn() {
		Registration registration = register("stays", visa(PASSPORT));
		deadline(DeadlineKind.VISA, LocalDate.of(2026, 4, 20));
		change(registration, visa(PASSPORT));
		Visa other = new Visa(true, "HADDAD AMALIA", "1990-05-01", "Beirut", "LB", "LR1234567", "2020-01-01",
				"2030-01-01");
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> change(registration, visa(other)));
		assertThat(held(registration).passport().passportName()).isEqualTo("HADDAD AMAL");
		change(registration, visa(Visa.NONE));
		assertThat(held(registration).passport()).isNull();
	}

	@Test
	void theSecretariatDecidesAndThePersonIsToldWithoutThePassport() {
		Registration registration = register("visa", visa(PASSPORT));
		this.requests.approve(this.slug, registration.reference(), Request.VISA);
		this.requests.approve(this.slug, registration.reference(), Request.VISA);
		assertThat(held(registration).visa().state()).isEqualTo(RequestState.APPROVED);
		assertThat(this.mails.awaitMail(address("visa"), "Visa support letter approved").text())
			.doesNotContain("LR1234567");
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.requests.decline(this.slug, registration.reference(), Request.VISA, " "));
		this.requests.decline(this.slug, registration.reference(), Request.VISA, "Passport of another person");
		assertThat(this.mails.awaitMail(address("visa"), "Visa support letter declined").text())
			.contains("Passport of another person");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.requests.approve(this.slug, registration.reference(), Request.FELLOWSHIP));
		assertThat(this.jdbc.sql("select string_agg(details::text, ' ') from audit_entry where subject = ?")
			.param(registration.subject())
			.query(String.class)
			.single()).doesNotContain("LR1234567", "HADDAD AMAL", "Beirut");
		assertThat(this.jdbc.sql("select count(*) from mail where to_address = ? and (text || html) like '%LR1234567%'")
			.param(address("visa"))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aChangedRequestMustBeLookedAtAgain() {
		Registration registration = register("again", visa(PASSPORT));
		this.requests.approve(this.slug, registration.reference(), Request.VISA);
		change(registration, visa(
				new Visa(true, "HADDAD AMAL", "1990-05-01", "Tyre", "LB", "LR1234567", "2020-01-01", "2030-01-01")));
		assertThat(held(registration).visa().state()).isEqualTo(RequestState.REQUESTED);
	}

	@Test
	void aFellowshipNeedsAReasonAndIsGrantedOrDeclined() {
		assertThat(wrong(fellowship("FULL", " "))).extracting(Invalid::field)
			.containsExactly("fellowship.justification");
		assertThat(wrong(fellowship("SOME", "No funds"))).extracting(Invalid::field).containsExactly("fellowship.kind");
		Registration registration = register("fellow", fellowship("FULL", "No funds"));
		this.requests.approve(this.slug, registration.reference(), Request.FELLOWSHIP);
		this.mails.awaitMail(address("fellow"), "Fellowship granted");
		this.requests.decline(this.slug, registration.reference(), Request.FELLOWSHIP, "No budget");
		assertThat(held(registration).decision().state()).isEqualTo(RequestState.DECLINED);
	}

	@Test
	void passportsAreDeletedAfterTheMeetingAndAtWithdrawal() {
		Registration stays = register("deleted", visa(PASSPORT));
		Registration goes = register("withdrawn", visa(PASSPORT));
		this.selfService.withdraw(goes.token());
		assertThat(passportsOf(goes)).isZero();
		this.clock.setTo("2026-06-12T08:29:59Z");
		this.passports.deleteDue();
		assertThat(passportsOf(stays)).isOne();
		this.clock.setTo("2026-06-12T08:30:00Z");
		assertThat(this.passports.deleteDue()).isPositive();
		assertThat(passportsOf(stays)).isZero();
		assertThat(
				this.jdbc.sql("select details::text from audit_entry where act = 'passports.deleted' and subject = ?")
					.param("meeting:" + this.slug)
					.query(String.class)
					.single())
			.isEqualTo("{\"count\": 1}");
	}

	@Test
	void passportsAreDeletedWhenTheMeetingIsCancelledAndKeptWhileItIsPostponed() {
		Registration registration = register("standing", visa(PASSPORT));
		standing("POSTPONED");
		this.clock.setTo("2026-12-01T08:00:00Z");
		this.passports.deleteDue();
		assertThat(passportsOf(registration)).isOne();
		this.clock.setTo(IN_TIME);
		standing("CANCELLED");
		this.passports.deleteDue();
		assertThat(passportsOf(registration)).isZero();
	}

	@Test
	void aFileGoesWhenItIsReplacedOrAskedNoMore() {
		question(1, "CHOICE", "Do you bring a mandate?", true, null);
		question(2, "FILE", "Your mandate", true, 1);
		Registration registration = register("file", given(mandate("Yes", "first")));
		assertThat(files()).containsExactly(named("first"));
		change(registration, given(mandate("Yes", "second")));
		assertThat(files()).containsExactly(named("second"));
		change(registration, given(answers("q1", "Yes")));
		assertThat(files()).as("none sent: it stays").containsExactly(named("second"));
		change(registration, given(mandate("No", "third")));
		assertThat(files()).isEmpty();
	}

	@Test
	void filesGoWhenTheRegistrationEnds() {
		question(1, "FILE", "Your mandate", true, null);
		Registration withdrawn = register("file", given(List.of(file("q1", "withdrawn"))));
		this.selfService.withdraw(withdrawn.token());
		assertThat(files()).isEmpty();
		assertThat(held(withdrawn).answers()).singleElement()
			.satisfies((answer) -> assertThat(answer.value()).isEqualTo(named("withdrawn")));
		Registration cancelled = register("file", given(List.of(file("q1", "cancelled"))));
		this.desk.cancel(this.slug, cancelled.reference());
		assertThat(files()).isEmpty();
	}

	@Test
	void aFileThatComesTooLateIsNotKept() {
		question(1, "FILE", "Your mandate", false, null);
		Registration registration = register("late", ExtrasInput.NONE);
		this.selfService.change(registration.token(), 0, details(registration),
				new ExtrasInput(null, "A ramp", null, null, null, List.of(file("q1", "late"))),
				Instant.parse("2026-05-05T10:00:00Z"));
		assertThat(held(registration).needs().accessibility()).isEqualTo("A ramp");
		assertThat(files()).isEmpty();
	}

	@Test
	void aFileIsStoredBeforeTheMeetingIsLocked() {
		question(1, "FILE", "Your mandate", false, null);
		Registration registration = register("lock", ExtrasInput.NONE);
		CompletableFuture<Void> changing = this.transactions.execute((transaction) -> {
			this.store.lockPlaces(this.meeting.getId());
			long before = lastFile();
			CompletableFuture<Void> started = CompletableFuture
				.runAsync(() -> change(registration, given(List.of(file("q1", "lock")))));
			await().until(() -> lastFile() > before || started.isDone());
			return started;
		});
		assertThat(changing).succeedsWithin(Duration.ofSeconds(20));
		assertThat(files()).containsExactly(named("lock"));
	}

	@Test
	void onlyQuestionsWhoseConditionIsMetAreAnswered() {
		question(1, "CHOICE", "Do you come to dinner?", true, null);
		question(2, "TEXT", "Your diet", true, 1);
		assertThat(wrong(given(answers()))).extracting(Invalid::field).containsExactly("answers[q1]");
		assertThat(wrong(given(answers("q1", "Perhaps")))).extracting(Invalid::messageKey)
			.containsExactly("registrations.answer.notOffered");
		assertThat(wrong(given(answers("q1", "Yes")))).extracting(Invalid::field).containsExactly("answers[q2]");
		Registration eats = register("eats", given(answers("q1", "Oui", "q2", "Vegan")));
		assertThat(held(eats).extras().answers()).extracting(Answer::value).containsExactly("Yes", "Vegan");
		Registration not = register("not", given(answers("q1", "No", "q2", "Vegan", "q9", "Unasked")));
		assertThat(held(not).extras().answers()).extracting(Answer::value).containsExactly("No");
		change(eats, given(answers("q1", "No", "q2", "Vegan")));
		assertThat(held(eats).extras().answers()).extracting(Answer::value).containsExactly("No");
	}

	@Test
	void anAnswerKeepsItsQuestionAndOutlivesIt() {
		question(1, "TEXT", "Your diet", true, null);
		Registration registration = register("keeps", given(answers("q1", "Vegan")));
		this.jdbc.sql("update registration_question set text = '{\"en\": \"Your food\"}' where meeting_id = ?")
			.param(this.meeting.getId())
			.update();
		change(registration, given(answers("q1", "Vegan")));
		assertThat(held(registration).answers().get(0).asked()).isEqualTo(LocalizedText.of(Language.EN, "Your diet"));
		this.jdbc.sql("update registration_question set retired_at = now() where meeting_id = ?")
			.param(this.meeting.getId())
			.update();
		change(registration, given(answers("q1", "Something else")));
		assertThat(held(registration).answers().get(0).value()).as("retired meanwhile").isEqualTo("Vegan");
	}

	@Test
	void afterTheDeadlineNeedsChangeAndAnswersDoNot() {
		question(1, "TEXT", "Your diet", true, null);
		Registration registration = register("later", given(answers("q1", "Vegan")));
		this.selfService.change(registration.token(), 0, details(registration),
				new ExtrasInput(List.of(Language.ES), "A ramp", "es", null, null, answers("q1", "Meat")),
				Instant.parse("2026-05-05T10:00:00Z"));
		assertThat(held(registration).needs()).isEqualTo(new Needs(List.of(Language.ES), "A ramp", Language.ES));
		assertThat(held(registration).answers().get(0).value()).isEqualTo("Vegan");
		assertThat(this.jdbc.sql("select details->>'fields' from audit_entry where subject = ? and act = ?")
			.params(registration.subject(), "registration.changed")
			.query(String.class)
			.single()).isEqualTo("[\"needs\"]");
	}

	@Test
	void theDatabaseItselfHoldsTheRules() {
		for (int number = 1; number <= 10; number++) {
			question(number, "TEXT", "Question " + number, false, null);
		}
		assertThatThrownBy(() -> question(11, "TEXT", "One too many", false, null))
			.hasMessageContaining("question_at_most_ten");
		Registration registration = register("constraint", visa(PASSPORT));
		assertThatThrownBy(
				() -> this.jdbc.sql("update visa_request set issued_on = birth_date where registration_id = ?")
					.param(registration.id())
					.update())
			.hasMessageContaining("visa_request_passport");
	}

	private Registration register(String name, ExtrasInput extras) {
		return find(
				this.registrations.register(this.slug, TestRegistrations.amal(address(name)), extras, IN_TIME, null));
	}

	private Registration find(Registered registered) {
		return this.store.findByReference(this.meeting.getId(), registered.reference()).orElseThrow();
	}

	private void change(Registration registration, ExtrasInput extras) {
		Registration now = find(registration.registered());
		this.selfService.change(now.token(), now.version(), details(now), extras, IN_TIME);
	}

	private static RegistrationDetails details(Registration registration) {
		return registration.details();
	}

	private HeldExtras held(Registration registration) {
		return this.desk.extras(registration);
	}

	private List<Invalid> wrong(ExtrasInput extras) {
		return catchThrowableOfType(InvalidException.class, () -> register("wrong", extras)).fields();
	}

	private static ExtrasInput visa(Visa visa) {
		return new ExtrasInput(null, null, null, visa, null, null);
	}

	private static ExtrasInput fellowship(String kind, String justification) {
		return new ExtrasInput(null, null, null, null, new FellowshipWish(kind, justification), null);
	}

	private static ExtrasInput given(List<GivenAnswer> answers) {
		return new ExtrasInput(null, null, null, null, null, answers);
	}

	private static List<GivenAnswer> answers(String... pairs) {
		List<GivenAnswer> answers = new ArrayList<>();
		for (int i = 0; i < pairs.length; i += 2) {
			answers.add(new GivenAnswer(pairs[i], pairs[i + 1], null, null));
		}
		return answers;
	}

	private List<GivenAnswer> mandate(String brought, String name) {
		return List.of(new GivenAnswer("q1", brought, null, null), file("q2", name));
	}

	private GivenAnswer file(String question, String name) {
		return new GivenAnswer(question, null,
				IncomingFile.take(new MockMultipartFile("file", named(name), "application/pdf", TestFiles.pdf())),
				null);
	}

	private String named(String name) {
		return name + "-" + this.slug + ".pdf";
	}

	/** The names of all files that were sent for this meeting and are kept. */
	private List<String> files() {
		return this.jdbc.sql("select name from stored_file where name like '%-' || ? || '.pdf' order by id")
			.param(this.slug)
			.query(String.class)
			.list();
	}

	private long lastFile() {
		return this.jdbc.sql("select last_value + is_called::int from stored_file_id_seq").query(Long.class).single();
	}

	private void standing(String standing) {
		this.jdbc.sql("update meeting set standing = ?, standing_since = ? where slug = ?")
			.params(standing, Timestamp.from(IN_TIME), this.slug)
			.update();
	}

	private void question(int number, String kind, String text, boolean required, Integer onlyIf) {
		Map<String, Object> values = new HashMap<>();
		values.put("meeting", this.meeting.getId());
		values.put("number", number);
		values.put("kind", kind);
		values.put("text", text);
		values.put("required", required);
		values.put("onlyIf", onlyIf);
		this.jdbc.sql("""
				insert into registration_question (meeting_id, number, position, kind, text, options, required, only_if,
				    only_if_is)
				values (:meeting, :number, :number, :kind, jsonb_build_object('en', :text::text),
				    case when :kind = 'CHOICE' then '[{"en": "Yes", "fr": "Oui"}, {"en": "No", "fr": "Non"}]'::jsonb
				        else '[]' end, :required, :onlyIf::int, case when :onlyIf::int is not null then 'Yes' end)""")
			.params(values)
			.update();
	}

	private void deadline(DeadlineKind kind, LocalDate date) {
		this.meetings.setDeadline(this.slug, kind, date, null, LocalizedText.of(Language.EN, "Ask by then"),
				Deadline.USUAL_OFFSETS);
	}

	private int passportsOf(Registration registration) {
		return this.jdbc.sql("select count(*) from visa_request where registration_id = ?")
			.param(registration.id())
			.query(Integer.class)
			.single();
	}

	private String address(String name) {
		return TestRegistrations.address(name, this.slug);
	}

}
