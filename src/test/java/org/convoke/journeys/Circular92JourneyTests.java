package org.convoke.journeys;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Circular TSB 92: a virtual meeting with others, open to anybody, without deadlines and
 * without a signature, whose join link is for registrants alone.
 */
@BrowserTest
@TestPropertySource(
		properties = { "convoke.test.database=journey-92", "convoke.secretariat-email=secretariat.92@example.org" })
class Circular92JourneyTests {

	private static final String JOIN = "https://meet.example.org/rooms/u4ssc-7-a1b2c3";

	private static final String ANA = "ana.ortiz@example.org";

	private static final Seed LETTER = Seed.of("circular-92");

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@Value("${convoke.public-url}")
	String address;

	private Visitor desk;

	private Secretariat secretariat;

	private Visitor reader;

	@Test
	void aVirtualMeetingIsConvenedAndJoined(Browser browser) {
		this.desk = Visitor.at(browser, this.address, "92-desk", "en-GB", "Europe/Zurich");
		this.secretariat = new Secretariat(this.desk, this.mails);
		this.reader = Visitor.at(browser, this.address, "92-reader", "en-US", "America/New_York");

		this.clock.setTo("2023-05-02T09:00:00+02:00");
		this.secretariat.signIn("secretariat.92@example.org");
		createsTheGroup();
		createsTheMeeting();
		this.secretariat.continueSeries("T22 (2022–2024)", "91");
		writesTheCircular();
		everybodyReadsTheLetter();
		everybodyReadsTheMeetingButNotItsJoinLink();
		anIndividualRegistersAndMayJoin();

		this.clock.setTo("2023-06-20T09:00:00+02:00");
		this.reader.open(self()).sees("Join the meeting online").picture("joining");
		assertThat(this.reader.part("a[href='" + JOIN + "']").count()).as("half an hour before").isOne();
		this.clock.setTo("2023-06-20T09:29:59+02:00");
		this.reader.open("/meetings/u4ssc-7/register").sees("Send the registration");
		this.clock.setTo("2023-06-20T09:30:00+02:00");
		this.reader.open("/meetings/u4ssc-7/register").accessible().picture("closed");
		this.reader.sees("Registration closed when the meeting began, on 20 June 2023, 09:30 (CEST, UTC+2)",
				"By your clock, that was 20 June 2023, 03:30");
	}

	@AfterEach
	void everybodyLeaves() {
		Stream.of(this.desk, this.reader).forEach(Visitor::leave);
	}

	private void createsTheGroup() {
		this.desk.open("/secretariat/groups").follow("New group").fill("Acronym", "U4SSC");
		this.desk.fill("Name", "English", "United for Smart Sustainable Cities");
		this.desk.fill("Name", "Français", "Tous unis pour des villes intelligentes et durables");
		this.desk.fill("Mailbox", "u4ssc@itu.int").fill("Telephone", "+41 22 730 6301").fill("Fax", "+41 22 730 5853");
		this.desk.press("Save").isTold("Saved: U4SSC");
	}

	private void createsTheMeeting() {
		this.desk.follow("New meeting of this group").fill("Number of the meeting", "7").tick("Virtual meeting");
		this.desk.fill("Title", "English", "Seventh meeting of the initiative “United for Smart Sustainable Cities”");
		this.desk.fill("Title", "Français",
				"Septième réunion de l'initiative \"Tous unis pour des villes intelligentes et durables\"");
		this.desk.fill("Session 1", "Date", "2023-06-20");
		this.desk.fill("Session 1", "Start", "09:30").fill("Session 1", "End", "16:00");
		this.desk.choose("Country", "Choose…").fill("Link to join remotely", JOIN);
		this.desk.fill("Fee", "English", "Free of charge").fill("Fee", "Français", "Participation gratuite");
		this.desk.fill("Page elsewhere", "https://u4ssc.itu.int/latest-meetings/7th-meeting/");
		this.desk.tick("Individual, May register")
			.untick("State of Palestine (Resolution 99 (Rev. Dubai, 2018)), May register");
		this.desk.fill("Objective 1", "Français", "Rendre compte des travaux des groupes thématiques.");
		this.desk.choose("Objective 1", "What is done", "Report");
		this.desk.fill("Co-organiser 1", "Français", "Commission économique des Nations Unies pour l'Europe (CEE-ONU)");
		this.desk.fill("Co-organiser 2", "Français",
				"Programme des Nations Unies pour les établissements humains (ONU-Habitat)");
		this.desk.press("Save").isTold("Saved:").isAt("/secretariat/meetings/u4ssc-7");
		this.desk.sees("This meeting has no deadline.", JOIN).picture("meeting");
	}

