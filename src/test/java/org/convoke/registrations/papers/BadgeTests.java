package org.convoke.registrations.papers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.convoke.circulars.typesetting.Conformance;
import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.registrations.Registrations;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Badges as they are printed, held up and scanned. */
@ConvokeTest
class BadgeTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Registrations registrations;

	@Autowired
	TestMeetings meetings;

	@Autowired
	BadgeCode codes;

	@Autowired
	Badges badges;

	@Autowired
	MeetingCards cards;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.meetings.secondJcaMv();
		this.jdbc.sql("delete from meeting_working_language where meeting_id = ?").param(this.meeting.getId()).update();
	}

	@Test
	void theBadgeSaysWhoItIsAndItsCodeIsReadBack() throws Exception {
		String reference = register("Amal", "Haddad", "Example Telecom", Language.EN, null);
		byte[] pdf = pdf(reference);
		assertThat(Conformance.breaches(pdf)).isEmpty();
		Printed badge = Printed.of(pdf);
		assertThat(badge.pages()).isEqualTo(1);
		assertThat(List.of(badge.width(), badge.height())).containsExactly(105, 148);
		assertThat(badge.text()).contains("Second meeting of the Joint Coordination Activity", "Wednesday 13 May 2026",
				"Amal Haddad", "Example Telecom", "Switzerland", "Delegate", "Sector Member", reference);
		assertThat(badge.code()).isEqualTo(this.codes.of(reference)).doesNotContain(token(reference));
		assertThat(this.codes.read(badge.code())).contains(new BadgeCode.Read(reference, true));
	}

	@Test
	void aCodeThatWasMadeUpIsRecognised() {
		assertThat(this.codes.read("CVK1:JCA-MV-2-7K3Q-MX2P:22222222"))
			.hasValueSatisfying((read) -> assertThat(read.genuine()).isFalse());
		assertThat(this.codes.read(this.codes.of("A-1").replace("A-1", "A-2")))
			.hasValueSatisfying((read) -> assertThat(read.genuine()).isFalse());
		assertThat(this.codes.read("https://example.org/registrations/x")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "FR, Geneviève, Lefèvre-Müller, Société d’exemple", "AR, أمل, حداد, شركة المثال للاتصالات",
			"ZH, 晓明, 王, 示例电信公司", "RU, Фёдор, Достоевский, Пример Телеком" })
	void namesInAllScriptsAreSetAsTheyAre(Language language, String given, String family, String organisation)
			throws Exception {
		String reference = register(given, family, organisation, language, null);
		byte[] pdf = pdf(reference);
		if (System.getProperty("papers") != null) {
			Files.write(Path.of(System.getProperty("papers"), "badge-" + language.code() + ".pdf"), pdf);
		}
		assertThat(Conformance.breaches(pdf)).isEmpty();
		Printed badge = Printed.of(pdf);
		assertThat(badge.text()).doesNotContain("□");
		for (String word : (given + " " + family + " " + organisation).split(" ")) {
			// A line may end at a hyphen.
			assertThat(badge.text().replace("- ", "-")).contains(word);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "สมชาย ใจดี", "김민준", "陳大文", "გიორგი ბერიძე", "अमित शर्मा" })
	void aScriptThatTheFontsLackIsWrittenInLatinLetters(String name) throws Exception {
		Printed badge = Printed.of(pdf(register("Amal", "Haddad", "Example Telecom", Language.EN, name)));
		assertThat(badge.text()).doesNotContain("□").containsPattern("\\p{IsLatin}{3,}");
		assertThat(badge.pages()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "W", "Maximiliana ", "ж", "أ", "王", "Mm-" })
	void theLongestNamesFitOnOnePage(String part) throws Exception {
		String name = part.repeat(120 / part.length());
		String organisation = (part.repeat(250 / part.length())).strip();
		byte[] pdf = pdf(register("Amal", "Haddad", organisation, Language.EN, name.strip()));
		if (System.getProperty("papers") != null) {
			Files.write(Path.of(System.getProperty("papers"), "long-" + part.strip() + ".pdf"), pdf);
		}
		Printed badge = Printed.of(pdf);
		assertThat(badge.pages()).isEqualTo(1);
		assertThat(badge.code()).startsWith("CVK1:");
		assertThat(badge.text().replaceAll("[\\s\u00ad-]", ""))
			.contains(part.strip().replace("-", "").repeat(120 / part.length()));
	}

	@Test
	void itIsWrittenInALanguageThatThoseAroundRead() throws Exception {
		this.jdbc.sql("insert into meeting_working_language (meeting_id, language) values (?, 'fr')")
			.param(this.meeting.getId())
			.update();
		String reference = register("晓明", "王", "示例电信公司", Language.ZH, null);
		assertThat(Printed.of(pdf(reference)).text()).contains("晓明 王", "mercredi 13 mai 2026", "Membre de Secteur",
				"Suisse");
	}

	@Test
	void onlyTheConfirmedWhoAreSureToComeHaveOne() {
		String reference = register("Amal", "Haddad", "Example Telecom", Language.EN, null);
		assertThat(get(reference, "badge.pdf")).hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "no-store")
			.hasValue("Referrer-Policy", "no-referrer");
		assertThat(get(reference, "code.svg")).hasStatusOk().hasContentType("image/svg+xml");
		this.jdbc.sql("update registration set answer_by = now() where reference = ?").param(reference).update();
		assertThat(get(reference, "badge.pdf")).hasStatus(404);
		assertThat(get(reference, "code.svg")).hasStatus(404);
		for (String status : List.of("PENDING", "WAITLISTED", "CANCELLED")) {
			this.jdbc.sql("update registration set status = ?, answer_by = null where reference = ?")
				.params(status, reference)
				.update();
			assertThat(get(reference, "badge.pdf")).as(status).hasStatus(404);
		}
		assertThat(this.mvc.get().uri("/registrations/nobody/badge.pdf")).hasStatus(404);
	}

	@Test
	void nobodyHasOneWhoTakesPartRemotelyOrInACancelledMeeting() {
		String reference = register("Amal", "Haddad", "Example Telecom", Language.EN, null);
		this.jdbc.sql("update registration set attendance = 'REMOTE' where reference = ?").param(reference).update();
		assertThat(get(reference, "badge.pdf")).hasStatus(404);
		assertThat(get(reference, "code.svg")).hasStatus(404);
		this.jdbc.sql("update registration set attendance = 'ON_SITE' where reference = ?").param(reference).update();
		assertThat(get(reference, "code.svg")).hasStatusOk();
		this.jdbc.sql("update meeting set standing = 'CANCELLED', standing_since = now() where id = ?")
			.param(this.meeting.getId())
			.update();
		assertThat(get(reference, "badge.pdf")).hasStatus(404);
		assertThat(get(reference, "code.svg")).hasStatus(404);
	}

	@Test
	void theSecretariatPrintsThemAllSortedByName() throws Exception {
		for (String name : List.of("Zoller", "Ämmer", "Berg")) {
			register("Ada", name, "Example Telecom", Language.EN, null);
		}
		String remote = register("Remote", "Person", "Example Telecom", Language.EN, null);
		this.jdbc.sql("update registration set attendance = 'REMOTE' where reference = ?").param(remote).update();
		String address = "/secretariat/meetings/" + this.meeting.getSlug() + "/badges";
		assertThat(this.mvc.get().uri(address + ".pdf")).as("not for everybody").hasStatus(302);
		assertThat(desk(address)).hasStatusOk().bodyText().contains("File 1 of 1 (PDF)");
		MvcTestResult all = desk(address + ".pdf");
		assertThat(all).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
		Printed badges = Printed.of(all.getResponse().getContentAsByteArray());
		assertThat(badges.pages()).isEqualTo(3);
		assertThat(badges.text()).containsSubsequence("Ada Ämmer", "Ada Berg", "Ada Zoller")
			.doesNotContain("Remote Person");
		assertThat(desk(address + ".pdf?from=" + remote + "-none")).hasStatus(404);
	}

	@Test
	void nobodyMovesIntoAnotherFileWhileTheyArePrinted() throws Exception {
		many("Name ", 201);
		MeetingCard card = this.cards.get(this.meeting.getSlug());
		List<Badges.Part> parts = this.badges.parts(card);
		assertThat(parts).hasSize(3);
		assertThat(Printed.of(this.badges.print(card, parts.get(0))).text()).contains("Ada Name 001", "Ada Name 100")
			.doesNotContain("Ada Name 101");
		register("Ada", "Aaron", "Example Telecom", Language.EN, null);
		this.jdbc.sql("update registration set status = 'CANCELLED' where meeting_id = ? and family_name = 'Name 101'")
			.param(this.meeting.getId())
			.update();
		String second = Printed.of(this.badges.print(card, parts.get(1))).text();
		assertThat(second).contains("Ada Name 102", "Ada Name 200")
			.doesNotContain("Ada Name 100", "Ada Name 101", "Ada Name 201");
		assertThat(Printed.of(this.badges.print(card, parts.get(2))).pages()).isEqualTo(1);
		assertThat(desk("/secretariat/meetings/" + this.meeting.getSlug() + "/badges")).bodyText()
			.contains("badges.pdf?part=2&amp;from=", "&amp;until=");
		assertThat(desk("/secretariat/meetings/" + this.meeting.getSlug() + "/badges.pdf"))
			.as("uncut, it is too much for one file")
			.hasStatus(409);
	}

	private void many(String family, int many) {
		this.jdbc.sql("""
				insert into registration (meeting_id, given_name, family_name, email, organisation, category, country,
				    role, attendance, language, listed, status, email_confirmed_at, reference, token, submission,
				    arrived_at)
				select :meeting, 'Ada', :family || to_char(n, 'FM000'), :slug || n || '@example.org', 'Example Telecom',
				    'SECTOR_MEMBER', 'CH', 'DELEGATE', 'ON_SITE', 'en', true, 'CONFIRMED', now(),
				    upper(:slug) || '-' || n, 'badge-' || :meeting || '-' || n, gen_random_uuid(), now()
				from generate_series(1, :many) as n""")
			.param("meeting", this.meeting.getId())
			.param("family", family)
			.param("slug", this.meeting.getSlug())
			.param("many", many)
			.update();
	}

	@Test
	void theCalendarFileIsForTheLive() {
		String reference = register("Amal", "Haddad", "Example Telecom", Language.EN, null);
		assertThat(get(reference, "calendar.ics")).hasStatusOk()
			.hasContentType("text/calendar;charset=UTF-8")
			.headers()
			.hasValue("Cache-Control", "no-store");
		this.jdbc.sql("update registration set status = 'CANCELLED' where reference = ?").param(reference).update();
		assertThat(get(reference, "calendar.ics")).hasStatus(404);
	}

	private String register(String given, String family, String organisation, Language language, String badgeName) {
		String email = (language.code() + Math.abs((given + family).hashCode()) + "." + this.meeting.getSlug()
				+ "@example.org");
		return this.registrations
			.register(this.meeting.getSlug(),
					new RegistrationDetails(given, family, email, organisation, Category.SECTOR_MEMBER, "CH",
							ParticipantRole.DELEGATE, Attendance.ON_SITE, language, true, null, badgeName),
					this.clock.instant(), null)
			.reference();
	}

	private byte[] pdf(String reference) {
		MvcTestResult result = get(reference, "badge.pdf");
		assertThat(result).hasStatusOk().hasContentType("application/pdf");
		byte[] pdf = result.getResponse().getContentAsByteArray();
		assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
		return pdf;
	}

	private MvcTestResult get(String reference, String file) {
		return this.mvc.get().uri("/registrations/" + token(reference) + "/" + file).exchange();
	}

	private MvcTestResult desk(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private String token(String reference) {
		return this.jdbc.sql("select token from registration where reference = ?")
			.param(reference)
			.query(String.class)
			.single();
	}

}
