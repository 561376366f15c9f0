package org.convoke.journeys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.awaitility.Awaitility;
import org.convoke.files.TestFiles;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Circular TSB 127 from the empty database to the sent reminder, as the people concerned
 * live it in their browsers.
 */
@BrowserTest
@TestPropertySource(
		properties = { "convoke.test.database=journey-127", "convoke.secretariat-email=secretariat.127@example.org" })
class Circular127JourneyTests {

	private static final String SECRETARIAT = "secretariat.127@example.org";

	/** In the directory, of a Member State: registers. */
	private static final String ELISE = "elise.tremblay@example.org";

	/** In the directory, of a Sector Member: does not register. */
	private static final String TARIQ = "tariq.nasser@example.org";

	/** Invited, not in the directory: registers and contributes. */
	private static final String MINJUN = "min-jun.park@example.org";

	/** Registers at the last minute. */
	private static final String LENA = "lena.novak@example.org";

	private static final Seed LETTER = Seed.of("circular-127");

	private final byte[] paper = TestFiles.docx();

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@Autowired
	JdbcClient jdbc;

	@Value("${convoke.public-url}")
	String address;

	private Visitor desk;

	private Secretariat secretariat;

	private Visitor delegate;

	private Visitor expert;

	private String ofDelegate;

	@Test
	void fromTheEmptyDatabaseToTheSentReminder(Browser browser) {
		this.desk = Visitor.at(browser, this.address, "127-desk", "en-GB", "Europe/Zurich");
		this.secretariat = new Secretariat(this.desk, this.mails);
		this.delegate = Visitor.at(browser, this.address, "127-delegate", "fr-CA", "America/Toronto");
		this.expert = Visitor.at(browser, this.address, "127-expert", "en-US", "Asia/Seoul");

		this.clock.setTo("2026-03-26T09:00:00+01:00");
		this.secretariat.signIn(SECRETARIAT);
		knowsWhomToWriteTo();
		createsTheGroup();
		createsTheMeeting();
		setsTheDeadlines();
		this.secretariat.continueSeries("T25 (2025–2028)", "126");
		writesTheCircular();
		everybodyReadsTheLetter();

		this.clock.setTo("2026-04-02T10:00:00+02:00");
		delegateRegisters();
		delegateChangesTheOrganisation();
		delegateRegistersAgainAndIsToldSo();
		expertIsApproved();

		this.clock.setTo("2026-04-15T16:30:00+02:00");
		expertContributes();
		theContributionIsListedAndPosted();

		this.clock.setTo("2026-04-28T20:00:00+02:00");
		whatIsStillUsefulIsCaughtUpWith();
		this.clock.setTo("2026-04-29T08:00:00+02:00");
		delegateIsRemindedOfContributing();

		this.clock.setTo("2026-05-01T00:00:00+02:00");
		aContributionIsLate();

		this.clock.setTo("2026-05-03T08:00:00+02:00");
		theAbsentIsRemindedOfRegistering();

		this.clock.setTo("2026-05-04T23:59:59+02:00");
		theFormIsStillOpen();
		this.clock.setTo("2026-05-05T00:01:00+02:00");
		theFormIsClosed();
		delegateWithdraws();

		everyMailCameOnce();
	}

	@AfterEach
	void everybodyLeaves() {
		Stream.of(this.desk, this.delegate, this.expert).forEach(Visitor::leave);
	}

	private void knowsWhomToWriteTo() {
		addOrganisation("Ministère de l’Exemple", "Member State", "Canada");
		addPerson("Élise", "Tremblay", ELISE, "Français", "Ministère de l’Exemple");
		addOrganisation("Example Telecom", "Sector Member", "Jordan");
		addPerson("Tariq", "Nasser", TARIQ, "English", "Example Telecom");
		this.desk.open("/secretariat/directory").sees("Tremblay", "Nasser").picture("directory");
	}

