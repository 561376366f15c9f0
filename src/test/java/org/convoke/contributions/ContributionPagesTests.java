package org.convoke.contributions;

import java.util.HashMap;
import java.util.Map;

import org.convoke.files.TestFiles;
import org.convoke.meetings.Audience;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingPart.Link;
import org.convoke.meetings.Meetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.contributions.TestContributions.fields;
import static org.convoke.contributions.TestContributions.pdf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
class ContributionPagesTests {

	private static final String SUBMISSION = "6f1c1f6e-52c5-4a55-9a0c-0d5d3f6e0a01";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Meetings meetings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@Autowired
	Contributions contributions;

	@Autowired
	DocumentsLink link;

	TestContributions test;

	@BeforeEach
	void inTime() {
		this.test = new TestContributions(this.meetings, this.jdbc, this.mvc);
		this.clock.setTo(TestContributions.IN_TIME);
	}

	@Test
	void theFormStatesTheDeadlineAndTheLimits() {
		this.test.meeting("pages-form");
		assertThat(get("/meetings/pages-form/contribute")).hasStatusOk()
			.bodyText()
			.contains("30 April 2026, 23:59 (CEST, UTC+2)", "10 files", "50\u00A0MB", "100\u00A0MB", "DOCX",
					"Discussion")
			.doesNotContain("The deadline has passed", "??");
		assertThat(this.mvc.get().uri("/meetings/pages-form/contribute?lang=fr")).hasStatusOk()
			.bodyText()
			.contains("Soumettre une contribution", "30 avril 2026, 23\u00A0h\u00A059")
			.doesNotContain("??");
		assertThat(get("/meetings/unknown/contribute")).hasStatus(404);
	}

	@Test
	void theReaderSeesTheDeadlineInTheirZoneToo() {
		this.test.meeting("pages-zone");
		assertThat(this.mvc.get()
			.uri("/meetings/pages-zone/contribute")
			.cookie(new jakarta.servlet.http.Cookie("zone", "Asia/Seoul"))).bodyText()
			.contains("Your time: 1 May 2026, 06:59");
	}

