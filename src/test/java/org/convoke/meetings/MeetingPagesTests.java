package org.convoke.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The public pages of meetings. */
@ConvokeTest
class MeetingPagesTests {

	@Autowired
	Groups groups;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Meetings meetings;

	@Autowired
	MeetingList list;

	@Autowired
	TestClock clock;

	@Test
	void aMeetingShowsItsFactsInTheReadersLanguage() {
		this.clock.setTo("2026-04-18T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();

		assertThat(page(meeting, "fr")).contains("Inscription ouverte", "mercredi 13 mai 2026", "8\u00a0h\u00a030",
				"CEST, UTC+2", "Siège de l&#39;UIT", "Genève (Suisse)", "Anglais seulement", "30 avril 2026",
				"Soumission des contributions", "dans 12 jours", "/meetings/" + meeting.getSlug() + "/register",
				"/meetings/" + meeting.getSlug() + "/contribute");
		assertThat(page(meeting, "en")).contains("Registration open", "Wednesday 13 May 2026", "English only",
				"ITU headquarters", "Geneva, Switzerland", "in 12 days", "On a day of this meeting");
	}

	@Test
	void theReadersOwnTimeStandsBesideTheOfficialOneWhenItDiffers() {
		this.clock.setTo("2026-04-18T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();

		assertThat(page(meeting, "en", new Cookie("zone", "Asia/Tokyo"))).contains("Your time: 1 May 2026, 06:59",
				"Your time: 13 May 2026, 15:30");
		assertThat(page(meeting, "en", new Cookie("zone", "Europe/Berlin"))).doesNotContain("Your time");
		assertThat(page(meeting, "en")).doesNotContain("Your time");
	}

	@Test
	void afterTheDeadlineContributionsComeLateAndRegistrationIsClosed() {
		Meeting meeting = this.testMeetings.secondJcaMv();

		this.clock.setTo("2026-05-04T23:59:59+02:00");
		assertThat(page(meeting, "en")).contains("/register\"", "/contribute\"", "still taken in, as late")
			.doesNotContain("Registration has been closed");

		this.clock.setTo("2026-05-05T00:00:00+02:00");
		assertThat(page(meeting, "en")).doesNotContain("/register\"")
			.contains("/contribute\"", "Registration has been closed since 4 May 2026, 23:59 (CEST, UTC+2)");

		this.clock.setTo("2026-05-13T10:30:00+02:00");
		assertThat(page(meeting, "en")).doesNotContain("/register\"", "/contribute\"")
			.contains("Ended meeting", "no longer taken");
	}

	@Test
	void theJoinLinkIsNeverOnThePublicPage() {
		Meeting meeting = this.testMeetings.seventhU4ssc();
		this.clock.setTo("2023-06-01T10:00:00Z");

		assertThat(meeting.getJoinLink()).isNotNull();
		assertThat(page(meeting, "en")).contains("Virtual meeting", "Free of charge", "UNECE", "u4ssc.itu.int")
			.doesNotContain(meeting.getJoinLink(), "meet.example.org");
	}

	@Test
	void thereIsNoPageOfAMeetingThatIsNotThere() {
		assertThat(this.mvc.get().uri("/meetings/nothing-here")).hasStatus(404);
		assertThat(this.mvc.get().uri("/meetings?after=nonsense")).hasStatus(404);
	}

	@Test
	void meetingsAreFoundByWordsWithoutTheirAccents() {
		this.clock.setTo("2026-04-18T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		// Other tests' meetings would fill the first page.
		String address = "/meetings?state=upcoming&group=" + this.groups.get(meeting.getGroupId()).getSlug() + "&q=";

		assertThat(body(address + "metavers")).contains(meeting.getSlug());
		assertThat(body(address + "GENEVE")).contains(meeting.getSlug());
		assertThat(body(address + "jca-mv")).contains(meeting.getSlug());
		assertThat(body(address + "100%25")).contains("No meeting matches").doesNotContain(meeting.getSlug());
	}

	@Test
	void theListLeadsOnFromPageToPage() {
		Instant now = Instant.parse("2026-04-18T10:00:00Z");
		this.testMeetings.secondJcaMv();
		this.testMeetings.secondJcaMv();
		this.testMeetings.seventhU4ssc();
		this.testMeetings.seventhU4ssc();

		for (MeetingList.Scope scope : MeetingList.Scope.values()) {
			MeetingList.Slice first = this.list.list(new MeetingList.Filter(scope, "", "", ""), now, 1);
			MeetingList.Slice second = this.list.list(new MeetingList.Filter(scope, "", "", first.next()), now, 1);
			assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
		}
	}

	@Test
	void aRowNamesTheNextOpenDeadline() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.meetings.setDeadline(meeting.getSlug(), DeadlineKind.VISA, LocalDate.of(2026, 4, 12), null,
				LocalizedText.NONE, List.of());

		assertThat(nextDeadline(meeting, "2026-04-12T21:59:59Z")).isEqualTo(DeadlineKind.VISA);
		assertThat(nextDeadline(meeting, "2026-04-12T22:00:00Z")).isEqualTo(DeadlineKind.CONTRIBUTION);
	}

	private DeadlineKind nextDeadline(Meeting meeting, String now) {
		return this.list.upcoming(Instant.parse(now), 1000)
			.stream()
			.filter((row) -> row.slug().equals(meeting.getSlug()))
			.findFirst()
			.orElseThrow()
			.nextDeadline()
			.kind();
	}

	private String page(Meeting meeting, String language, Cookie... cookies) {
		var request = this.mvc.get().uri("/meetings/" + meeting.getSlug() + "?lang=" + language);
		return body((cookies.length > 0) ? request.cookie(cookies) : request);
	}

	private String body(String address) {
		return body(this.mvc.get().uri(address + "&lang=en"));
	}

	private static String body(MockMvcTester.MockMvcRequestBuilder request) {
		var result = request.exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
