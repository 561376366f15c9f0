package org.convoke.meetings.calendar;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars say what the meeting says, to any program that reads them. */
@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=calendars")
class CalendarTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Meetings meetings;

	@Autowired
	Groups groups;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Test
	void aMeetingIsInTheCalendarWithItsDeadlines() throws Exception {
		Meeting meeting = this.testMeetings.secondJcaMv();

		Calendar calendar = calendar("/meetings/" + meeting.getSlug() + "/calendar.ics?lang=fr");

		VEvent session = event(calendar, "meeting-");
		assertThat(start(session)).isEqualTo(OffsetDateTime.parse("2026-05-13T08:30:00+02:00"));
		assertThat(text(session, Property.SUMMARY)).startsWith("Deuxième réunion de l'Activité conjointe");
		assertThat(text(session, Property.LOCATION)).isEqualTo("Siège de l'UIT, Genève (Suisse)");
		assertThat(text(session, Property.STATUS)).isEqualTo("CONFIRMED");
		assertThat(text(session, Property.SEQUENCE)).isEqualTo("0");
		assertThat(text(session, Property.ORGANIZER)).isEqualTo("mailto:tsbjcamv@itu.int");
		assertThat(text(session, Property.URL)).startsWith("http").endsWith("/meetings/" + meeting.getSlug());
		VEvent deadline = event(calendar, "deadline-");
		assertThat(start(deadline)).isEqualTo(LocalDate.of(2026, 4, 30));
		assertThat(text(deadline, Property.SUMMARY)).startsWith("Échéance\u00a0: Soumission des contributions");
		assertThat(calendar.getComponents(Component.VEVENT)).hasSize(3);
		assertThat(calendar.validate().hasErrors()).isFalse();
	}

	@Test
	void aMovedDeadlineIsIssuedAgainUnderItsNameWithAHigherSequence() throws Exception {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String address = "/meetings/" + meeting.getSlug() + "/calendar.ics";
		Deadline deadline = this.meetings.deadline(meeting.getId(), DeadlineKind.CONTRIBUTION).orElseThrow();
		String uid = text(event(calendar(address), "deadline-" + deadline.getId()), Property.UID);

		this.meetings.moveDeadline(meeting.getSlug(), deadline.getId(), deadline.getVersion(), LocalDate.of(2026, 5, 2),
				LocalTime.of(16, 0), LocalizedText.NONE, List.of(), "Holidays");

		VEvent moved = event(calendar(address), "deadline-" + deadline.getId());
		assertThat(text(moved, Property.UID)).isEqualTo(uid);
		assertThat(text(moved, Property.SEQUENCE)).isEqualTo("1");
		assertThat(start(moved)).isEqualTo(OffsetDateTime.parse("2026-05-02T16:00:00+02:00"));
	}

	@ParameterizedTest
	@CsvSource({ "PROPOSED, TENTATIVE, Proposed: Second", "POSTPONED, CANCELLED, Postponed: Second",
			"CANCELLED, CANCELLED, Cancelled: Second" })
	void whatIsNotSureIsNotSureInTheCalendar(String standing, String status, String summary) throws Exception {
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.jdbc.sql("update meeting set standing = ?, sequence = 4 where id = ?")
			.params(standing, meeting.getId())
			.update();

		Calendar calendar = calendar("/meetings/" + meeting.getSlug() + "/calendar.ics?lang=en");

		assertThat(text(event(calendar, "meeting-"), Property.STATUS)).isEqualTo(status);
		assertThat(text(event(calendar, "meeting-"), Property.SUMMARY)).startsWith(summary);
		assertThat(text(event(calendar, "meeting-"), Property.SEQUENCE)).isEqualTo("4");
		assertThat(text(event(calendar, "deadline-"), Property.STATUS)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Zurich, 2026-03-29T01:30, +0100", "Europe/Zurich, 2026-03-29T03:30, +0200",
			"Europe/Zurich, 2026-10-25T01:30, +0200", "Europe/Zurich, 2026-10-25T03:30, +0100",
			"America/New_York, 2026-11-01T12:00, -0500", "Asia/Tokyo, 2026-07-01T09:00, +0900",
			"Africa/Casablanca, 2026-03-01T12:00, +0000", "Africa/Casablanca, 2026-06-01T12:00, +0100" })
	void theZoneInTheFileMakesTheSameMomentOfTheTimeAsOurForms(String zone, String time, String offset) {
		ZonedDateTime at = java.time.LocalDateTime.parse(time).atZone(ZoneId.of(zone));

		VTimeZone text = TimeZoneText.of(ZoneId.of(zone), at.toInstant(), at.toInstant());

		TzOffsetTo said = text.getObservances()
			.stream()
			.filter((each) -> !onset(each).isAfter(at.toInstant()))
			.max(java.util.Comparator.comparing(CalendarTests::onset))
			.orElseThrow()
			.getRequiredProperty(Property.TZOFFSETTO);
		assertThat(said.getOffset()).isEqualTo(ZoneOffset.of(offset)).isEqualTo(at.getOffset());
	}

	private static java.time.Instant onset(net.fortuna.ical4j.model.component.Observance observance) {
		DtStart<?> start = observance.getRequiredProperty(Property.DTSTART);
		net.fortuna.ical4j.model.property.TzOffsetFrom from = observance.getRequiredProperty(Property.TZOFFSETFROM);
		return OffsetDateTime.of((java.time.LocalDateTime) start.getDate(), from.getOffset()).toInstant();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void noLineIsLongerThan75OctetsAndNoCharacterIsCut(Language language) throws Exception {
		Meeting meeting = this.testMeetings.secondJcaMv();

		String text = text("/meetings/" + meeting.getSlug() + "/calendar.ics?lang=" + language.code());

		assertThat(text.split("\r\n"))
			.allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75 && !line.contains("\uFFFD"));
		assertThat(text(event(read(text), "meeting-"), Property.SUMMARY)).isEqualTo(meeting.getTitle().in(language));
	}

	@Test
	void theCalendarOfAllHasTheMeetingsToCome() throws Exception {
		Meeting meeting = this.testMeetings.secondJcaMv();
		Meeting past = this.testMeetings.seventhU4ssc();
		this.clock.setTo("2026-05-13T10:29:59+02:00");

		Calendar calendar = calendar("/calendar.ics?lang=es");

		VEvent session = event(calendar, "meeting-" + meeting.getSlug() + "-1");
		assertThat(text(session, Property.SUMMARY)).startsWith("Segunda reunión");
		assertThat(start(session)).isEqualTo(OffsetDateTime.parse("2026-05-13T08:30:00+02:00"));
		assertThat(text("/calendar.ics")).doesNotContain(past.getSlug());
		this.clock.setTo("2026-05-13T10:30:00+02:00");
		assertThat(text("/calendar.ics").replace("\r\n ", "")).doesNotContain(meeting.getSlug());
	}

	@Test
	void aCalendarIsServedAsOne() {
		Meeting meeting = this.testMeetings.seventhU4ssc();

		MvcTestResult answer = this.mvc.get().uri("/meetings/" + meeting.getSlug() + "/calendar.ics").exchange();

		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getContentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
		assertThat(this.mvc.get().uri("/meetings/nothing-here/calendar.ics")).hasStatus(404);
	}

	private Calendar calendar(String address) throws Exception {
		return read(text(address));
	}

	private static Calendar read(String text) throws Exception {
		return new CalendarBuilder().build(new StringReader(text));
	}

	private String text(String address) {
		MvcTestResult answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static VEvent event(Calendar calendar, String uid) {
		return calendar.<VEvent>getComponents(Component.VEVENT)
			.stream()
			.filter((event) -> text(event, Property.UID).startsWith(uid))
			.findFirst()
			.orElseThrow();
	}

	private static String text(VEvent event, String property) {
		return event.getRequiredProperty(property).getValue();
	}

	/** The start, reckoned by the zone as the file describes it. */
	private static Temporal start(VEvent event) {
		DtStart<?> start = event.getRequiredProperty(Property.DTSTART);
		return (start.getDate() instanceof ZonedDateTime zoned) ? zoned.toOffsetDateTime() : start.getDate();
	}

}
