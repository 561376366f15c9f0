package org.convoke.meetings.following;

import java.time.Instant;

import org.convoke.web.Language;

/**
 * Somebody who wants to hear of a group.
 *
 * @param token the secret end of the address at which the person can stop that
 * @param confirmedAt when the person agreed; null as long as that is awaited
 */
record Follower(long id, long groupId, String email, Language language, String token, Instant confirmedAt) {

	public boolean confirmed() {
		return this.confirmedAt != null;
	}

	String path() {
		return "/following/" + this.token;
	}

	/** As whom the log names the person. */
	String actor() {
		return "follower " + this.id;
	}

}
