package org.convoke.meetings;

import java.time.Instant;
import java.util.List;

import org.convoke.web.Language;

import org.springframework.stereotype.Service;

/** What changed about meetings since when, told in the reader's language. */
@Service
public class Changes {

	/**
	 * One change.
	 *
	 * @param reason why, in the words of the secretariat; null when nothing was said
	 */
	public record Change(Instant at, String text, String reason) {
	}

	/** The newest changes of a meeting, the newest first. */
	public List<Change> of(long meetingId, Language language, int limit) {
		return List.of();
	}

	/** Notes that something of a meeting is new, for its page. */
	public void record(long meetingId, ChangeKind kind) {
	}

}
