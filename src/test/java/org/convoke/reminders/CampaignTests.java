package org.convoke.reminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.reminders.TestAudiences.TestAudience;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Planning and running with people whom the tests make concerned. The scheduler rests
 * here, so that the tests say when campaigns run.
 */
@ConvokeTest
@Import(TestAudiences.class)
@TestPropertySource(properties = "db-scheduler.polling-interval=1d")
class CampaignTests {

	private static final LocalDate DUE = LocalDate.of(2026, 4, 13);

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	TestClock clock;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Meetings meetings;

	@Autowired
	CampaignRunner runner;

	@Autowired
	TestAudience audience;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestMailServer mails;

	private Meeting meeting;

	private String ana;

	@BeforeEach
	void aMeetingWhoseVisaAnaMustAskFor() {
		this.clock.setTo("2026-03-26T10:00:00+01:00");
		this.meeting = this.testMeetings.secondJcaMv();
		this.ana = "ana.campaign." + COUNT.incrementAndGet() + "@example.org";
		this.audience.add(this.meeting.getId(), this.ana, "2026-03-26T09:00:00Z");
	}

	@Test
	void aDeadlineGetsItsCampaignsWhenItIsSet() {
		visaDeadline(14, 7, 1);
		assertThat(campaigns()).containsExactly("2026-04-13 -14 2026-03-30T06:00:00Z PLANNED",
				"2026-04-13 -7 2026-04-06T06:00:00Z PLANNED", "2026-04-13 -1 2026-04-12T06:00:00Z PLANNED");
	}

	@Test
	void aMomentThatHasPassedWhenTheDeadlineIsSetIsLeftOut() {
		this.clock.setTo("2026-04-06T08:00:01+02:00");
		visaDeadline(14, 7, 1);
		assertThat(campaigns()).containsExactly("2026-04-13 -14 2026-03-30T06:00:00Z SKIPPED TOO_LATE",
				"2026-04-13 -7 2026-04-06T06:00:00Z SKIPPED TOO_LATE", "2026-04-13 -1 2026-04-12T06:00:00Z PLANNED");
		this.runner.runDue();
		assertThat(reminders()).isEmpty();
	}

	@Test
	void peopleAreRemindedAtTheMomentOnceAndNotBefore() {
		visaDeadline(7, 1);
		this.audience.add(this.meeting.getId(), "late." + this.ana, "2026-04-06T06:00:00.001Z");
		this.audience.add(this.meeting.getId(), "just." + this.ana, "2026-04-06T06:00:00Z");
		this.audience.add(this.meeting.getId(), "done." + this.ana, "2026-03-26T09:00:00Z");
		this.audience.acted(this.meeting.getId(), "done." + this.ana);

		this.clock.setTo("2026-04-06T07:59:59+02:00");
		this.runner.runDue();
		assertThat(reminders()).isEmpty();
		this.clock.setTo("2026-04-06T08:00:00+02:00");
		this.runner.runDue();
		this.runner.runDue();
		assertThat(reminders()).containsExactlyInAnyOrder("7 " + this.ana + " REMINDED",
				"7 just." + this.ana + " REMINDED", "7 done." + this.ana + " SKIPPED ACTED",
				"7 late." + this.ana + " SKIPPED CONCERNED_LATER");
		assertThat(campaigns()).first().isEqualTo("2026-04-13 -7 2026-04-06T06:00:00Z SENT 2 2");

		ReceivedMail mail = this.mails.awaitMail(this.ana);
		assertThat(mail.header("Reply-To")).isEqualTo("tsbjcamv@itu.int");
		assertThat(mail.subject()).startsWith("Visa requests by 13 April 2026: Second meeting");
		assertThat(mail.text()).contains("Monday 13 April 2026, 23:59 (CEST, UTC+2), in 7 days",
				"Place: ITU headquarters, Geneva");
		assertThat(this.mails.mailsTo("late." + this.ana)).isEmpty();

		this.audience.acted(this.meeting.getId(), this.ana);
		this.clock.setTo("2026-04-12T08:00:00+02:00");
		this.runner.runDue();
		assertThat(reminders()).contains("1 " + this.ana + " SKIPPED ACTED", "1 late." + this.ana + " REMINDED");
		assertThat(this.mails.mailsTo(this.ana)).hasSize(1);
	}

