package org.convoke.circulars.reading.desk;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.convoke.circulars.CircularDraft;
import org.convoke.circulars.LettersReadIn;
import org.convoke.circulars.Paragraphs;
import org.convoke.circulars.Publications;
import org.convoke.circulars.reading.source.LetterSource;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Session;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Letters read in, on their pages. What the reader finds does not matter here: the form
 * says what is accepted.
 */
@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=reading-pages")
class ReadingPagesTests {

	private static final String ADDRESS = "/secretariat/circulars/readings";

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Groups groups;

	@Autowired
	Meetings meetings;

	@Autowired
	LettersReadIn archive;

	@Autowired
	Publications publications;

	@Autowired
	JdbcClient jdbc;

	/** As an acronym, an address, and in names: of this test alone. */
	private String name;

	@BeforeEach
	void aName() {
		this.name = "rd" + COUNT.incrementAndGet();
	}

	private static RequestPostProcessor desk() {
		return SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT");
	}

	private static RequestPostProcessor token() {
		return SecurityMockMvcRequestPostProcessors.csrf();
	}

	@Test
	void aBadFileDoesNotSpoilTheOthers() throws UnsupportedEncodingException {
		MvcTestResult taken = upload(file(this.name + "-one.txt", "One letter"), file("empty.txt", " "),
				file(this.name + "-two.txt", "Another letter"));
		assertThat(taken).hasRedirectedUrl(ADDRESS);
		assertThat(taken.getMvcResult().getFlashMap().get("notice"))
			.isEqualTo("2 letters were read. Check them below.");
		assertThat(taken.getMvcResult().getFlashMap().get("refused"))
			.asInstanceOf(InstanceOfAssertFactories.list(IntakeController.RefusedRow.class))
			.singleElement()
			.satisfies((refused) -> {
				assertThat(refused.name()).isEqualTo("empty.txt");
				assertThat(refused.why()).isNotBlank();
			});
		assertThat(get(ADDRESS)).contains(this.name + "-one.txt", this.name + "-two.txt").doesNotContain("empty.txt");
		assertThat(upload(file("empty.txt", ""))).hasStatus(422).bodyText().contains("href=\"#file\">empty.txt: ");
		assertThat(upload()).hasStatus(422).bodyText().contains("Choose a file, or paste the text of a letter.");
	}

	@Test
	void tooManyFilesAndTooMuchTextAreRefusedWithTheirReason() {
		assertThat(upload(Stream.generate(() -> file("a.txt", "A")).limit(21).toArray(MockMultipartFile[]::new)))
			.hasStatus(422)
			.bodyText()
			.contains("Send at most 20 files at once.");
		String much = "word ".repeat(LetterSource.MAX_CHARACTERS / 5 + 1);
		assertThat(paste(much)).hasStatus(422)
			.bodyText()
			.contains("too long for a letter: at most 250,000", "word word");
	}

	@Test
	void whatNoDatabaseCanHoldIsLeftOut() throws UnsupportedEncodingException {
		String address = paste("Let\u0000ter \uD800" + this.name).getResponse().getRedirectedUrl();
		assertThat(get(address)).contains("Letter " + this.name);
	}

	@Test
	void theTextIsShownAsTextWhateverItSays() throws UnsupportedEncodingException {
		String address = upload(file("<img src=x onerror=alert(1)>.txt", "<script>alert('x')</script>\n& [[${7*7}]]"))
			.getResponse()
			.getRedirectedUrl();
		assertThat(get(address)).contains("&lt;script&gt;alert(", "[[${7*7}]]")
			.doesNotContain("<script>alert", "<img src=x");
		assertThat(get(ADDRESS)).doesNotContain("<img src=x");
	}