	private void addOrganisation(String name, String category, String country) {
		this.desk.open("/secretariat/directory/organisations")
			.follow("New organisation")
			.fill("Name", "Français", name);
		this.desk.choose("Category", category)
			.choose("Country", country)
			.press("Save")
			.isTold("The organisation is saved.");
	}

	private void addPerson(String givenName, String familyName, String email, String language, String organisation) {
		this.desk.open("/secretariat/directory").follow("New person").fill("Given name", givenName);
		this.desk.fill("Family name", familyName).fill("E-mail", email).choose("Language", language);
		this.desk.choose("Organisation", organisation).press("Save").isTold("The person is saved.");
	}

	private void createsTheGroup() {
		this.desk.open("/secretariat/groups").follow("New group").fill("Acronym", "JCA-MV");
		this.desk.fill("Name", "English", "Joint Coordination Activity on Metaverse Standardization");
		this.desk.fill("Name", "Français", "Activité conjointe de coordination sur la normalisation du métavers");
		this.desk.fill("Terms of reference", "https://www.itu.int/en/ITU-T/jca/mv/Pages/tor.aspx");
		this.desk.fill("Name of the contact", "Cristina Bueti").fill("Mailbox", "tsbjcamv@itu.int");
		this.desk.fill("Telephone", "+41 22 730 6301").fill("Fax", "+41 22 730 5853");
		this.desk.fill("Appointed by", "Français",
				"Groupe consultatif de la normalisation des télécommunications (GCNT)");
		this.desk.fill("Officer 1", "Name", "Muath AlRumayh").choose("Officer 1", "Role", "Co-Chair");
		this.desk.fill("Officer 1", "Français", "Commission des communications, de l'espace et des technologies (CST)");
		this.desk.choose("Officer 1", "Country", "Saudi Arabia");
		this.desk.picture("group-form").press("Save").isTold("Saved: JCA-MV").picture("group");
	}

	private void createsTheMeeting() {
		this.desk.follow("New meeting of this group").fill("Number of the meeting", "2");
		this.desk.fill("Title", "English",
				"Second meeting of the Joint Coordination Activity on Metaverse Standardization (JCA-MV)");
		this.desk.fill("Title", "Français",
				"Deuxième réunion de l'Activité conjointe de coordination sur la normalisation du métavers (JCA-MV)");
		this.desk.fill("Session 1", "Date", "2026-05-13");
		this.desk.fill("Session 1", "Start", "08:30").fill("Session 1", "End", "10:30");
		this.desk.fill("Venue", "English", "ITU headquarters").fill("Venue", "Français", "Siège de l'UIT");
		this.desk.fill("City", "English", "Geneva").fill("City", "Français", "Genève");
		this.desk.choose("Country", "Switzerland");
		this.desk.fill("In words, as the letter says it", "Français",
				"La JCA-MV est ouverte aux membres de l'UIT-T. Les experts invités peuvent prendre part aux travaux.");
		this.desk.tick("Invited expert, May register").tick("Invited expert, After approval");
		event(1, "La troisième Journée des mondes virtuels des Nations Unies", "2026-05-11", "2026-05-12");
		event(2, "La deuxième Assemblée sur les métavilles", "2026-05-12", "2026-05-12");
		this.desk.picture("meeting-form").press("Save").isTold("Saved:").isAt("/secretariat/meetings/jca-mv-2");
		this.desk.picture("meeting").follow("Edit");
		event(3, "La réunion de la Commission d'études 20 de l'UIT-T", "2026-05-12", "2026-05-21");
		this.desk.press("Save").isTold("Saved:").isAt("/secretariat/meetings/jca-mv-2");
	}

	private void event(int row, String title, String from, String to) {
		String event = "Event " + row;
		this.desk.fill(event, "Français", title).fill(event, "First day", from).fill(event, "Last day", to);
	}

