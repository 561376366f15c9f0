package org.convoke.circulars.distribution;

import java.time.Instant;

/**
 * How far a distribution is, in people.
 *
 * @param lastSentAt when the last message left
 * @param total how many are to get the letter
 * @param written how many messages are in the outbox or have left it
 * @param sent how many have left
 * @param failed how many could not be delivered
 */
record Progress(String startedBy, Instant startedAt, Instant pausedAt, Instant lastSentAt, int total, int written,
		int sent, int failed) {

	static final Progress NONE = new Progress(null, null, null, null, 0, 0, 0, 0);

	/** How many still wait for theirs to leave. */
	public int waiting() {
		return this.total - this.sent - this.failed;
	}

	public DistributionState state() {
		if (this.startedAt == null) {
			return DistributionState.NOT_STARTED;
		}
		if (waiting() == 0) {
			return DistributionState.FINISHED;
		}
		return (this.pausedAt != null) ? DistributionState.PAUSED : DistributionState.RUNNING;
	}

	public int percent() {
		return (this.total == 0) ? 100 : (int) (100L * (this.sent + this.failed) / this.total);
	}

}