	@Test
	void anAcceptedLetterBecomesADraftWithGroupMeetingAndDeadlines() throws UnsupportedEncodingException {
		MvcTestResult accepted = accept(read(), form());
		String draft = draft(accepted);

		Group group = this.groups.get(this.name);
		assertThat(group.getName().in(Language.FR)).isEqualTo("Groupe " + this.name);
		assertThat(group.getMailbox()).isEqualTo("desk@example.org");
		assertThat(group.getOfficers()).singleElement()
			.satisfies((officer) -> assertThat(officer.name()).isEqualTo("Robin Example"));
		Meeting meeting = this.meetings.get(this.name + "-2");
		assertThat(meeting.getFormat()).isEqualTo(MeetingFormat.IN_PERSON);
		assertThat(meeting.getCity().byCode()).isEqualTo(Map.of("fr", "Genève"));
		assertThat(meeting.getSessions()).singleElement()
			.isEqualTo(new Session(LocalDateTime.parse("2026-05-13T08:30"), LocalDateTime.parse("2026-05-13T10:30")));
		assertThat(this.meetings.deadlines(meeting.getId())).extracting("kind", "dueOn", "dueAt")
			.containsExactly(tuple(DeadlineKind.CONTRIBUTION, LocalDate.parse("2026-04-30"), LocalTime.parse("18:00")));
		assertThat(this.mvc.get().uri("/api/v1/circulars/{key}", draft).with(desk())).hasStatusOk()
			.bodyJson()
			.convertTo(InstanceOfAssertFactories.MAP)
			.containsEntry("meeting", this.name + "-2")
			.containsEntry("date", "2026-03-26")
			.containsEntry("place", "Genève")
			.containsEntry("drafter", "CB");
		assertThat(audit()).contains("group.created", "meeting.created", "deadline.set", "circular.drafted",
				"reading.accepted");
	}

	private List<String> audit() {
		return this.jdbc.sql("select act from audit_entry").query(String.class).list();
	}

	@Test
	void acceptedTwiceOrByTwoAtOnceItIsOneDraft() throws Exception {
		String reading = read();
		MultiValueMap<String, String> form = form();
		form.set("version", version(reading));
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService pool = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> drafts = pool.invokeAll(Stream.<Callable<String>>generate(() -> () -> {
				start.await();
				return draft(post(reading + "/acceptance", form));
			}).limit(2).toList());
			assertThat(drafts.get(0).get()).isEqualTo(drafts.get(1).get())
				.isEqualTo(draft(post(reading + "/acceptance", form)));
		}
		finally {
			pool.shutdown();
		}
		assertThat(this.jdbc.sql("select count(*) from circular_version where subject = ?")
			.param("Objet " + this.name)
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(get(ADDRESS)).contains("Accepted");
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingHalfDoneStays() throws UnsupportedEncodingException {
		String reading = read();
		MultiValueMap<String, String> form = form();
		form.set("meeting.deadlines[0].date", "2026-06-30");
		assertThat(accept(reading, form)).hasStatus(422)
			.bodyText()
			.contains("href=\"#meeting-deadlines-0-date\"", "The deadline must not come after the start of the meeting",
					"value=\"2026-06-30\"", "Objet " + this.name);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.groups.get(this.name));

		form = form();
		form.set("letter.date", "26 mars");
		form.set("meeting.sessions[0].start", "half past eight");
		form.set("contact.email", "nobody");
		assertThat(accept(reading, form)).hasStatus(422)
			.bodyText()
			.contains("href=\"#contact-email\"", "value=\"nobody\"", "value=\"26 mars\"", "value=\"half past eight\"");
		form.set("contact.email", "");
		assertThat(accept(reading, form)).hasStatus(422)
			.bodyText()
			.contains("href=\"#letter-date\"", "href=\"#meeting-sessions-0-start\"");

		form = form();
		form.remove("meeting.format");
		form.set("group.officers[0].country", "XX");
		assertThat(accept(reading, form)).hasStatus(422).bodyText().contains("href=\"#group-officers-0-country\"");
		form.set("group.officers[0].country", "");
		assertThat(accept(reading, form)).hasStatus(422).bodyText().contains("href=\"#meeting-format\"");
	}

