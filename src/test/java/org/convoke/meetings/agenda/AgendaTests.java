package org.convoke.meetings.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Agendas are worked on, published version by version, and shown. */
@ConvokeTest
class AgendaTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Agendas agendas;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Test
	void theSecretariatWritesAnAgendaAndPublishesItVersionByVersion() {
		this.clock.setTo("2026-04-28T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		String desk = "/secretariat/meetings/" + meeting.getSlug() + "/agenda";
		String page = "/meetings/" + meeting.getSlug();

		assertThat(post(desk).param("version", "0")
			.param("items[0].title[en]", "Opening")
			.param("items[0].title[fr]", "Ouverture")
			.param("items[1].label", "10")
			.param("items[1].title[en]", "Closing")
			.param("items[2].label", "2")
			.param("items[2].kind", "APPROVE")
			.param("items[2].title[en]", "Agenda")
			.param("items[2].presenters", "Robin Example")
			.param("items[2].document", "Doc 1")
			.param("items[2].link", "https://example.org/doc-1")
			.param("items[2].session", "2026-05-13T08:30")
			.param("items[2].time", "08:35")
			.param("items[3].kind", "DISCUSS")
			.exchange()).hasRedirectedUrl(desk);
		assertThat(body(get(page + "?lang=en"))).contains("draft agenda will be published here")
			.doesNotContain("Robin Example");
		assertThat(this.agendas.working(meeting).items()).extracting(AgendaItem::label).containsExactly("1", "2", "10");

		assertThat(post(desk + "/publication").exchange()).hasRedirectedUrl(desk);
		assertThat(body(get(page + "?lang=en"))).contains("Draft 1", "Published on 28 April 2026", "Opening",
				"Robin Example", "Approve", "https://example.org/doc-1", "08:35");
		assertThat(body(get(page + "?lang=fr"))).contains("Projet 1", "Ouverture");

		assertThat(body(get(desk))).contains("items[4].label", "value=\"08:35", "2026-05-13T08:30\" selected");
		assertThat(post(desk).param("version", "1")
			.param("items[0].label", "1")
			.param("items[0].title[en]", "Opening by the co-chairs")
			.param("items[1].label", "3")
			.param("items[1].title[en]", "Reports")
			.exchange()).hasRedirectedUrl(desk);
		assertThat(body(get(page + "?lang=en"))).doesNotContain("Opening by the co-chairs");
		assertThat(post(desk + "/publication").param("adopted", "true").exchange()).hasRedirectedUrl(desk);

		assertThat(body(get(page + "/agenda?lang=en"))).contains("Adopted agenda", "Opening by the co-chairs",
				"Changed", "New", "No longer on the agenda", "?version=1\"");
		assertThat(body(get(page + "/agenda?version=1&lang=en"))).contains("Draft 1", "Robin Example",
				"A later version has been published");
		assertThat(get(page + "/agenda?version=3").exchange()).hasStatus(404);
	}

	@Test
	void whatSomebodyElseChangedIsNotOverwritten() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String desk = "/secretariat/meetings/" + meeting.getSlug() + "/agenda";
		this.agendas.write(meeting.getSlug(), null, List.of(item("1", "Theirs")));

		assertThat(post(desk).param("version", "0").param("items[0].title[en]", "Mine").exchange()).hasStatus(409);
		assertThat(this.agendas.working(meeting).items().get(0).title()).isEqualTo(LocalizedText.of("Theirs", ""));
	}

	@Test
	void anAgendaBeginsWithWhatTheMeetingIsHeldFor() {
		Meeting meeting = this.testMeetings.seventhU4ssc();

		assertThat(body(get("/secretariat/meetings/" + meeting.getSlug() + "/agenda")))
			.contains("value=\"Approve the new U4SSC leadership team.\"", "value=\"6\"");
	}

	@Test
	void whatIsWrongIsSaidAtTheField() {
		Meeting meeting = this.testMeetings.secondJcaMv();

		String page = body(post("/secretariat/meetings/" + meeting.getSlug() + "/agenda").param("version", "0")
			.param("items[0].label", "one, two")
			.param("items[0].title[en]", "Kept")
			.param("items[1].label", "2")
			.param("items[2].label", "2")
			.param("items[2].title[en]", "Again")
			.param("items[2].link", "javascript:alert(1)")
			.param("items[2].session", "2026-05-14T08:30")
			.param("items[3].title[en]", "Too early")
			.param("items[3].time", "08:29"));

		assertThat(page).contains("items-0-label-error", "value=\"Kept\"", "id=\"items-1-title-error\"",
				"items-2-label-error", "items-2-link-error", "items-2-session-error", "items-3-time-error");
		assertThat(
				body(post("/secretariat/meetings/" + meeting.getSlug() + "/agenda").param("items[0].title[en]", "Kept")
					.param("items[0].session", "nonsense")))
			.contains("items-0-session-error", "value=\"Kept\"");
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.agendas.write(meeting.getSlug(), null, List.of(item("1", ""))));
	}

	@Test
	void nothingIsPublishedTwiceOrTakenBack() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String slug = meeting.getSlug();
		conflict(slug, false, "agenda.publish.empty");
		this.agendas.write(slug, null, List.of(item("1", "Opening")));
		assertThat(this.agendas.publish(slug, false).number()).isEqualTo(1);
		conflict(slug, false, "agenda.publish.unchanged");
		assertThat(this.agendas.publish(slug, true).number()).isEqualTo(2);
		this.agendas.write(slug, null, List.of(item("1", "Opening"), item("2", "Closing")));
		conflict(slug, false, "agenda.publish.adopted");
		assertThat(this.agendas.publish(slug, true).number()).isEqualTo(3);
	}

	private void conflict(String slug, boolean adopted, String key) {
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> this.agendas.publish(slug, adopted))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(key));
	}

	@Test
	void thePublishedCannotBeChangedInTheDatabaseEither() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.agendas.write(meeting.getSlug(), null, List.of(item("1", "Opening")));
		this.agendas.publish(meeting.getSlug(), false);

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update published_agenda set adopted = true where meeting_id = ?")
				.param(meeting.getId())
				.update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from published_agenda where meeting_id = ?")
				.param(meeting.getId())
				.update());
	}

	@Test
	void thePageSaysWhenToExpectAnAgenda() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String page = "/meetings/" + meeting.getSlug() + "?lang=en";

		this.clock.setTo("2026-04-28T23:59:59+02:00");
		assertThat(body(get(page))).contains("expected around 29 April 2026, two weeks before");
		this.clock.setTo("2026-04-29T00:00:00+02:00");
		assertThat(body(get(page))).contains("will be published here before the meeting");
		this.clock.setTo("2026-05-13T10:30:00+02:00");
		assertThat(body(get(page))).contains("No agenda was published");
		assertThat(body(get("/meetings/" + meeting.getSlug() + "/agenda?lang=en"))).contains("No agenda was published");
	}

	@Test
	void theApiReadsWritesAndPublishes() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String address = "/api/v1/meetings/" + meeting.getSlug() + "/agenda";
		String items = """
				{"items": [{"label": "1", "kind": "REPORT", "title": {"en": "Report"}, "session": "2026-05-13T08:30:00",
				"time": "09:00"}]}""";

		assertThat(this.mvc.put().uri(address).contentType(MediaType.APPLICATION_JSON).content(items)).hasStatus(401);
		assertThat(put(address, items)).hasStatusOk().bodyJson().extractingPath("$.working.version").isEqualTo(1);
		assertThat(put(address, "{\"version\": 0, \"items\": []}")).hasStatus(409);
		assertThat(put(address, "{\"items\": [{\"label\": \"1\"}]}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("items[0].title");
		assertThat(this.mvc.get().uri(address)).hasStatusOk().bodyJson().extractingPath("$.published").isNull();
		MvcTestResult published = this.mvc.post()
			.uri(address + "/publication")
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
		assertThat(published).hasStatus(201);
		assertThat(published.getResponse().getHeader("Location")).isEqualTo(address + "?version=1");
		assertThat(this.mvc.get().uri(address)).hasStatusOk()
			.bodyJson()
			.doesNotHavePath("$.working")
			.extractingPath("$.published.items[0].kind")
			.isEqualTo("REPORT");
	}

	@Test
	void speakersAreShownWithWhatTheyAreAndSpeakAbout() {
		this.clock.setTo("2026-04-28T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		String desk = "/secretariat/meetings/" + meeting.getSlug() + "/speakers";
		assertThat(body(get("/meetings/" + meeting.getSlug() + "?lang=en"))).contains("Speakers are named here");

		assertThat(body(post(desk).param("version", "0")
			.param("speakers[0].country", "XX")
			.param("speakers[0].link", "nowhere")))
			.contains("speakers-0-name-error", "speakers-0-country-error", "speakers-0-link-error");
		assertThat(post(desk).param("version", "0")
			.param("speakers[0].name", "Robin Example")
			.param("speakers[0].function[en]", "Professor")
			.param("speakers[0].affiliation[en]", "Example Institute")
			.param("speakers[0].country", "KR")
			.param("speakers[0].topic[en]", "What a metaverse is")
			.param("speakers[0].link", "https://example.org/robin")
			.exchange()).hasRedirectedUrl(desk);

		assertThat(body(get("/meetings/" + meeting.getSlug() + "?lang=en"))).contains("Robin Example", "Professor",
				"Example Institute", "Korea", "What a metaverse is", "https://example.org/robin");
		assertThat(post(desk).param("version", "0").exchange()).hasStatus(409);
		assertThat(body(get(desk))).contains("value=\"Robin Example\"", "speakers[2].name");
		assertThat(this.mvc.get().uri("/api/v1/meetings/" + meeting.getSlug() + "/speakers")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.speakers[0].country")
			.isEqualTo("KR");
	}

	@Test
	void labelsAreOrderedAsNumbers() {
		assertThat(List.of(item("10", ""), item("2.10", ""), item("2", ""), item("2.9", ""), item("A", ""))
			.stream()
			.sorted(AgendaItem.ORDER)
			.map(AgendaItem::label)).containsExactly("2", "2.9", "2.10", "10", "A");
		assertThat(new AgendaItem("2.1", ObjectiveKind.REPORT, null, " ", "", null,
				LocalDateTime.of(2026, 5, 13, 8, 30), LocalTime.NOON)
			.depth()).isEqualTo(1);
	}

	private static AgendaItem item(String label, String english) {
		return new AgendaItem(label, ObjectiveKind.OTHER, LocalizedText.of(english, ""), null, null, null, null, null);
	}

	private MvcTestResult put(String address, String json) {
		return this.mvc.put()
			.uri(address)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	private MockMvcRequestBuilder get(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT"));
	}

	private MockMvcRequestBuilder post(String address) {
		return this.mvc.post().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).with(csrf());
	}

	private static String body(MockMvcRequestBuilder request) {
		MvcTestResult result = request.exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
