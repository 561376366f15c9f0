package org.convoke.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Moving a meeting or its deadline is an act: seen before, explained, told. */
class MovingTests extends ManagementTests {

	private static final Pattern MARK = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

	@Autowired
	Changes changes;

	@Autowired
	TestMailServer mails;

	@Autowired
	MeetingNotices notices;

	@Autowired
	NoticeStore store;

	@Autowired
	NoticeWriter writer;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void aMoveOverRestTellsTheOldAndTheNewAndRaisesTheSequence() {
		register("Amal", "en");
		register("Élodie", "fr");

		assertThat(send(HttpMethod.PATCH, api(), """
				{"sessions": [{"start": "2026-05-14T09:00", "end": "2026-05-14T11:00"}], "venue": "Varembé",
				 "reason": "The room is taken"}""")).hasStatusOk().bodyJson().extractingPath("$.sequence").isEqualTo(1);

		assertThat(notices()).hasSize(2);
		Mail english = notices().get(0);
		assertThat(english.subject()).startsWith("Changed: Second meeting");
		assertThat(english.text()).contains("13 May 2026, 08:30–10:30 (CEST, UTC+2)",
				"14 May 2026, 09:00–11:00 (CEST, UTC+2)", "Varembé", "The room is taken", "/registrations/");
		assertThat(notices().get(1).text()).contains("14 mai 2026", "9\u00A0heures");
		assertThat(this.changes.of(this.meeting.getId(), Language.EN, 5)).extracting(Changes.Change::text)
			.last()
			.isEqualTo("The meeting moved from 13 May 2026 to 14 May 2026.");
		ReceivedMail received = this.mails.awaitMail(address("amal"), "Changed");
		assertThat(received.subject()).startsWith("Changed: ");
		assertThat(this.jdbc.sql("""
				select details::text from audit_entry where subject = ? and act = 'meeting.changed'
				order by id desc limit 1""").param("meeting:" + this.meeting.getSlug()).query(String.class).single())
			.contains("\"told\": 2", "The room is taken", "DATE", "PLACE");
	}

	@Test
	void manyAreWrittenToInShortTransactionsNobodyTwiceAndNobodyMissed() {
		this.jdbc.sql("""
				insert into follower (group_id, email, language, token, confirmed_at)
				select :group, number || '.' || :slug || '@example.org', 'en', number || :slug, now()
				from generate_series(1, 450) number""")
			.param("group", this.meeting.getGroupId())
			.param("slug", this.meeting.getSlug())
			.update();

		long notice = this.transaction.execute((status) -> {
			Announcement announcement = Announcement.because("The room is taken");
			int told = this.notices.tell(this.meeting, this.notices.concerned(this.meeting, this.meeting.getEnd()),
					List.of(MeetingChange.of(ChangeKind.CANCELLED, WhenAndWhere.of(this.meeting), null)), announcement);
			assertThat(told).isEqualTo(450);
			return this.jdbc.sql("select id from meeting_notice where meeting_id = ?")
				.param(this.meeting.getId())
				.query(Long.class)
				.single();
		});
		this.transaction.executeWithoutResult((status) -> {
			this.store.take(notice, 200);
			status.setRollbackOnly();
		});
		IntStream.range(0, 4).parallel().forEach((number) -> this.writer.write(notice));

		assertThat(cancellations()).hasSize(450).extracting(Mail::to).doesNotHaveDuplicates();
		assertThat(this.jdbc.sql(
				"select count(*) from mail where meeting_id = ? and unsubscribe like '%/following/%' and subject like 'Cancelled%'")
			.param(this.meeting.getId())
			.query(Integer.class)
			.single()).as("with the way to stop in a header").isEqualTo(450);
	}

	@Test
	void whoIsInSeveralAudiencesCountsAndIsToldOnceByTheFirst() {
		register("Amal", "en");
		follow("amal");
		follow("bea");

		assertThat(body(get(desk() + "/cancellation"))).contains("2 people will be told", "1 who has registered",
				"1 who follows");
		assertThat(send(HttpMethod.POST, api() + "/cancellation", "{\"reason\": \"Enough\"}")).hasStatusOk();
		assertThat(cancellations()).extracting(Mail::to).containsExactly(address("amal"), address("bea"));
		assertThat(cancellations().get(0).text()).contains("/registrations/").doesNotContain("/following/");
		ReceivedMail followed = this.mails.awaitMail(address("bea"), "Cancelled");
		assertThat(followed.header("List-Unsubscribe")).startsWith("<http").contains("/following/");
	}