	private void setsTheDeadlines() {
		this.secretariat.setDeadline("jca-mv-2", "Submission of contributions", "2026-04-30",
				"Soumission des contributions à la JCA-MV par courrier électronique à l'adresse tsbjcamv@itu.int.");
		this.secretariat.setDeadline("jca-mv-2", "Pre-registration", "2026-05-04",
				"Inscription préalable (au moyen du formulaire d'inscription en ligne disponible sur la page d'accueil de la JCA-MV).");
		this.desk.picture("deadlines");
	}

	private void writesTheCircular() {
		this.secretariat.beginLetter("jca-mv-2");
		this.secretariat.correctLetter(Map.of("Initials of the drafter", "CB"), LETTER.body(),
				"la date limite de soumission des contributions est fixée au 30 avril 2026.");
		this.secretariat.publish("Circulaire TSB 127", "t25-tsb-cir-0127");
	}

	private void everybodyReadsTheLetter() {
		this.delegate.read("/").picture("home").sees("Circulaire TSB 127");
		this.delegate.read("/circulars/t25-tsb-cir-0127").picture("letter");
		assertThat(Seed.lines(this.delegate.part("article.letter").innerText())).isEqualTo(LETTER.lines());
		this.delegate.read("/meetings/jca-mv-2").picture("meeting");
		this.delegate.sees("Circulaire TSB 127", "8 h 30", "CEST", "Votre heure", "4 mai 2026",
				"Le jour de cette réunion");
	}

	private void delegateRegisters() {
		this.delegate.follow("S’inscrire à la réunion").accessible().picture("register");
		this.delegate.fill("Prénom", "Élise").fill("Nom de famille", "Tremblay");
		this.delegate.fill("Adresse électronique", "elise.tremblay@example");
		this.delegate.fill("Organisation", "Ministère de l’Exemple").choose("Catégorie", "État Membre");
		this.delegate.choose("Pays", "Canada").choose("Fonction", "Chef de délégation");
		this.delegate.press("Envoyer l’inscription");
		this.delegate.isCorrected("Adresse électronique", "Indiquez une adresse électronique valable",
				"elise.tremblay@example");
		this.delegate.isKept("Organisation", "Ministère de l’Exemple").isKept("Pays", "CA").accessible();
		this.delegate.picture("register-corrected").fill("Adresse électronique", ELISE);
		this.delegate.press("Envoyer l’inscription").sees("Consultez votre messagerie", ELISE).accessible();
		this.delegate.picture("register-sent");

		ReceivedMail mail = this.mails.awaitMail(ELISE, "Veuillez confirmer votre adresse");
		this.ofDelegate = link(mail, "/registrations/");
		this.delegate.read(this.ofDelegate).picture("unconfirmed").sees("Il manque une étape");
		this.delegate.press("Confirmer mon adresse").isTold("Merci, votre inscription est confirmée.");
		this.delegate.accessible().picture("confirmed").sees("JCA-MV-2-");
		this.mails.awaitMail(ELISE, "Inscription confirmée");
	}

	private void delegateChangesTheOrganisation() {
		this.delegate.follow("Modifier")
			.accessible()
			.fill("Organisation", "Ministère de l’Exemple, Mission permanente");
		this.delegate.press("Enregistrer les modifications").isTold("Vos modifications sont enregistrées.");
		this.delegate.sees("Ministère de l’Exemple, Mission permanente");
		assertThat(text(this.mails.awaitMail(ELISE, "Inscription modifiée"))).contains("Mission permanente");
	}

	private void delegateRegistersAgainAndIsToldSo() {
		// The link is sent again at most once a minute: that minute has gone by.
		this.jdbc.sql("update registration set link_sent_at = link_sent_at - interval '1 minute'").update();
		this.delegate.open("/meetings/jca-mv-2/register").fill("Prénom", "Élise").fill("Nom de famille", "Tremblay");
		this.delegate.fill("Adresse électronique", ELISE.toUpperCase()).fill("Organisation", "Ministère de l’Exemple");
		this.delegate.choose("Catégorie", "État Membre").choose("Pays", "Canada").choose("Fonction", "Délégué");
		this.delegate.press("Envoyer l’inscription").picture("registered-twice");
		this.delegate.isCorrected("Adresse électronique", "Vous êtes déjà inscrit à cette réunion",
				ELISE.toUpperCase());
		assertThat(link(this.mails.awaitMail(ELISE, "Votre inscription"), "/registrations/"))
			.isEqualTo(this.ofDelegate);
	}