	@Test
	void anAddressThatIsTakenIsSaidAtTheField() throws UnsupportedEncodingException {
		draft(accept(read(), form()));
		MultiValueMap<String, String> form = form();
		assertThat(accept(read(), form)).hasStatus(422)
			.bodyText()
			.contains("href=\"#group-slug\"", "The address " + this.name + " is taken");
		form.set("group.choice", this.name);
		assertThat(accept(read(), form)).hasStatus(422).bodyText().contains("href=\"#meeting-slug\"");
	}

	@Test
	void whatIsHereAlreadyIsNotChanged() throws UnsupportedEncodingException {
		draft(accept(read(), form()));
		String reading = read();
		MultiValueMap<String, String> form = form();
		form.set("group.choice", this.name);
		form.set("group.name", "Another name");
		form.set("meeting.choice", this.name + "-2");
		form.set("meeting.city", "Lausanne");
		form.set("meeting.sessions[0].date", "2026-05-14");
		form.set("version", version(reading));
		assertThat(post(reading, form)).hasRedirectedUrl(reading);
		assertThat(get(reading)).contains("The letter says otherwise than this meeting:", "Lausanne", "Genève",
				"14 May 2026, 08:30–10:30");
		draft(accept(reading, form));
		assertThat(this.groups.get(this.name).getName().in(Language.FR)).isEqualTo("Groupe " + this.name);
		assertThat(this.meetings.get(this.name + "-2").getCity().in(Language.FR)).isEqualTo("Genève");
		assertThat(this.meetings.deadlines(this.meetings.get(this.name + "-2").getId())).hasSize(1);
	}

	@Test
	void aLetterThatConvenesNothingHasNoMeeting() throws UnsupportedEncodingException {
		MultiValueMap<String, String> form = form();
		form.set("group.choice", "");
		form.set("meeting.choice", "");
		String draft = draft(accept(read(), form));
		assertThat(this.mvc.get().uri("/api/v1/circulars/{key}", draft).with(desk())).bodyJson()
			.extractingPath("$.meeting")
			.isNull();
		form.set("meeting.choice", "+new");
		assertThat(accept(read(), form)).hasStatus(422).bodyText().contains("href=\"#group-choice\"");
	}

	@Test
	void suggestedHoursMustBeConfirmed() throws UnsupportedEncodingException {
		MultiValueMap<String, String> form = form();
		form.set("meeting.sessions[0].guessed", "true");
		String reading = read();
		assertThat(accept(reading, form)).hasStatus(422).bodyText().contains("href=\"#meeting-hoursConfirmed\"");
		form.set("meeting.hoursConfirmed", "true");
		draft(accept(reading, form));
	}

	@Test
	void whatWasTypedIsKeptForLaterWhateverIsWrongWithIt() throws UnsupportedEncodingException {
		String reading = read();
		MultiValueMap<String, String> form = form();
		form.set("letter.date", "soon");
		form.set("version", version(reading));
		assertThat(post(reading, form)).hasRedirectedUrl(reading);
		assertThat(get(reading)).contains("value=\"soon\"", "corrected by desk@example.org");
		assertThat(post(reading, form)).as("somebody else with the older form")
			.hasStatus(422)
			.bodyText()
			.contains("desk@example.org has saved corrections meanwhile", "value=\"soon\"");
	}

	@Test
	void rowsAreAddedAndTakenAway() throws UnsupportedEncodingException {
		String reading = read();
		MultiValueMap<String, String> form = form();
		form.set("letter.addressees[1].text", "Aux autres");
		form.set("letter.addressees[0].removed", "true");
		form.set("version", version(reading));
		assertThat(post(reading, form)).hasRedirectedUrl(reading);
		assertThat(get(reading)).contains(">Aux autres</textarea>")
			.doesNotContain(">Aux Administrations</textarea>", "letter.addressees[1].text");
		form = form();
		form.set("add", "letter.addressees");
		form.set("version", version(reading));
		MvcTestResult added = post(reading, form);
		assertThat(added).hasRedirectedUrl(reading + "?add=letter.addressees");
		assertThat(get(added.getResponse().getRedirectedUrl())).contains("id=\"letter-addressees-spare\"",
				"letter.addressees[1].text");
	}

