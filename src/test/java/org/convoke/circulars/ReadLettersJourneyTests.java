package org.convoke.circulars;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.convoke.directory.Category;
import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Eligibility;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Session;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Objective;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.Officer;
import org.convoke.meetings.OfficerRole;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Two real letters are dropped on the page and become, without a keystroke, drafts with
 * their groups, meetings and deadlines; published, they read as they were printed.
 */
@BrowserTest
@TestPropertySource(properties = { "convoke.test.database=read-letters",
		"convoke.secretariat-email=secretariat.readings@example.org" })
class ReadLettersJourneyTests {

	private static final String SECRETARIAT = "secretariat.readings@example.org";

	private static final String READINGS = "/secretariat/circulars/readings";

	private static final String DROP = """
			(files) => {
				const transfer = new DataTransfer();
				for (const [name, type, content] of files) {
					const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
					transfer.items.add(new File([bytes], name, { type }));
				}
				document.querySelector('[data-drop]').dispatchEvent(
					new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
			}""";

	@Autowired
	TestMailServer mails;

	@Autowired
	Groups groups;

	@Autowired
	Meetings meetings;

	@Autowired
	Letters letters;

	@Test
	void theTwoLettersAreDroppedAcceptedAndPublished(Page page) {
		signIn(page);
		page.navigate("/secretariat/circulars");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read a letter in")).click();
		accessible(page);
		page.evaluate(DROP,
				List.of(file("circular-127.txt", "text/plain", seed("circular-127")),
						file("circular-92.docx",
								"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
								docx(whole("circular-92")))));
		page.waitForURL("**" + READINGS);
		assertThat(page.locator("main")).containsText("circular-127.txt");
		accessible(page);

		accept(page, "circular-127.txt");
		aGroupLikeJcaMv();
		itsSecondMeeting();
		publish(page, null);
		assertThat(page.url()).endsWith("/circulars/t25-tsb-cir-0127");
		assertReadsLike(page, "circular-127");

		page.navigate(READINGS + "?lang=en");
		accept(page, "circular-92.docx");
		theSeventhMeetingOfU4ssc();
		// Seven weeks ahead is less than usual for a meeting of no coordination activity.
		publish(page, "The date was agreed with the partners.");
		assertThat(page.url()).endsWith("/circulars/t22-tsb-cir-0092");
		assertReadsLike(page, "circular-92");
	}

	private void signIn(Page page) {
		page.navigate("/secretariat");
		page.getByLabel("E-mail address").fill(SECRETARIAT);
		press(page, "Send me the link");
		page.navigate(this.mails.awaitMail(SECRETARIAT, "Your link to sign in").links().get(0));
		press(page, "Sign in now");
	}

	/** Every field that was read leads to its words, and back. */
	private static void accept(Page page, String file) {
		page.locator("li", new Page.LocatorOptions().setHasText(file)).getByRole(AriaRole.LINK).click();
		accessible(page);
		Locator told = page.locator("#letter-date-told a");
		String anchor = told.getAttribute("href");
		assertThat(page.locator(anchor + " ~ mark").first()).isVisible();
		page.locator("#letter-date").focus();
		assertThat(page.locator("mark.lit").first()).isVisible();
		page.locator("mark.lit a").first().click();
		assertThat(page.locator("#letter-date")).isFocused();
		press(page, "Accept as a draft");
		page.waitForURL("**/edit");
	}

	private static void publish(Page page, String reason) {
		page.navigate(page.url().replace("/edit", "/publication"));
		assertThat(page.locator("main")).containsText("It bears the number");
		if (reason != null) {
			page.getByLabel("Reason").fill(reason);
		}
		press(page, "Publish");
		page.waitForURL("**/circulars/t2*");
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
	}