	private void expertIsApproved() {
		this.expert.open("/meetings/jca-mv-2/register").fill("Given name", "Min-jun").fill("Family name", "Park");
		this.expert.fill("E-mail", MINJUN).fill("Organisation", "Institute of Examples");
		this.expert.choose("Category", "Invited expert")
			.choose("Country", "Republic of Korea")
			.choose("Role", "Expert");
		this.expert.tick("I agree to be named in the list of participants").press("Send the registration");
		this.expert.open(link(this.mails.awaitMail(MINJUN, "Please confirm your address"), "/registrations/"));
		this.expert.press("Confirm my address").sees("The secretariat now looks at your registration");
		this.mails.awaitMail(MINJUN, "Registration received");
		this.secretariat.approve("jca-mv-2", "Min-jun Park");
		this.mails.awaitMail(MINJUN, "Registration confirmed");
	}

	private void expertContributes() {
		contribute(this.expert, "Identity of avatars across platforms", "Send the contribution");
		this.expert.sees("Contribution 1", sha256(this.paper), "2026-04-15 14:30:00 UTC").seesNot("Late");
		this.expert.accessible().picture("receipt");
		assertThat(text(this.mails.awaitMail(MINJUN, "Contribution 1 received"))).contains(sha256(this.paper),
				"2026-04-15 14:30:00 UTC", "It came before the deadline.");
	}

	private void contribute(Visitor author, String title, String button) {
		author.read("/meetings/jca-mv-2/contribute").picture("contribute");
		author.attach("Files", "paper.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
				this.paper);
		author.fill("Title", title).fill("Sources", "Institute of Examples\nExample Telecom");
		author.fill("Contact", "Name", "Min-jun Park").fill("Contact", "E-mail", MINJUN).tick("Proposal");
		author.fill("Abstract (optional)", "What an avatar owes to its owner.").press(button);
	}

	private void theContributionIsListedAndPosted() {
		this.delegate.read("/meetings/jca-mv-2/documents").picture("documents");
		this.delegate.sees("Identity of avatars across platforms", "Institute of Examples");
		this.desk.open("/secretariat/meetings/jca-mv-2/contributions").picture("contributions").press("Post");
		this.mails.awaitMail(MINJUN, "Contribution 1 posted");
	}

	/**
	 * The server slept through the first two reminders: the latest is still of use, as is
	 * that to register.
	 */
	private void whatIsStillUsefulIsCaughtUpWith() {
		this.secretariat.awaitReminder("jca-mv-2", "Submission of contributions", "14 days before", "Skipped");
		this.secretariat.awaitReminder("jca-mv-2", "Submission of contributions", "7 days before", "Sent");
		this.secretariat.awaitReminder("jca-mv-2", "Pre-registration", "7 days before", "Sent");
		assertThat(text(this.mails.awaitMail(ELISE, "Contributions avant le 30 avril 2026"))).contains("dans 2 jours");
		assertThat(text(this.mails.awaitMail(TARIQ, "Register by 4 May 2026"))).contains("in 6 days");
	}

	private void delegateIsRemindedOfContributing() {
		this.secretariat.awaitReminder("jca-mv-2", "Submission of contributions", "1 day before", "Sent");
		this.desk.picture("reminders").follow("1 day before").picture("reminded");
		this.desk.sees(ELISE, MINJUN, "Has done it already");
		assertThat(text(this.mails.awaitMails(ELISE, 6).get(5))).contains("30 avril 2026", "23 h 59", "demain",
				this.address + "/meetings/jca-mv-2/contribute");
	}

