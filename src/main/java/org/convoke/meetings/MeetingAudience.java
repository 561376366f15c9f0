package org.convoke.meetings;

/**
 * Whom a meeting concerns, as another part of Convoke knows them: they are told when it
 * changes. Who is named by several is told once, by the first.
 */
public interface MeetingAudience {

	/**
	 * A query of everybody concerned by the meeting {@code :meeting} now: their email,
	 * their name, which may be null, their language, and the path of the address where
	 * they can act, null for the meeting's page.
	 */
	String select();

	/** Makes the addresses that the query hands out. */
	default void prepare(long meetingId) {
	}

	/** Key of the text that says how many of them there are, given their number. */
	String label();

	/** Key of the text on the link to where they can act. */
	String action();

	/** Whether acting there means to stop such messages. */
	default boolean stops() {
		return false;
	}

}
