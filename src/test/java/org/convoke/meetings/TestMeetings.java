package org.convoke.meetings;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import org.convoke.sample.JcaMv;
import org.convoke.sample.U4ssc;

import org.springframework.stereotype.Component;

/**
 * The meetings of the two letters that all features are tried on, made as the secretariat
 * makes them. Each call creates another group and meeting, whose slugs end in a number.
 */
@Component
public class TestMeetings {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Groups groups;

	private final Meetings meetings;

	TestMeetings(Groups groups, Meetings meetings) {
		this.groups = groups;
		this.meetings = meetings;
	}

	/**
	 * The meeting of Circular 127: in Geneva on 13 May 2026, contributions until 30
	 * April, registration until 4 May.
	 */
	public Meeting secondJcaMv() {
		int number = COUNT.incrementAndGet();
		Group group = this.groups.create("jca-mv-test-" + number, JcaMv.group());
		return secondJcaMv("jca-mv-2-test-" + number, group);
	}

	/** The same under slugs of one's own. */
	Meeting secondJcaMv(String slug, Group group) {
		Meeting meeting = this.meetings.create(slug, group.getId(), JcaMv.secondMeeting());
		this.meetings.setDeadline(slug, DeadlineKind.CONTRIBUTION, LocalDate.of(2026, 4, 30), null, JcaMv.CONTRIBUTION,
				Deadline.USUAL_OFFSETS);
		this.meetings.setDeadline(slug, DeadlineKind.REGISTRATION, LocalDate.of(2026, 5, 4), null, JcaMv.REGISTRATION,
				Deadline.USUAL_OFFSETS);
		return meeting;
	}

	/**
	 * The meeting of Circular 92: virtual, on 20 June 2023, open to everybody, without a
	 * deadline.
	 */
	public Meeting seventhU4ssc() {
		int number = COUNT.incrementAndGet();
		Group group = this.groups.create("u4ssc-test-" + number, U4ssc.group());
		return this.meetings.create("u4ssc-7-test-" + number, group.getId(), U4ssc.seventhMeeting());
	}

	static GroupDetails jcaMv() {
		return JcaMv.group();
	}

	static MeetingDetails secondMeeting() {
		return JcaMv.secondMeeting();
	}

	static GroupDetails u4ssc() {
		return U4ssc.group();
	}

	static MeetingDetails seventhMeeting() {
		return U4ssc.seventhMeeting();
	}

}
