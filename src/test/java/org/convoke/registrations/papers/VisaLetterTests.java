package org.convoke.registrations.papers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.convoke.circulars.typesetting.Conformance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.Registered;
import org.convoke.registrations.Registrations;
import org.convoke.registrations.TestRegistrations;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The letter in support of a visa. */
@ConvokeTest
class VisaLetterTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Registrations registrations;

	@Autowired
	TestMeetings meetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Registered amal;

	private String page;

	private String slug;

	@BeforeEach
	void somebodyWhoNeedsAVisa() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		Meeting meeting = this.meetings.secondJcaMv();
		this.slug = meeting.getSlug();
		this.amal = this.registrations.register(meeting.getSlug(),
				TestRegistrations.amal("visa." + meeting.getSlug() + "@example.org"), this.clock.instant(), null);
		this.page = "/registrations/" + this.jdbc.sql("select token from registration where reference = ?")
			.param(this.amal.reference())
			.query(String.class)
			.single();
		this.jdbc.sql("""
				insert into visa_request (registration_id, passport_name, birth_date, birth_place, nationality,
				    passport_number, issued_on, expires_on, state, decided_at)
				select id, 'HADDAD EL KHOURY, AMAL', ?, 'Saïda', 'LB', 'LR 0123456', ?, ?, 'REQUESTED',
				    '2026-04-29T08:00:00Z' from registration where reference = ?""")
			.params(LocalDate.of(1984, 2, 29), LocalDate.of(2024, 3, 1), LocalDate.of(2034, 2, 28),
					this.amal.reference())
			.update();
	}

	@ParameterizedTest
	@EnumSource
	void itHoldsTheFactsInTheLanguageAskedFor(Language language) throws Exception {
		state("APPROVED");
		MvcTestResult result = get("/visa-letter.pdf?language=" + language.code());
		assertThat(result).hasStatusOk()
			.hasContentType("application/pdf")
			.headers()
			.hasValue("Cache-Control", "no-store");
		byte[] pdf = result.getResponse().getContentAsByteArray();
		if (System.getProperty("papers") != null) {
			Files.write(Path.of(System.getProperty("papers"), "visa-" + language.code() + ".pdf"), pdf);
		}
		assertThat(Conformance.breaches(pdf)).isEmpty();
		Printed letter = Printed.of(pdf);
		assertThat(letter.pages()).isEqualTo(1);
		assertThat(letter.text()).contains("HADDAD EL KHOURY, AMAL", "LR 0123456", "Saïda", "1984", "2034",
				"Example Telecom", "2026", this.amal.reference(), "tsbjcamv@itu.int");
		if (language == Language.EN) {
			assertThat(letter.text()).contains("Geneva, 29 April 2026", "Visa support letter", "Born 29 February 1984",
					"Nationality Lebanon", "Valid until 28 February 2034", "Wednesday 13 May 2026", "The secretariat",
					"To verify this letter, please write to tsbjcamv@itu.int and quote the reference JCA-MV-2",
					"Telecommunication Standardization Bureau");
		}
	}

	@Test
	void withoutAWishItIsInTheLanguageOfThePerson() throws Exception {
		state("APPROVED");
		assertThat(Printed.of(get("/visa-letter.pdf").getResponse().getContentAsByteArray()).text())
			.contains("Visa support letter");
		assertThat(get("/visa-letter.pdf?language=xx")).hasStatusOk();
	}

	@Test
	void onlyOnceItIsApprovedAndAsLongAsThePersonComes() {
		assertThat(get("/visa-letter.pdf")).hasStatus(404);
		assertThat(get("")).bodyText().contains("You have asked for a letter").doesNotContain("visa-letter.pdf");
		state("DECLINED");
		assertThat(get("/visa-letter.pdf")).hasStatus(404);
		state("APPROVED");
		assertThat(get("")).bodyText()
			.contains("Your letter is approved", "visa-letter.pdf?language=fr", "Letter (PDF), English");
		this.jdbc.sql("update registration set status = 'CANCELLED' where reference = ?")
			.param(this.amal.reference())
			.update();
		assertThat(get("/visa-letter.pdf")).hasStatus(404);
		assertThat(get("")).bodyText().doesNotContain("visa-letter.pdf");
		this.jdbc.sql("update registration set status = 'CONFIRMED' where reference = ?")
			.param(this.amal.reference())
			.update();
		this.jdbc
			.sql("delete from visa_request where registration_id = (select id from registration where reference = ?)")
			.param(this.amal.reference())
			.update();
		assertThat(get("/visa-letter.pdf")).as("the passport is deleted after the meeting").hasStatus(404);
	}

	@Test
	void itIsOfTheDayAndOnlyForAMeetingThatTakesPlace() throws Exception {
		state("APPROVED");
		this.clock.setTo("2026-04-30T10:00:00+02:00");
		assertThat(Printed.of(get("/visa-letter.pdf").getResponse().getContentAsByteArray()).text())
			.contains("Geneva, 30 April 2026");
		meeting("standing = 'POSTPONED', standing_since = now()");
		assertThat(get("/visa-letter.pdf")).hasStatus(404);
		assertThat(get("")).bodyText()
			.contains("once the date of the meeting is confirmed")
			.doesNotContain("visa-letter.pdf");
		meeting("standing = 'CANCELLED'");
		assertThat(get("/visa-letter.pdf")).hasStatus(404);
	}

	@Test
	void aPassportThatTheMeetingOutlivesHasNoLetterAndTheDeskSeesWhy() {
		state("APPROVED");
		this.jdbc.sql("""
				update visa_request set expires_on = '2026-05-13'
				where registration_id = (select id from registration where reference = ?)""")
			.param(this.amal.reference())
			.update();
		assertThat(get("/visa-letter.pdf")).hasStatus(404);
		assertThat(get("")).bodyText()
			.contains("Your passport expires before the end of the meeting")
			.doesNotContain("visa-letter.pdf");
		assertThat(this.mvc.get()
			.uri("/secretariat/meetings/" + this.slug + "/registrations/" + this.amal.reference())
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange()).bodyText().contains("The passport expires before the end of the meeting");
	}

	private void meeting(String change) {
		this.jdbc.sql("update meeting set " + change + " where slug = ?").param(this.slug).update();
	}

	private void state(String state) {
		this.jdbc.sql("""
				update visa_request set state = ?
				where registration_id = (select id from registration where reference = ?)""")
			.params(state, this.amal.reference())
			.update();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(this.page + path).exchange();
	}

}