	/** Without what followers are told of the meeting's beginnings. */
	private List<Mail> cancellations() {
		return notices().stream().filter((mail) -> mail.subject().startsWith("Cancelled")).toList();
	}

	private void follow(String name) {
		this.jdbc.sql("""
				insert into follower (group_id, email, language, token, confirmed_at) values (?, ?, 'en', ?, now())""")
			.params(this.meeting.getGroupId(), address(name), name + this.meeting.getSlug())
			.update();
	}

	@Test
	void whatNobodyNeedsToKnowIsNotTold() {
		register("Amal", "en");

		assertThat(send(HttpMethod.PATCH, api(), "{\"fee\": \"None\", \"joinMinutes\": 15}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"joinMinutes\": 15, \"sequence\": 0}");
		assertThat(send(HttpMethod.PATCH, api(), "{\"title\": \"Another name\"}")).bodyJson()
			.extractingPath("$.sequence")
			.isEqualTo(1);
		assertThat(send(HttpMethod.PATCH, api(), "{\"venue\": \"Varembé\", \"tell\": false}")).hasStatusOk();
		this.clock.setTo(Instant.parse("2026-07-01T08:00:00Z"));
		assertThat(send(HttpMethod.PATCH, api(), "{\"venue\": \"Montbrillant\"}")).hasStatusOk();

		assertThat(notices()).isEmpty();
		assertThat(this.changes.of(this.meeting.getId(), Language.ES, 5)).hasSize(2);
	}

	@Test
	void anotherZoneOrFormatIsToldToo() {
		register("Amal", "zh");

		assertThat(send(HttpMethod.PATCH, api(), "{\"zone\": \"Europe/London\", \"format\": \"HYBRID\"}"))
			.hasStatusOk();

		assertThat(notices()).singleElement().satisfies((mail) -> {
			assertThat(mail.subject()).startsWith("会议变更");
			assertThat(mail.text()).contains("BST");
		});
		assertThat(this.changes.of(this.meeting.getId(), Language.EN, 5)).extracting(Changes.Change::text)
			.containsExactly("The format changed. Now: Hybrid meeting. Before: In-person meeting.",
					"The times are now those of Europe/London, no longer those of Europe/Zurich.");
	}

	@Test
	void badReasonsAndPatchesAreRefused() {
		for (String patch : List.of("{\"reason\": 3, \"city\": \"Bern\"}", "{\"tell\": \"no\", \"city\": \"Bern\"}",
				"{\"sequence\": 9}", "{\"state\": \"ENDED\"}", "{\"joinMinutes\": -1}", "{\"joinMinutes\": 10081}")) {
			assertThat(send(HttpMethod.PATCH, api(), patch)).as(patch).hasStatus(422);
		}
		assertThat(current().getCity().in(Language.EN)).isEqualTo("Geneva");
	}

	@Test
	void theConsoleShowsTheMoveAndWhoIsToldBeforeItSaves() {
		register("Amal", "en");

		String shown = body(form().param("sessions[0].date", "2026-05-14"));
		assertThat(shown).contains("This moves the meeting", "13 May 2026, 08:30–10:30", "14 May 2026, 08:30–10:30",
				"1 person will be told", "A title that stays");
		assertThat(notices()).isEmpty();
		String mark = mark(shown);

		assertThat(body(form().param("sessions[0].date", "2026-05-14").param("seen", mark).param("tell", "true")))
			.contains("reason-error", "Say why the meeting moves");
		assertThat(body(form().param("sessions[0].date", "2026-05-15")
			.param("seen", mark)
			.param("tell", "true")
			.param("reason", "The room is taken"))).as("another day than was seen").contains("15 May 2026");
		assertThat(current().getFirstDay()).isEqualTo("2026-05-13");
		assertThat(form().param("sessions[0].date", "2026-05-14")
			.param("seen", mark)
			.param("tell", "true")
			.param("reason", "The room is taken")
			.exchange()).hasRedirectedUrl(desk());

		assertThat(current().getFirstDay()).isEqualTo("2026-05-14");
		assertThat(notices()).singleElement().extracting(Mail::to).isEqualTo(address("amal"));
		assertThat(body(get(desk()))).contains("The meeting moved from 13 May 2026 to 14 May 2026.",
				"Reason: The room is taken");
	}

	@Test
	void whereNobodyIsConcernedTheFormJustSaves() {
		assertThat(form().param("sessions[0].date", "2026-05-14").exchange()).hasRedirectedUrl(desk());

		assertThat(current().getFirstDay()).isEqualTo("2026-05-14");
		assertThat(body(get(desk() + "/edit"))).contains("name=\"reason\"", "name=\"joinMinutes\"",
				"name=\"sessions[0].endDate\"");
	}

	@Test
	void aMovedDeadlineIsToldWithBothDatesUnlessTheDeskSaysNo() {
		register("Amal", "en");
		Deadline deadline = this.meetings.deadline(this.meeting.getId(), DeadlineKind.REGISTRATION).orElseThrow();
		String address = desk() + "/deadlines/" + deadline.getId();

		assertThat(body(get(address))).contains("1 person will be told", "name=\"tell\"");
		assertThat(post(address).param("version", "0")
			.param("date", "2026-05-06")
			.param("offsets", "7")
			.param("tell", "true")
			.param("reason", "Asked for")
			.exchange()).hasRedirectedUrl(desk());
		assertThat(notices()).singleElement()
			.extracting(Mail::text)
			.asString()
			.contains("Pre-registration", "4 May 2026, 23:59 (CEST, UTC+2)", "6 May 2026, 23:59 (CEST, UTC+2)",
					"Asked for");
		assertThat(post(address).param("version", "1")
			.param("date", "2026-05-07")
			.param("offsets", "7")
			.param("reason", "A slip")
			.exchange()).hasRedirectedUrl(desk());
		assertThat(post(address).param("version", "2").param("date", "2026-05-07").param("offsets", "5").exchange())
			.hasRedirectedUrl(desk());
		assertThat(notices()).hasSize(1);

		assertThat(send(HttpMethod.PATCH, api() + "/deadlines/REGISTRATION",
				"{\"date\": \"2026-05-08\", \"reason\": \"Once more\"}"))
			.hasStatusOk();
		assertThat(notices()).hasSize(2);
		assertThat(send(HttpMethod.POST, api() + "/deadlines", "{\"kind\": \"VISA\", \"date\": \"2026-05-01\"}"))
			.hasStatus(201);
		assertThat(this.changes.of(this.meeting.getId(), Language.EN, 2)).extracting(Changes.Change::text)
			.containsExactly("New deadline, Requests for visa support letters: 1 May 2026, 23:59 (CEST, UTC+2).",
					"Deadline moved, Pre-registration. Now: 8 May 2026, 23:59 (CEST, UTC+2). Before: 7 May 2026, 23:59 (CEST, UTC+2).");
	}

	@Test
	void everyChangeIsToldInAllLanguages() {
		send(HttpMethod.PATCH, api(), """
				{"sessions": [{"start": "2026-05-13T09:00", "end": "2026-05-13T11:00", "format": "VIRTUAL"}],
				 "venue": {}, "city": "Bern"}""");
		send(HttpMethod.POST, api() + "/postponement", "{\"reason\": \"A strike\"}");

		for (Language language : Language.values()) {
			assertThat(this.changes.of(this.meeting.getId(), language, 9)).hasSize(3)
				.allSatisfy((change) -> assertThat(change.text()).isNotBlank().doesNotContain("meetings.", "{"));
		}
		assertThat(this.changes.of(this.meeting.getId(), Language.EN, 1)).hasSize(1);
	}

	private MockMvcRequestBuilder form() {
		MockMvcRequestBuilder form = post(desk() + "/edit").param("version", String.valueOf(current().getVersion()));
		Map<String, String> fields = Map.of("title[en]", "A title that stays", "format", "IN_PERSON", "zone",
				"Europe/Zurich", "audience", "PUBLIC", "workingLanguages", "EN", "country", "CH", "sessions[0].start",
				"08:30", "sessions[0].end", "10:30");
		fields.forEach((name, value) -> form.param(name, value));
		this.meeting.getVenue().byCode().forEach((code, text) -> form.param("venue[" + code + "]", text));
		this.meeting.getCity().byCode().forEach((code, text) -> form.param("city[" + code + "]", text));
		return form;
	}

	private static String mark(String page) {
		Matcher mark = MARK.matcher(page);
		assertThat(mark.find()).isTrue();
		return mark.group(1);
	}

}
