package org.convoke.meetings;

import java.util.List;

import org.convoke.directory.Recipient;

/**
 * Whom a meeting concerns, as another part of Convoke knows them: they are told when it
 * changes. Who is named by several is told once, by the first.
 */
public interface MeetingAudience {

	/** Everybody concerned now, in one query. */
	List<Addressee> of(long meetingId);

	/** Key of the text that says how many of them there are, given their number. */
	default String label() {
		return "meetings.told.followers";
	}

	/** Key of the text on the link to where they can act. */
	default String action() {
		return "meetings.notice.following";
	}

	/**
	 * Somebody to be told.
	 *
	 * @param address an absolute address where the person can act, such as change a
	 * registration or stop following; null for the meeting's page
	 */
	record Addressee(Recipient recipient, String address) {
	}

}
