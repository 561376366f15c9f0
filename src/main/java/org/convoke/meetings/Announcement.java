package org.convoke.meetings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.convoke.web.InvalidException;

/**
 * Why a meeting or a deadline changes, and whether those whom it concerns are told.
 *
 * @param reason null when nothing is said
 * @param explained whether the reason must be given where somebody is concerned
 */
public record Announcement(String reason, boolean told, boolean explained) {

	static final int REASON = 1000;

	public Announcement {
		reason = Rules.blankToNull(reason);
	}

	/** Everybody is told; nobody is kept from not saying why. */
	public static Announcement because(String reason) {
		return new Announcement(reason, true, false);
	}

	/** What the console does: where somebody is concerned, it says why. */
	static Announcement explained(String reason, boolean told) {
		return new Announcement(reason, told, true);
	}

	void check(InvalidException wrong) {
		Rules.limited(wrong, "reason", this.reason, REASON);
	}

	/** Notes a missing reason. */
	void needed(InvalidException wrong, String messageKey) {
		if (this.reason == null) {
			wrong.at("reason", messageKey);
		}
		check(wrong);
	}

	/** What the log keeps of an act. */
	Map<String, Object> logged(List<MeetingChange> changes, int told) {
		Map<String, Object> details = new TreeMap<>();
		details.put("changed", changes.stream().map(MeetingChange::kind).toList());
		details.put("told", told);
		if (this.reason != null) {
			details.put("reason", this.reason);
		}
		return details;
	}

}