	private void writesTheCircular() {
		this.secretariat.beginLetter("u4ssc-7");
		this.desk.sees("en collaboration avec la Commission économique", "de 9 h 30 à 16 heures CEST");
		this.desk.untick("State of Palestine")
			.untick("Directors of the regional offices")
			.untick("The letter is signed");
		this.desk.choose("Label of the fax number", "Fax");
		this.secretariat.correctLetter(
				Map.of("Line for Sector Members", "Aux Membres du Secteur UIT-T",
						"Line for Study group chairs and vice-chairs",
						"Aux Présidents et Vice-Présidents des commissions d'études", "Closing",
						"Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée."),
				LETTER.body(), "Les participants sont priés de consulter régulièrement le site");
		// Seven weeks ahead is less than usual for a meeting of no coordination activity.
		this.secretariat.publishAllTheSame("Circulaire TSB 92", "t22-tsb-cir-0092",
				"The date was agreed with the partners.");
	}

	private void everybodyReadsTheLetter() {
		this.reader.read("/circulars/t22-tsb-cir-0092").picture("letter");
		// The conversion has lost the footer of this letter; it is the issuer's.
		assertThat(Seed.lines(this.reader.part("article.letter").innerText()))
			.isEqualTo(Stream.concat(LETTER.lines().stream(), Seed.of("circular-127").footer().stream()).toList());
		assertThat(
				this.reader.part("article.letter a[href='http://www.itu.int/en/ITU-T/ssc/united/Pages/default.aspx']")
					.count())
			.as("the link whose hyphen does not break")
			.isOne();
	}

	private void everybodyReadsTheMeetingButNotItsJoinLink() {
		this.reader.read("/meetings/u4ssc-7").picture("meeting");
		this.reader.sees("Virtual meeting", "09:30–16:00 (CEST, UTC+2)", "Your time: 20 June 2023, 03:30",
				"Free of charge", "ONU-Habitat", "Circular TSB 92");
		List<String> places = List.of("/meetings/u4ssc-7", "/meetings/u4ssc-7?lang=fr", "/meetings", "/groups/u4ssc",
				"/circulars/t22-tsb-cir-0092", "/meetings/u4ssc-7/register", "/api/v1/meetings/u4ssc-7",
				"/api/v1/meetings", "/api/v1/circulars/t22-tsb-cir-0092");
		for (String place : places) {
			assertThat(this.reader.open(place).source()).as(place).doesNotContain("meet.example.org");
		}
		this.reader.open("/?lang=en");
	}

	private void anIndividualRegistersAndMayJoin() {
		this.reader.open("/meetings/u4ssc-7").follow("Register for the meeting").accessible();
		this.reader.sees("Online. This meeting is virtual.").picture("register");
		this.reader.fill("Given name", "Ana").fill("Family name", "Ortiz").fill("E-mail", ANA);
		this.reader.fill("Organisation", "Friends of Example City").choose("Category", "Individual");
		this.reader.choose("Country", "Mexico").choose("Role", "Delegate");
		this.reader.press("Send the registration");
		this.reader.read(self()).sees("One step is missing");
		assertThat(this.reader.source()).as("before the address is confirmed").doesNotContain("meet.example.org");
		this.reader.press("Confirm my address")
			.sees("Your registration is confirmed.")
			.accessible()
			.picture("confirmed");
		assertThat(this.reader.source()).as("weeks before the meeting").doesNotContain("meet.example.org");
		this.mails.awaitMail(ANA, "Registration confirmed");
		assertThat(this.mails.mailsTo(ANA)).noneMatch((mail) -> mail.text().contains(JOIN));
	}

	private String self() {
		return this.mails.awaitMail(ANA, "Please confirm your address")
			.links()
			.stream()
			.filter((link) -> link.contains("/registrations/"))
			.findFirst()
			.orElseThrow();
	}

}
