package org.convoke.registrations.delegations;

import java.time.Duration;
import java.util.List;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.Standings;
import org.convoke.registrations.Delegates;
import org.convoke.registrations.ParticipantRole;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What focal points are written, and that it is not too much. */
@ConvokeTest
class FocalPointMailsTests {

	@Autowired
	TestDelegations delegations;

	@Autowired
	DelegationNews news;

	@Autowired
	DelegationReminders reminders;

	@Autowired
	Delegates delegates;

	@Autowired
	Standings standings;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private long organisation;

	private String focal;

	private long person;

	@BeforeEach
	void anOrganisationWithAFocalPoint() {
		this.clock.setTo("2026-04-20T10:00:00+02:00");
		this.meeting = this.delegations.meeting();
		this.organisation = this.delegations.organisation();
		this.focal = "focal." + this.meeting.getSlug() + "@example.org";
		this.person = this.delegations.focalPoint(this.organisation, "Fanny", this.focal, Language.FR);
	}

	@Test
	void theFirstRequestIsToldAtOnceAndThoseOfTheNextHourTogether() {
		String colleague = "second." + this.focal;
		this.delegations.focalPoint(this.organisation, "Sam", colleague, Language.EN);
		request("Amal");
		assertThat(this.mails.awaitMail(this.focal, "Décision demandée").text()).contains("Amal Delegate")
			.contains("/delegations/" + this.delegations.token(this.meeting, this.person));
		assertThat(this.mails.awaitMail(colleague, "Please decide").text()).contains("Amal Delegate")
			.doesNotContain(this.delegations.token(this.meeting, this.person));
		request("Boris");
		request("Chen");
		this.clock.advance(Duration.ofMinutes(50));
		this.news.tellWhatIsDue();
		assertThat(subjects(this.focal)).hasSize(1);
		this.clock.advance(Duration.ofMinutes(11));
		this.news.tellWhatIsDue();
		this.news.tellWhatIsDue();
		assertThat(subjects(this.focal)).hasSize(2).last().asString().contains("3 demandes");
	}

	@Test
	void whatWasDecidedMeanwhileIsNotTold() {
		request("Amal");
		String boris = request("Boris");
		String amal = this.jdbc.sql("select reference from registration where meeting_id = ? and given_name = 'Amal'")
			.param(this.meeting.getId())
			.query(String.class)
			.single();
		var mandate = this.delegations.mandate(this.meeting, this.organisation, this.focal);
		this.delegates.approve(mandate, amal);
		this.delegates.approve(mandate, boris);
		this.clock.advance(Duration.ofHours(2));
		this.news.tellWhatIsDue();
		assertThat(subjects(this.focal)).hasSize(1);
	}

	@Test
	void openRequestsAreRemindedOfEveryThreeDaysUntilTheMeetingBegins() throws Exception {
		request("Amal");
		this.clock.advance(Duration.ofHours(47));
		this.reminders.remindDue();
		assertThat(reminded()).isZero();
		this.clock.advance(Duration.ofHours(2));
		TestDelegations.atOnce(8, (number) -> {
			this.reminders.remindDue();
			return "";
		});
		assertThat(reminded()).as("by several instances at once").isEqualTo(1);
		assertThat(this.jdbc.sql("select text from mail where to_address = ? and kind = 'REMINDER'")
			.param(this.focal)
			.query(String.class)
			.list()).singleElement()
			.asString()
			.contains("/delegations/" + this.delegations.token(this.meeting, this.person));
		this.clock.advance(Duration.ofDays(2));
		this.reminders.remindDue();
		assertThat(reminded()).isEqualTo(1);
		this.clock.advance(Duration.ofDays(1));
		this.reminders.remindDue();
		assertThat(reminded()).isEqualTo(2);
		this.clock.setTo("2026-05-13T08:30:00+02:00");
		this.reminders.remindDue();
		assertThat(reminded()).as("the meeting has begun").isEqualTo(2);
	}

	@Test
	void onePersonIsRemindedOnceOfAllOrganisationsOfAMeeting() {
		long second = this.delegations.organisation();
		this.jdbc.sql("insert into focal_point (organisation_id, person_id) values (?, ?)")
			.params(second, this.person)
			.update();
		request("Amal");
		this.delegations.request(this.meeting, second, "Boris", ParticipantRole.DELEGATE);
		this.clock.advance(Duration.ofDays(2));
		List<DelegationReminders.Reminded> everybody = this.reminders.due(this.clock.instant(), 10_000)
			.stream()
			.map(DelegationReminders.Waiting::reminded)
			.distinct()
			.toList();
		var self = new DelegationReminders.Reminded(this.person, this.meeting.getId());
		assertThat(this.reminders.due(this.clock.instant(), everybody.indexOf(self) + 1)
			.stream()
			.filter((each) -> each.reminded().equals(self))).as("as the last of those at once").hasSize(2);
		this.reminders.remindDue();
		assertThat(reminded()).isEqualTo(1);
		assertThat(this.jdbc.sql("select text from mail where to_address = ? and kind = 'REMINDER'")
			.param(this.focal)
			.query(String.class)
			.single()).containsPattern("(?s)/delegations/.*/delegations/");
	}

	@Test
	void theFocalPointsOfADelegationAreToldWhenTheMeetingIsCancelled() {
		long idle = this.delegations.organisation();
		String nobody = "idle." + this.focal;
		this.delegations.focalPoint(idle, "Ida", nobody, Language.EN);
		request("Amal");
		String late = "late." + this.focal;
		long newcomer = this.delegations.focalPoint(this.organisation, "Lea", late, Language.EN);

		this.standings.cancel(this.meeting.getSlug(), null, "The venue burnt");

		assertThat(this.mails.awaitMail(this.focal, "Annulation").text())
			.contains("/delegations/" + this.delegations.token(this.meeting, this.person));
		assertThat(this.mails.awaitMail(late, "Cancelled").text())
			.contains("/delegations/" + this.delegations.token(this.meeting, newcomer));
		assertThat(subjects(nobody)).isEmpty();
	}

	private String request(String name) {
		return this.delegations.request(this.meeting, this.organisation, name, ParticipantRole.DELEGATE);
	}

	private int reminded() {
		return this.jdbc.sql("select count(*) from mail where to_address = ? and kind = 'REMINDER'")
			.param(this.focal)
			.query(Integer.class)
			.single();
	}

	private List<String> subjects(String address) {
		return this.jdbc.sql("select subject from mail where to_address = ? order by id")
			.param(address)
			.query(String.class)
			.list();
	}

}