	@Test
	void theDatabaseRefusesASecondReminder() {
		Deadline deadline = visaDeadline(7);
		this.clock.setTo("2026-04-06T08:00:00+02:00");
		this.runner.runDue();
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into reminder (campaign_id, deadline_id, due_on, offset_days, email, outcome, reason, at)
				select campaign_id, deadline_id, due_on, offset_days, email, 'SKIPPED', 'ACTED', at
				from reminder where deadline_id = ?""").param(deadline.getId()).update())
			.withMessageContaining("reminder_once");
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into reminder_campaign (deadline_id, meeting_id, kind, due_on, offset_days, planned_at)
				select deadline_id, meeting_id, kind, due_on, offset_days, planned_at
				from reminder_campaign where deadline_id = ?""").param(deadline.getId()).update())
			.withMessageContaining("reminder_campaign_once");
	}

	@Test
	void movedLaterItsRemindersMoveWithIt() {
		Deadline deadline = visaDeadline(7, 1);
		this.clock.setTo("2026-04-06T08:00:00+02:00");
		this.runner.runDue();
		move(deadline, LocalDate.of(2026, 4, 20), 7, 1);
		assertThat(campaigns()).containsExactly("2026-04-13 -7 2026-04-06T06:00:00Z SENT 1 0",
				"2026-04-13 -1 2026-04-12T06:00:00Z CANCELLED MOVED", "2026-04-20 -7 2026-04-13T06:00:00Z PLANNED",
				"2026-04-20 -1 2026-04-19T06:00:00Z PLANNED");
		this.clock.setTo("2026-04-12T08:00:00+02:00");
		this.runner.runDue();
		assertThat(reminders()).hasSize(1);
		this.clock.setTo("2026-04-13T08:00:00+02:00");
		this.runner.runDue();
		assertThat(reminders()).hasSize(2);
	}

	@Test
	void movedEarlierWhatIsOverIsLeftOut() {
		Deadline deadline = visaDeadline(7, 1);
		this.clock.setTo("2026-04-05T12:00:00+02:00");
		move(deadline, LocalDate.of(2026, 4, 8), 7, 1);
		this.clock.setTo("2026-04-07T08:00:00+02:00");
		this.runner.runDue();
		assertThat(campaigns()).containsExactlyInAnyOrder("2026-04-08 -7 2026-04-01T06:00:00Z SKIPPED TOO_LATE",
				"2026-04-08 -1 2026-04-07T06:00:00Z SENT 1 0", "2026-04-13 -7 2026-04-06T06:00:00Z CANCELLED MOVED",
				"2026-04-13 -1 2026-04-12T06:00:00Z CANCELLED MOVED");
	}

	@Test
	void movedAwayAndBackNothingIsSentTwice() {
		Deadline deadline = visaDeadline(7, 1);
		this.clock.setTo("2026-04-06T08:00:00+02:00");
		this.runner.runDue();
		deadline = move(deadline, LocalDate.of(2026, 4, 20), 7, 1);
		move(deadline, DUE, 7, 1);
		assertThat(campaigns()).containsExactlyInAnyOrder("2026-04-13 -7 2026-04-06T06:00:00Z SENT 1 0",
				"2026-04-13 -1 2026-04-12T06:00:00Z PLANNED", "2026-04-20 -7 2026-04-13T06:00:00Z CANCELLED MOVED",
				"2026-04-20 -1 2026-04-19T06:00:00Z CANCELLED MOVED");
		this.clock.setTo("2026-04-12T08:00:00+02:00");
		this.runner.runDue();
		assertThat(reminders()).containsExactlyInAnyOrder("7 " + this.ana + " REMINDED", "1 " + this.ana + " REMINDED");
	}

	@Test
	void otherOffsetsReplaceTheOnesStillPlanned() {
		Deadline deadline = visaDeadline(14, 7, 1);
		move(deadline, DUE, 7, 3);
		assertThat(campaigns()).containsExactly("2026-04-13 -14 2026-03-30T06:00:00Z CANCELLED OFFSET_REMOVED",
				"2026-04-13 -7 2026-04-06T06:00:00Z PLANNED", "2026-04-13 -3 2026-04-10T06:00:00Z PLANNED",
				"2026-04-13 -1 2026-04-12T06:00:00Z CANCELLED OFFSET_REMOVED");
	}

	@Test
	void afterDowntimeOnlyTheLatestIsStillUseful() {
		visaDeadline(14, 7, 1);
		this.clock.setTo("2026-04-07T03:00:00+02:00");
		this.runner.runDue();
		assertThat(campaigns()).containsExactly("2026-04-13 -14 2026-03-30T06:00:00Z SKIPPED SUPERSEDED",
				"2026-04-13 -7 2026-04-06T06:00:00Z SENT 1 0", "2026-04-13 -1 2026-04-12T06:00:00Z PLANNED");
		assertThat(reminders()).containsExactly("7 " + this.ana + " REMINDED");
	}

	@Test
	void afterTheDeadlineNobodyIsReminded() {
		visaDeadline(7, 1);
		this.clock.setTo("2026-04-14T00:00:00+02:00");
		this.runner.runDue();
		assertThat(campaigns()).allMatch((campaign) -> campaign.endsWith("SKIPPED PASSED"));
		assertThat(reminders()).isEmpty();
	}

	@Test
	void theLastSecondIsStillBeforeTheDeadline() {
		visaDeadline(1);
		this.clock.setTo("2026-04-13T23:59:59+02:00");
		this.runner.runDue();
		assertThat(reminders()).hasSize(1);
	}

	@Test
	void nobodyIsRemindedForACancelledMeeting() {
		visaDeadline(1);
		this.jdbc.sql("update meeting set standing = 'CANCELLED', standing_since = now() where id = ?")
			.param(this.meeting.getId())
			.update();
		this.clock.setTo("2026-04-12T08:00:00+02:00");
		this.runner.runDue();
		assertThat(campaigns()).containsExactly("2026-04-13 -1 2026-04-12T06:00:00Z SKIPPED MEETING_CANCELLED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PROPOSED", "POSTPONED" })
	void remindersOfAMeetingThatIsNotSureWaitForIt(String standing) {
		visaDeadline(7, 1);
		standing(standing);
		this.clock.setTo("2026-04-06T08:00:00+02:00");
		this.runner.runDue();
		assertThat(campaigns()).first().isEqualTo("2026-04-13 -7 2026-04-06T06:00:00Z PLANNED");
		standing("CONFIRMED");
		this.runner.runDue();
		assertThat(campaigns()).first().isEqualTo("2026-04-13 -7 2026-04-06T06:00:00Z SENT 1 0");
		standing(standing);
		this.clock.setTo("2026-04-14T08:00:00+02:00");
		this.runner.runDue();
		standing("CONFIRMED");
		this.runner.runDue();
		assertThat(campaigns()).last().isEqualTo("2026-04-13 -1 2026-04-12T06:00:00Z SKIPPED PASSED");
	}

	private void standing(String standing) {
		this.jdbc.sql("update meeting set standing = ?, standing_since = now() where id = ?")
			.params(standing, this.meeting.getId())
			.update();
	}

	@Test
	void aKindThatConcernsNobodyRemindsNobody() {
		this.meetings.setDeadline(this.meeting.getSlug(), DeadlineKind.FELLOWSHIP, DUE, null, LocalizedText.NONE,
				List.of(1));
		this.clock.setTo("2026-04-12T08:00:00+02:00");
		this.runner.runDue();
		assertThat(this.jdbc.sql("select reason from reminder_campaign where meeting_id = ? and kind = 'FELLOWSHIP'")
			.param(this.meeting.getId())
			.query(String.class)
			.list()).containsExactly("NOBODY");
	}

	@Test
	void aCampaignThatFailsLeavesNothingBehindAndKeepsNoOther() {
		visaDeadline(1);
		this.audience.add(this.meeting.getId(), "x".repeat(330) + "@example.org", "2026-03-26T09:00:00Z");
		Meeting other = this.testMeetings.secondJcaMv();
		this.audience.add(other.getId(), "other." + this.ana, "2026-03-26T09:00:00Z");
		this.meetings.setDeadline(other.getSlug(), DeadlineKind.VISA, DUE, null, LocalizedText.NONE, List.of(1));

		this.clock.setTo("2026-04-12T08:00:00+02:00");
		this.runner.runDue();
		assertThat(reminders()).isEmpty();
		assertThat(campaigns()).containsExactly("2026-04-13 -1 2026-04-12T06:00:00Z PLANNED");
		assertThat(this.jdbc.sql("select count(*) from mail where to_address = ?")
			.param(this.ana)
			.query(Long.class)
			.single()).isZero();
		assertThat(this.mails.awaitMails("other." + this.ana, 1)).hasSize(1);
		this.jdbc.sql("delete from reminder_campaign where meeting_id = ?").param(this.meeting.getId()).update();
	}

	private Deadline visaDeadline(Integer... offsets) {
		return this.meetings.setDeadline(this.meeting.getSlug(), DeadlineKind.VISA, DUE, null, LocalizedText.NONE,
				List.of(offsets));
	}

	private Deadline move(Deadline deadline, LocalDate to, Integer... offsets) {
		return this.meetings.moveDeadline(this.meeting.getSlug(), deadline.getId(), deadline.getVersion(), to,
				(LocalTime) null, LocalizedText.NONE, List.of(offsets), "The visa office asked for it");
	}

	private List<String> campaigns() {
		return this.jdbc.sql("""
				select due_on, offset_days, planned_at, state, reason, reminded, skipped from reminder_campaign
				where meeting_id = ? and kind = 'VISA' order by due_on, offset_days desc""")
			.param(this.meeting.getId())
			.query((row, number) -> row.getString("due_on") + " -" + row.getInt("offset_days") + " "
					+ row.getTimestamp("planned_at").toInstant() + " " + row.getString("state")
					+ ((row.getString("reason") != null) ? " " + row.getString("reason") : "")
					+ (row.getString("state").equals("SENT")
							? " " + row.getInt("reminded") + " " + row.getInt("skipped") : ""))
			.list();
	}

	private List<String> reminders() {
		return this.jdbc.sql("""
				select r.offset_days || ' ' || r.email || ' ' || r.outcome || coalesce(' ' || r.reason, '')
				from reminder r join reminder_campaign c on c.id = r.campaign_id
				where c.meeting_id = ? and c.kind = 'VISA' order by r.id""")
			.param(this.meeting.getId())
			.query(String.class)
			.list();
	}

}