	@Test
	void aContributionGetsItsNumberAndAReceiptByMail() {
		this.test.meeting("pages-receipt");
		String receipt = receipt(this.test.submit("pages-receipt", fields("ada.receipt@example.org"), pdf()));

		ReceivedMail mail = this.mails.awaitMail("ada.receipt@example.org");
		assertThat(mail.subject()).isEqualTo("Contribution 1 received: Second meeting of JCA-MV");
		assertThat(mail.header("Reply-To")).isEqualTo("desk@example.org");
		String hash = this.jdbc.sql("select sha256 from stored_file where size = ? limit 1")
			.param(TestFiles.pdf().length)
			.query(String.class)
			.single();
		assertThat(mail.text()).contains("Roadmap for metaverse standardization", "2026-04-29 08:00:00 UTC",
				"29 April 2026, 10:00 (CEST, UTC+2)", "paper.pdf", hash, "It came before the deadline.", receipt);

		assertThat(get(receipt)).hasStatusOk()
			.bodyText()
			.contains("Contribution 1", "2026-04-29 08:00:00 UTC", hash, "before the deadline");
		assertThat(get("/contributions/guessed")).hasStatus(404);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where subject = 'contribution:pages-receipt/1'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void oneSecondAfterTheDeadlineItIsLate() {
		this.test.meeting("pages-late");
		this.clock.setTo("2026-04-30T23:59:59+02:00");
		this.test.submit("pages-late", fields("ada.justintime@example.org"), pdf());
		this.clock.setTo("2026-05-01T00:00:00+02:00");
		assertThat(get("/meetings/pages-late/contribute")).bodyText().contains("The deadline has passed");
		String receipt = receipt(this.test.submit("pages-late", fields("ada.late@example.org"), pdf()));

		assertThat(this.mails.awaitMail("ada.justintime@example.org").text()).contains("It came before the deadline.");
		assertThat(this.mails.awaitMail("ada.late@example.org").text()).contains("Its number is 2",
				"after the deadline", "taken in as late");
		assertThat(get(receipt)).bodyText().contains("taken it in as late");
		assertThat(get("/meetings/pages-late/documents")).bodyText().containsOnlyOnce(">Late<");
	}

	@Test
	void afterTheMeetingTheFormIsClosed() {
		this.test.meeting("pages-closed");
		this.clock.setTo("2026-05-13T10:30:00+02:00");
		assertThat(get("/meetings/pages-closed/contribute")).hasStatusOk()
			.bodyText()
			.contains("The meeting ended on 13 May 2026, 10:30")
			.doesNotContain("<textarea");
		assertThat(this.test.submit("pages-closed", fields("ada.closed@example.org"), pdf())).hasStatus(409)
			.bodyText()
			.contains("Contributions are closed");
		assertThat(count("pages-closed")).isZero();
	}

	@Test
	void whatWasTypedIsKeptAndTheFilesAreToBeChosenAgain() {
		this.test.meeting("pages-errors");
		Map<String, String> fields = new HashMap<>(fields("no address"));
		fields.put("title", "");
		fields.put("contacts[1].name", "Ben <b>Example</b>");
		fields.put("contacts[1].email", "ben@example.org");
		assertThat(this.test.submit("pages-errors", fields, pdf())).hasStatus(422)
			.bodyText()
			.contains("There is a problem", "href=\"#title\"", "Enter the title of the contribution",
					"href=\"#contacts-0-email\"", "Enter a valid e-mail address", "value=\"no address\"",
					"Ben &lt;b&gt;Example&lt;/b&gt;", "Institute of Examples", "metaverse, roadmap", "What is missing.",
					"Choose the files again")
			.containsPattern("value=\"PROPOSAL\"[^>]*checked");
		assertThat(count("pages-errors")).isZero();
	}

	@Test
	void filesThatAreNotTakenAreRefusedAtTheirField() {
		this.test.meeting("pages-files");
		refused("Choose at least one file", new MockMultipartFile("file", "", null, new byte[0]));
		refused("“empty.pdf” is empty", new MockMultipartFile("file", "empty.pdf", null, new byte[0]));
		refused("its content is PDF", new MockMultipartFile("file", "paper.docx", null, TestFiles.pdf()));
		refused("Accepted: PDF, DOCX, ODT, PPTX, XLSX, or a ZIP of these",
				new MockMultipartFile("file", "run.exe", null, new byte[] { 'M', 'Z', 1 }));
		refused("larger than 50\u00A0MB",
				new MockMultipartFile("file", "large.pdf", null, new byte[50 * 1024 * 1024 + 1]));
		MockMultipartFile[] eleven = new MockMultipartFile[11];
		java.util.Arrays.fill(eleven, pdf());
		refused("at most 10 files", eleven);
		assertThat(count("pages-files")).isZero();
	}

	private void refused(String message, MockMultipartFile... files) {
		assertThat(this.test.submit("pages-files", fields("ada.files@example.org"), files)).hasStatus(422)
			.bodyText()
			.contains("href=\"#file\"", message)
			.contains("Institute of Examples");
	}

	@Test
	void aDoubleClickIsOneContribution() {
		this.test.meeting("pages-double");
		Map<String, String> fields = new HashMap<>(fields("ada.double@example.org"));
		fields.put("submission", SUBMISSION);
		String first = receipt(this.test.submit("pages-double", fields, pdf()));
		String second = receipt(this.test.submit("pages-double", fields, pdf()));
		assertThat(second).isEqualTo(first);
		assertThat(count("pages-double")).isOne();

		fields.put("title", "Another contribution");
		assertThat(this.test.submit("pages-double", fields, pdf())).hasStatus(409)
			.bodyText()
			.contains("has already brought contribution 1", "Another contribution")
			.doesNotContain(SUBMISSION);
		this.mails.awaitMail("ada.double@example.org");
		assertThat(this.jdbc.sql("select count(*) from mail where to_address = 'ada.double@example.org'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		this.test.meeting("pages-csrf");
		assertThat(
				this.mvc.post().uri("/meetings/pages-csrf/contribute").multipart().file(pdf()).param("title", "Forged"))
			.hasStatus(403);
	}

	@Test
	void filesAreForTheSecretariatUntilTheyArePosted() {
		this.test.meeting("pages-documents");
		assertThat(get("/meetings/pages-documents/documents")).bodyText()
			.contains("No documents yet", "until 30 April 2026");
		this.test.submit("pages-documents", fields("ada.documents@example.org"), pdf());

		assertThat(get("/meetings/pages-documents/documents")).bodyText()
			.contains("Roadmap for metaverse standardization", "Institute of Examples", "being processed")
			.doesNotContain("paper.pdf", "ada.documents@example.org");
		assertThat(get("/meetings/pages-documents/documents/1/1")).hasStatus(404);
		assertThat(this.mvc.get()
			.uri("/meetings/pages-documents/documents/1/1")
			.with(user("desk@example.org").roles("SECRETARIAT"))).hasStatusOk();

		assertThat(act("pages-documents", 1, "posting")).hasStatus3xxRedirection();
		assertThat(this.mails.awaitMail("ada.documents@example.org", "posted").links())
			.anyMatch((link) -> link.endsWith("/meetings/pages-documents/documents"));
		assertThat(get("/meetings/pages-documents/documents")).bodyText().contains("paper.pdf", "Posted");

		MvcTestResult file = get("/meetings/pages-documents/documents/1/1");
		assertThat(file).hasStatusOk()
			.hasHeader("Content-Type", "application/pdf")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.body()
			.isEqualTo(TestFiles.pdf());
		assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("inline;").contains("paper.pdf");
		assertThat(this.mvc.get()
			.uri("/meetings/pages-documents/documents/1/1")
			.header("If-None-Match", file.getResponse().getHeader("ETag"))).hasStatus(304);
		assertThat(this.mvc.get().uri("/meetings/pages-documents/documents/1/1").header("Range", "bytes=0-3"))
			.hasStatus(206)
			.hasBodyTextEqualTo("%PDF");
		assertThat(get("/meetings/pages-documents/documents/1/2")).hasStatus(404);
		assertThat(get("/meetings/pages-documents/documents/one/2")).hasStatus(404);
	}

	@Test
	void documentsForParticipantsAreNotForThePublic() {
		Meeting meeting = this.test.meeting("pages-participants", Audience.PARTICIPANTS);
		this.test.submit("pages-participants", fields("ada.participants@example.org"), pdf());
		act("pages-participants", 1, "posting");
		assertThat(get("/meetings/pages-participants/documents")).hasStatusOk()
			.bodyText()
			.contains("for its participants")
			.doesNotContain("Roadmap");
		assertThat(get("/meetings/pages-participants/documents/1/1")).hasStatus(404);
		assertThat(this.link.links(java.util.List.of(meeting.getId()), Language.EN).get(meeting.getId()))
			.extracting(Link::text)
			.containsExactly("Documents");
	}

	@Test
	void theDeskSeesWhatWaitsAndReturnsItWithAReason() {
		Meeting meeting = this.test.meeting("pages-desk");
		this.test.submit("pages-desk", fields("ada.desk@example.org"), pdf());
		this.clock.setTo("2026-05-02T10:00:00+02:00");
		assertThat(get("/secretariat/meetings/pages-desk/contributions")).hasStatus3xxRedirection();
		assertThat(desk("pages-desk")).bodyText()
			.contains("Waiting (1)", "waiting for 3 days", "ada.desk@example.org", "paper.pdf", "/1/posting")
			.doesNotContain("/1/admission");
		assertThat(this.contributions.contributors(meeting.getId())).containsExactly("ada.desk@example.org");

		assertThat(act("pages-desk", 1, "return")).hasStatus3xxRedirection().flash().containsKey("error");
		assertThat(act("pages-desk", 1, "admission")).hasStatus(409).bodyText().contains("came in time");
		assertThat(this.mvc.post()
			.uri("/secretariat/meetings/pages-desk/contributions/1/return")
			.with(csrf())
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.param("reason", "The title page is missing.")).hasStatus3xxRedirection();
		assertThat(this.mails.awaitMail("ada.desk@example.org", "returned").text())
			.contains("The title page is missing.");
		assertThat(this.contributions.contributors(meeting.getId())).isEmpty();
		assertThat(get("/meetings/pages-desk/documents")).bodyText().doesNotContain("Roadmap");
		assertThat(desk("pages-desk")).bodyText().contains("Returned (1)", "Nothing waits");
	}

	@Test
	void aLateOneIsHeldAndMayStillBeAdmitted() {
		Meeting meeting = this.test.meeting("pages-held");
		this.clock.setTo("2026-05-02T10:00:00+02:00");
		this.test.submit("pages-held", fields("ada.held@example.org"), pdf());
		assertThat(act("pages-held", 1, "posting")).hasStatus(409);
		act("pages-held", 1, "hold");
		assertThat(this.mails.awaitMail("ada.held@example.org", "held").text()).contains("next meeting");
		act("pages-held", 1, "admission");
		assertThat(this.mails.awaitMail("ada.held@example.org", "posted").text()).contains("has been posted");
		assertThat(this.link.links(java.util.List.of(meeting.getId()), Language.EN).get(meeting.getId()))
			.containsExactly(new Link(org.convoke.meetings.MeetingPart.Section.DOCUMENTS, "Documents (1)",
					"/meetings/pages-held/documents"));
	}

	@Test
	void agendaItemsAreSortedAsPeopleCount() {
		this.test.meeting("pages-agenda");
		for (String item : new String[] { "10", "9", "", "2.1" }) {
			Map<String, String> fields = new HashMap<>(fields("ada.agenda@example.org"));
			fields.put("agendaItem", item);
			fields.put("title", "About item " + item + ".");
			this.test.submit("pages-agenda", fields, pdf());
		}
		assertThat(get("/meetings/pages-agenda/documents?sort=agenda")).bodyText()
			.containsSubsequence("About item 2.1.", "About item 9.", "About item 10.", "About item .");
		assertThat(get("/meetings/pages-agenda/documents")).bodyText()
			.containsSubsequence("About item 10.", "About item 9.", "About item .", "About item 2.1.");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).exchange();
	}

	private MvcTestResult desk(String slug) {
		return this.mvc.get()
			.uri("/secretariat/meetings/{slug}/contributions", slug)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

	private MvcTestResult act(String slug, int number, String act) {
		return this.mvc.post()
			.uri("/secretariat/meetings/{slug}/contributions/{number}/{act}", slug, number, act)
			.with(csrf())
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

	private static String receipt(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		String address = result.getResponse().getRedirectedUrl();
		assertThat(address).startsWith("/contributions/");
		return address;
	}

	private int count(String slug) {
		return this.jdbc
			.sql("select count(*) from contribution c join meeting m on m.id = c.meeting_id where m.slug = ?")
			.param(slug)
			.query(Integer.class)
			.single();
	}

}