	private void aContributionIsLate() {
		this.expert.open("/meetings/jca-mv-2/contribute").sees("The deadline has passed");
		contribute(this.expert, "A second thought on avatars", "Send the contribution as late");
		this.expert.sees("Contribution 2", "Late", "taken it in as late").picture("receipt-late");
		assertThat(text(this.mails.awaitMail(MINJUN, "Contribution 2 received")))
			.contains("It came after the deadline and was taken in as late.");
	}

	private void theAbsentIsRemindedOfRegistering() {
		this.secretariat.awaitReminder("jca-mv-2", "Pre-registration", "1 day before", "Sent");
		assertThat(text(this.mails.awaitMails(TARIQ, 2).get(1))).contains("4 May 2026", "23:59", "tomorrow",
				this.address + "/meetings/jca-mv-2/register");
	}

	private void theFormIsStillOpen() {
		this.expert.read("/meetings/jca-mv-2/register").sees("4 May 2026, 23:59", "By your clock: 5 May 2026, 06:59");
		this.expert.fill("Given name", "Lena").fill("Family name", "Novak").fill("E-mail", LENA);
		this.expert.fill("Organisation", "University of Examples").choose("Category", "Academia");
		this.expert.choose("Country", "Switzerland").choose("Role", "Observer").press("Send the registration");
		this.expert.sees("Check your mail", LENA);
		this.mails.awaitMail(LENA, "Please confirm your address");
	}

	private void theFormIsClosed() {
		this.delegate.open("/meetings/jca-mv-2/register").sees("Les inscriptions sont closes").accessible();
		this.delegate.sees("Les inscriptions ont été closes le 4 mai 2026", "23 h 59", "CEST", "UTC+2");
		this.delegate.sees("À votre heure, c’était le 4 mai 2026", "17 h 59", "UTC−4");
		this.delegate.picture("closed").read("/meetings/jca-mv-2").picture("meeting-closed");
		this.delegate.sees("L’inscription est close depuis le 4 mai 2026");
	}

	private void delegateWithdraws() {
		this.delegate.open(this.ofDelegate).follow("Retirer").accessible().picture("withdraw");
		this.delegate.press("Retirer mon inscription").isTold("Votre inscription a été retirée.");
		this.delegate.accessible().picture("withdrawn").sees("Cette inscription a été retirée.");
		this.mails.awaitMail(ELISE, "Inscription retirée");
	}

	private void everyMailCameOnce() {
		Awaitility.await("an empty outbox")
			.untilAsserted(() -> assertThat(
					this.jdbc.sql("select count(*) from mail where state <> 'SENT'").query(Long.class).single())
				.isZero());
		assertThat(subjects(ELISE)).containsExactlyInAnyOrder("Veuillez confirmer votre adresse",
				"Inscription confirmée", "Inscription modifiée", "Votre inscription",
				"Contributions avant le 30 avril 2026", "Contributions avant le 30 avril 2026", "Inscription retirée");
		assertThat(subjects(MINJUN)).containsExactlyInAnyOrder("Please confirm your address", "Registration received",
				"Registration confirmed", "Contribution 1 received", "Contribution 1 posted",
				"Contribution 2 received");
		assertThat(subjects(TARIQ)).containsExactly("Register by 4 May 2026", "Register by 4 May 2026");
		assertThat(subjects(LENA)).containsExactly("Please confirm your address");
		assertThat(subjects(SECRETARIAT)).containsExactly("Your link to sign in");
	}

	/** What mails to somebody are about, without the title of the meeting. */
	private List<String> subjects(String email) {
		return this.mails.mailsTo(email).stream().map((mail) -> mail.subject().split("[\\s\\u00A0]?: ")[0]).toList();
	}

	/** What a mail says, its spaces all of one kind. */
	private static String text(ReceivedMail mail) {
		return mail.text().replaceAll("[\\u00A0\\u202F]", " ");
	}

	private static String link(ReceivedMail mail, String path) {
		return mail.links().stream().filter((link) -> link.contains(path)).findFirst().orElseThrow();
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