	@Test
	void aDiscardedLetterCanBeTakenUpAgainOrDeleted() throws UnsupportedEncodingException {
		String reading = read();
		MultiValueMap<String, String> none = new LinkedMultiValueMap<>();
		assertThat(post(reading + "/deletion", none)).as("not discarded").hasStatus(409);
		assertThat(post(reading + "/discarding", none)).hasRedirectedUrl(ADDRESS);
		MvcTestResult late = accept(reading, form());
		assertThat(late).as("the form with what was typed").hasStatus(422);
		assertThat(late.getResponse().getContentAsString()).contains("This letter was discarded.");
		assertThat(post(reading + "/reopening", none)).hasRedirectedUrl(reading);
		assertThat(get(reading)).contains("Accept as a draft");
		post(reading + "/discarding", none);
		assertThat(post(reading + "/deletion", none)).hasRedirectedUrl(ADDRESS);
		assertThat(this.mvc.get().uri(reading).with(desk())).hasStatus(404);
	}

	@Test
	void theLetterThatIsHereGetsTheLanguageInstead() throws UnsupportedEncodingException {
		String key = publish(301);
		String reading = read();
		MultiValueMap<String, String> form = form();
		form.set("letter.number", "301");
		form.set("version", version(reading));
		post(reading, form);
		assertThat(get(reading)).contains("Circular TSB 301 is here already.",
				"/secretariat/circulars/" + key + "/translations/fr");
		assertThat(accept(reading, form)).hasStatus(422).bodyText().contains("href=\"#letter-number\"");
		form.set("letter.number", "");
		draft(accept(reading, form));
	}

