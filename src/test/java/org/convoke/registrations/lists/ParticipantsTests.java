package org.convoke.registrations.lists;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.lists.Participants.Wanted;
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

@ConvokeTest
class ParticipantsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Participants participants;

	@Autowired
	MeetingCards cards;

	private String slug;

	private long meetingId;

	private Rows rows;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.slug = meeting.getSlug();
		this.meetingId = meeting.getId();
		this.rows = new Rows(this.jdbc, meeting.getId(), this.slug);
	}

	@Test
	void areInTheOfficialOrder() {
		delegations();
		assertThat(names(Language.EN)).containsExactly("Head Germany", "Deputy Germany", "Adviser Germany",
				"Head SouthAfrica", "Zoe Swiss", "Pal Estine", "Amal Alpha", "Bo Zulu", "Uni Versity");
		assertThat(names(Language.FR)).as("countries as French sorts them")
			.startsWith("Head SouthAfrica", "Head Germany");
		List<String> paged = IntStream.range(0, 5)
			.boxed()
			.flatMap((page) -> this.participants.page(wanted(""), page * 2, 2, Language.EN).stream())
			.map(ParticipantRow::name)
			.toList();
		assertThat(paged).isEqualTo(names(Language.EN));
	}

	@Test
	void areGroupedOnThePage() {
		delegations();
		String page = text(get(list()));
		assertThat(page).contains("9 participants agreed to be listed").doesNotContain("Shy").doesNotContain("Waits");
		assertThat(Stream
			.of("Member State", "Germany", "Head Germany", "South Africa", "Switzerland", "Zoe Swiss",
					"State of Palestine", "Sector Member", "Alpha Telecom", "Zulu Telecom", "Academia")
			.map((each) -> page.indexOf(">" + each))).isSorted().doesNotContain(-1);
		assertThat(page).doesNotContain("@example.org");
	}

	@Test
	void aSearchFindsNamesButNeverAddresses() {
		this.rows.add("Zoé", "Ünal", "email", "secret." + this.slug + "@example.org");
		this.rows.add("Other", "Person");
		assertThat(text(get(list() + "?q=zoe%20unal"))).contains("Zoé Ünal").doesNotContain("Other Person");
		assertThat(text(get(list() + "?q=secret"))).contains("Nobody is found").doesNotContain("Ünal");
		assertThat(text(get(list() + "?q=example.org"))).doesNotContain("Ünal");
	}

	@Test
	void aListForParticipantsOpensWithTheLinkOfAConfirmedRegistrationOnly() {
		String confirmed = this.rows.token(this.rows.add("Amal", "Haddad"));
		String waiting = this.rows.token(this.rows.add("Still", "Waiting", "status", "WAITLISTED"));
		Rows others = new Rows(this.jdbc, this.cards.get(this.testMeetings.secondJcaMv().getSlug()).id(),
				"else" + this.slug);
		String elsewhere = others.token(others.add("Else", "Where"));
		audience("PARTICIPANTS");
		MvcTestResult closed = get(list());
		assertThat(closed).hasStatus(403);
		assertThat(string(closed)).contains("This list is not public")
			.contains("Only those whose registration for this meeting is confirmed")
			.doesNotContain("Haddad");
		MvcTestResult open = get("/registrations/" + confirmed + "/participants");
		assertThat(text(open)).contains("Amal Haddad");
		assertThat(open).headers().hasValue("Cache-Control", "no-store").hasValue("Referrer-Policy", "no-referrer");
		assertThat(get("/registrations/" + waiting + "/participants")).hasStatus(403);
		assertThat(string(get("/registrations/" + elsewhere + "/participants"))).doesNotContain("Amal Haddad");
		assertThat(get("/registrations/nothing/participants")).hasStatus(404);
		assertThat(this.participants.page(wanted(""), 0, 10, Language.EN)).as("the query decides").isEmpty();
		assertThat(this.participants.page(new Wanted(this.meetingId, elsewhere, false, true, ""), 0, 10, Language.EN))
			.isEmpty();
		audience("SECRETARIAT");
		assertThat(get("/registrations/" + confirmed + "/participants")).hasStatus(403);
		assertThat(string(get(list()))).contains("Only the secretariat may read it");
		assertThat(text(secretariat(list()))).contains("Amal Haddad");
		assertThat(string(get("/meetings/" + this.slug))).doesNotContain(list());
		audience("PUBLIC");
		assertThat(string(get("/meetings/" + this.slug))).contains(list());
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void arePrintedInTheOfficialOrder(Language language) throws IOException {
		delegations();
		this.rows.add("أحمد", "محمود", "country", "EG", "category", "MEMBER_STATE", "organisation", "هيئة الاتصالات");
		this.rows.add("明", "李", "country", "CN", "category", "MEMBER_STATE", "organisation", "工业和信息化部");
		byte[] all = pdf("?all=true&lang=" + language.code());
		Files.write(Files.createDirectories(Path.of("target", "participants")).resolve(language.code() + ".pdf"), all);
		try (PDDocument document = Loader.loadPDF(all)) {
			assertThat(document.getNumberOfPages()).isGreaterThan(1);
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
			String text = new PDFTextStripper().getText(document);
			assertThat(text).contains("Head Germany", "Zoe Swiss", "Shy Person").doesNotContain("Waits");
			assertThat(Stream
				.of("Head Germany", "Deputy Germany", "Adviser Germany", "Pal Estine", "Bo Zulu", "Uni Versity")
				.map(text::indexOf)).isSorted();
		}
		try (PDDocument document = Loader.loadPDF(pdf("?lang=" + language.code()))) {
			assertThat(new PDFTextStripper().getText(document)).contains("Head Germany").doesNotContain("Shy Person");
		}
	}

	@Test
	void tooManyForOneFileAreRefusedNotCutOff() {
		this.jdbc.sql("""
				insert into registration (meeting_id, given_name, family_name, email, organisation, category, country,
				    role, attendance, language, listed, status, email_confirmed_at, reference, token, submission,
				    arrived_at)
				select :meeting, 'Given', 'Family', :slug || n || '@example.org', 'Organisation', 'SECTOR_MEMBER', 'CH',
				    'DELEGATE', 'ON_SITE', 'en', true, 'CONFIRMED', now(), :slug || '-' || n,
				    'pdf-' || :meeting || '-' || n, gen_random_uuid(), now()
				from generate_series(1, :many) as n""")
			.params(Map.of("meeting", this.meetingId, "slug", this.slug, "many", ParticipantsPdf.MOST + 1))
			.update();
		MvcTestResult result = secretariat(printed("?all=true"));
		assertThat(result).hasStatus(409);
		assertThat(string(result)).contains("3,001").contains("3,000");
	}

	@Test
	void numbersArePicturesWithTablesBesideThem() {
		delegations();
		this.rows.add("Gone", "Away", "status", "CANCELLED");
		String page = text(secretariat("/secretariat/meetings/" + this.slug + "/registrations/numbers"));
		assertThat(page).contains("11 live registrations")
			.contains("Deadline 4 May 2026")
			.contains("<polyline class=\"curve\"")
			.contains("<th scope=\"row\">Europe</th>")
			.contains("<th scope=\"row\">Remote</th>")
			.doesNotContain("style=");
		assertThat(text(secretariat(
				"/secretariat/meetings/" + this.testMeetings.secondJcaMv().getSlug() + "/registrations/numbers")))
			.contains("Nobody has registered yet");
	}

	private void delegations() {
		this.rows.add("Zoe", "Swiss", "category", "MEMBER_STATE");
		this.rows.add("Adviser", "Germany", "category", "MEMBER_STATE", "country", "DE", "role", "ADVISER");
		this.rows.add("Deputy", "Germany", "category", "MEMBER_STATE", "country", "DE", "role", "DEPUTY");
		this.rows.add("Head", "Germany", "category", "MEMBER_STATE", "country", "DE", "role", "HEAD", "organisation",
				"Zzz ministry");
		this.rows.add("Head", "SouthAfrica", "category", "MEMBER_STATE", "country", "ZA", "role", "HEAD");
		this.rows.add("Uni", "Versity", "category", "ACADEMIA", "attendance", "REMOTE");
		this.rows.add("Bo", "Zulu", "organisation", "Zulu Telecom", "role", "HEAD");
		this.rows.add("Amal", "Alpha", "organisation", "Alpha Telecom");
		this.rows.add("Pal", "Estine", "category", "STATE_OF_PALESTINE", "country", "PS");
		this.rows.add("Shy", "Person", "listed", false);
		this.rows.add("Waits", "Longer", "status", "WAITLISTED");
	}

	private List<String> names(Language language) {
		return this.participants.page(wanted(""), 0, 100, language).stream().map(ParticipantRow::name).toList();
	}

	private Wanted wanted(String token) {
		return new Wanted(this.meetingId, token, false, false, "");
	}

	private void audience(String audience) {
		this.jdbc.sql("""
				insert into registration_settings (meeting_id, list_audience) values (?, ?)
				on conflict (meeting_id) do update set list_audience = excluded.list_audience""")
			.params(this.meetingId, audience)
			.update();
	}

	private String list() {
		return "/meetings/" + this.slug + "/participants";
	}

	private String printed(String parameters) {
		return "/secretariat/meetings/" + this.slug + "/registrations/participants.pdf" + parameters;
	}

	private byte[] pdf(String parameters) {
		MvcTestResult result = secretariat(printed(parameters));
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsByteArray();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	private MvcTestResult secretariat(String address) {
		return this.mvc.get().uri(URI.create(address)).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static String text(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return string(result);
	}

	private static String string(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