	private static void accessible(Page page) {
		assertThat(new AxeBuilder(page).analyze().getViolations()).as("what axe finds at " + page.url())
			.extracting((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
			.isEmpty();
	}

	private void aGroupLikeJcaMv() {
		Group group = this.groups.get("jca-mv");
		assertThat(group.getAcronym()).isEqualTo("JCA-MV");
		assertThat(group.getName())
			.isEqualTo(french("Activité conjointe de coordination sur la normalisation du métavers"));
		assertThat(group.getMandate().in(Language.FR)).startsWith("La JCA-MV a pour mission de coordonner")
			.endsWith("dans les deux sens avec ces organismes.");
		assertThat(group.getTermsLink()).isEqualTo("https://www.itu.int/en/ITU-T/jca/mv/Pages/tor.aspx");
		assertThat(List.of(group.getMailbox(), group.getPhone(), group.getFax(), group.getContactName()))
			.containsExactly("tsbjcamv@itu.int", "+41 22 730 6301", "+41 22 730 5853", "Cristina Bueti");
		assertThat(group.getAppointingBody())
			.isEqualTo(french("Groupe consultatif de la normalisation des télécommunications (GCNT)"));
		assertThat(group.getOfficers()).extracting(Officer::name, Officer::role, Officer::country)
			.containsExactly(tuple("Muath AlRumayh", OfficerRole.CO_CHAIR, "SA"),
					tuple("Shin-Gak Kang", OfficerRole.CO_CHAIR, "KR"));
	}

	private void itsSecondMeeting() {
		Meeting meeting = this.meetings.get("jca-mv-2");
		assertThat(meeting.getOrdinal()).isEqualTo(2);
		assertThat(meeting.getTitle()).isEqualTo(french(
				"Deuxième réunion de l'Activité conjointe de coordination sur la normalisation du métavers (JCA-MV)"));
		assertThat(meeting.getFormat()).isEqualTo(MeetingFormat.IN_PERSON);
		assertThat(meeting.getVenue().in(Language.FR))
			.isEqualToIgnoringCase("siège de l'Union internationale des télécommunications (UIT)");
		assertThat(meeting.getCity()).isEqualTo(french("Genève"));
		assertThat(meeting.getCountry()).isEqualTo("CH");
		assertThat(meeting.getZone().getId()).isEqualTo("Europe/Zurich");
		assertThat(meeting.getSessions()).singleElement()
			.isEqualTo(new Session(LocalDateTime.of(2026, 5, 13, 8, 30), LocalDateTime.of(2026, 5, 13, 10, 30)));
		assertThat(meeting.getWorkingLanguages()).containsExactly(Language.EN);
		assertThat(
				meeting.getEligible().stream().collect(Collectors.toMap(Eligibility::category, Eligibility::approval)))
			.isEqualTo(Map.of(Category.MEMBER_STATE, false, Category.STATE_OF_PALESTINE, false, Category.SECTOR_MEMBER,
					false, Category.ASSOCIATE, false, Category.ACADEMIA, false, Category.ORGANISATION, true,
					Category.INVITED_EXPERT, true));
		assertThat(meeting.getCoLocatedEvents()).extracting(CoLocatedEvent::firstDay, CoLocatedEvent::lastDay)
			.containsExactly(tuple(day("2026-05-11"), day("2026-05-12")), tuple(day("2026-05-12"), day("2026-05-12")),
					tuple(day("2026-05-12"), day("2026-05-21")));
		assertThat(this.meetings.deadlines(meeting.getId())).extracting(Deadline::getKind, Deadline::getDueOn)
			.containsExactly(tuple(DeadlineKind.CONTRIBUTION, day("2026-04-30")),
					tuple(DeadlineKind.REGISTRATION, day("2026-05-04")));
	}

	private void theSeventhMeetingOfU4ssc() {
		Meeting meeting = this.meetings.get("u4ssc-7");
		assertThat(meeting.getFormat()).isEqualTo(MeetingFormat.VIRTUAL);
		assertThat(meeting.getZone().getId()).isEqualTo("Europe/Zurich");
		assertThat(meeting.getSessions()).singleElement()
			.isEqualTo(new Session(LocalDateTime.of(2023, 6, 20, 9, 30), LocalDateTime.of(2023, 6, 20, 16, 0)));
		assertThat(meeting.getFee().in(Language.FR)).contains("gratuite");
		assertThat(meeting.getHomePage()).isEqualTo("https://u4ssc.itu.int/latest-meetings/7th-meeting/");
		assertThat(meeting.getCoOrganisers()).hasSize(2);
		assertThat(meeting.getObjectives()).hasSize(6)
			.extracting(Objective::kind)
			.contains(ObjectiveKind.REPORT, ObjectiveKind.PRESENT, ObjectiveKind.APPROVE);
		assertThat(this.meetings.deadlines(meeting.getId())).isEmpty();
	}

	/** The letter on the page, line by line as it was printed. */
	private static void assertReadsLike(Page page, String name) {
		page.navigate(page.url() + "?lang=fr");
		List<String> read = TestLetters.lines(page.content())
			.stream()
			.filter((line) -> !line.equals("Plus d'informations") && !line.startsWith("http://"))
			.toList();
		List<String> printed = TestLetters.printed(name).stream().map(TestLetters::plain).toList();
		// The letterhead is in capitals on paper only.
		List<String> head = read.subList(0, 2).stream().map((line) -> line.toUpperCase(Locale.FRENCH)).toList();
		assertThat(Stream.concat(head.stream(), read.subList(2, read.size()).stream()).limit(printed.size()))
			.containsExactlyElementsOf(printed);
		accessible(page);
	}

	private static LocalizedText french(String text) {
		return LocalizedText.of(Language.FR, text);
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	private static List<String> file(String name, String type, byte[] content) {
		return List.of(name, type, Base64.getEncoder().encodeToString(content));
	}

	private static String whole(String name) {
		return TestLetters.whole(name);
	}

	private static byte[] seed(String name) {
		return whole(name).getBytes(StandardCharsets.UTF_8);
	}

	/** A Word file of that text, a paragraph for each line. */
	private static byte[] docx(String text) {
		String body = text.lines()
			.map((line) -> Stream.of(line.split("\t", -1))
				.map((part) -> "<w:r><w:t xml:space=\"preserve\">" + HtmlUtils.htmlEscapeDecimal(part) + "</w:t></w:r>")
				.collect(Collectors.joining("<w:r><w:tab/></w:r>", "<w:p>", "</w:p>")))
			.collect(Collectors.joining());
		Map<String, String> parts = Map.of("[Content_Types].xml",
				"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
						+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
						+ "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
				"_rels/.rels",
				"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
						+ " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
						+ " Target=\"word/document.xml\"/></Relationships>",
				"word/document.xml",
				"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
						+ "</w:body></w:document>");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(parts.get(name).getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
