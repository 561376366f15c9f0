package org.convoke.registrations.lists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.convoke.web.Language;

/**
 * An act on many registrations and how far it is.
 *
 * @param done on how many it is done; of an export, how many rows are written
 * @param skipped why others were left as they are
 * @param fileId of a finished export, until it is deleted
 */
record Batch(UUID id, long meetingId, BatchAct act, State state, Language language, BatchDetails details, int total,
		int done, List<Skipped> skipped, Long fileId, String createdBy, Instant createdAt) {

	/** Where it stands. */
	enum State {

		RUNNING, DONE, FAILED

	}

	/** How many were skipped for that reason. */
	record Skipped(String reason, int count) {
	}

	public boolean running() {
		return this.state == State.RUNNING;
	}

	public int skippedCount() {
		return this.skipped.stream().mapToInt(Skipped::count).sum();
	}

	/** How many need no more attention. */
	public int finished() {
		return this.done + skippedCount();
	}

	public int percent() {
		return (this.total == 0) ? 100 : (int) Math.min(100, 100L * finished() / this.total);
	}

}