	@Test
	void anAmendmentOfALetterThatIsHereAmendsIt() throws UnsupportedEncodingException {
		String key = publish(92);
		String reading = read();
		MultiValueMap<String, String> form = form();
		form.set("letter.amendment", "CORRIGENDUM");
		form.set("letter.amends", "true");
		form.set("letter.number", "92");
		form.set("version", version(reading));
		post(reading, form);
		assertThat(get(reading)).contains("It amends Circular TSB 92, which is here.");
		String draft = draft(accept(reading, form));
		assertThat(this.mvc.get().uri("/api/v1/circulars/{key}", draft).with(desk())).bodyJson()
			.convertTo(InstanceOfAssertFactories.MAP)
			.containsEntry("amends", key)
			.containsEntry("amendment", "CORRIGENDUM")
			.containsEntry("subject", "Objet " + this.name);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.groups.get(this.name));
	}

	@Test
	void theAcceptedDraftKeepsItsNumberUntilItIsGivenUp() throws UnsupportedEncodingException {
		publish(500);
		MultiValueMap<String, String> form = form();
		form.set("letter.number", "127");
		String draft = draft(accept(read(), form));
		assertThat(get("/secretariat/circulars/" + draft + "/publication")).contains("It bears the number 127",
				"Circulaire TSB 127");
		form = form();
		form.set("letter.series", "CACE");
		form.set("letter.number", "1021");
		form.set("group.choice", "");
		form.set("meeting.choice", "");
		assertThat(accept(read(), form)).hasStatus(422).bodyText().contains("href=\"#letter-series\"");
	}

	@Test
	void thePagesAreForTheSecretariatAlone() {
		assertThat(this.mvc.get().uri(ADDRESS)).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(ADDRESS + "/999999").with(desk())).hasStatus(404);
		assertThat(this.mvc.get().uri(ADDRESS + "/x").with(desk())).hasStatus(404);
	}

	/** A letter of before, as if the series had come further already. */
	private String publish(int number) {
		this.jdbc.sql("""
				insert into circular_series (issuer_id, kind, series, period, last_number)
				select id, 'CIRCULAR', 'tsb', 'T25', 900 from issuer where code = 'tsb' on conflict do nothing""")
			.update();
		CircularDraft english = new CircularDraft(null, null, null, LocalDate.parse("2026-03-01"), null,
				List.of(new CircularDraft.Line("To Members", MailingCategory.SECTOR_MEMBERS)), null, null,
				"Letter " + number, null, null, Paragraphs.parse("A paragraph."), null, null, null, null, null);
		return this.publications.publish(this.archive.draft("tsb", null, Language.EN, english, "TSB", number), null);
	}

	/** A letter that waits to be checked: the address of its page. */
	private String read() {
		return paste("A letter about " + this.name).getResponse().getRedirectedUrl();
	}

	private MvcTestResult upload(MockMultipartFile... files) {
		MockMvcTester.MockMultipartMvcRequestBuilder request = this.mvc.post().uri(ADDRESS).multipart();
		for (MockMultipartFile file : files) {
			request.file(file);
		}
		return request.with(desk()).with(token()).exchange();
	}

	private MvcTestResult paste(String text) {
		return this.mvc.post().uri(ADDRESS).param("text", text).with(desk()).with(token()).exchange();
	}

	private static MockMultipartFile file(String name, String text) {
		return new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
	}

	private String get(String address) throws UnsupportedEncodingException {
		MvcTestResult page = this.mvc.get().uri(address).with(desk()).exchange();
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentAsString();
	}

	private String version(String reading) throws UnsupportedEncodingException {
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(get(reading));
		assertThat(version.find()).isTrue();
		return version.group(1);
	}

	private MvcTestResult accept(String reading, MultiValueMap<String, String> form)
			throws UnsupportedEncodingException {
		form.set("version",
				this.jdbc.sql("select version from letter_reading where id = ?")
					.param(Long.valueOf(reading.replaceAll(".*/", "")))
					.query(String.class)
					.single());
		return post(reading + "/acceptance", form);
	}

	private static String draft(MvcTestResult accepted) {
		assertThat(accepted).hasStatus3xxRedirection();
		String address = accepted.getResponse().getRedirectedUrl();
		assertThat(address).matches("/secretariat/circulars/draft-[0-9a-f]+/edit");
		return address.split("/")[3];
	}

	private MvcTestResult post(String address, MultiValueMap<String, String> form) {
		return this.mvc.post().uri(address).params(form).with(desk()).with(token()).exchange();
	}

	/** A corrected form that is right in all parts. */
	private MultiValueMap<String, String> form() {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.setAll(Map.of("letter.language", "FR", "letter.issuer", "tsb", "letter.kind", "CIRCULAR", "letter.series",
				"TSB", "letter.place", "Genève", "letter.date", "2026-03-26", "letter.drafter", "CB",
				"letter.addressees[0].text", "Aux Administrations", "letter.addressees[0].category", "MEMBER_STATES",
				"letter.subject", "Objet " + this.name));
		form.setAll(Map.of("contact.email", "Desk@example.org", "text.paragraphs", "Un.\n\nDeux.\n• a\n• b",
				"text.closing", "Veuillez agréer.", "text.signed", "true", "text.signatoryName", "Robin Example"));
		form.setAll(Map.of("group.choice", "+new", "group.slug", this.name, "group.acronym",
				this.name.toUpperCase(Locale.ROOT), "group.name", "Groupe " + this.name, "group.officers[0].name",
				"Robin Example", "group.officers[0].role", "CHAIR"));
		form.setAll(Map.of("meeting.choice", "+new", "meeting.slug", this.name + "-2", "meeting.ordinal", "2",
				"meeting.title", "Deuxième réunion", "meeting.format", "IN_PERSON", "meeting.city", "Genève",
				"meeting.zone", "Europe/Zurich", "meeting.workingLanguages", "en"));
		form.setAll(Map.of("meeting.sessions[0].date", "2026-05-13", "meeting.sessions[0].start", "08:30",
				"meeting.sessions[0].end", "10:30", "meeting.deadlines[0].kind", "CONTRIBUTION",
				"meeting.deadlines[0].date", "2026-04-30", "meeting.deadlines[0].time", "16:00",
				"meeting.deadlines[0].zone", "UTC"));
		return form;
	}

}
