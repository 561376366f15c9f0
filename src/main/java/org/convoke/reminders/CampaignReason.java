package org.convoke.reminders;

/** Why a campaign was not sent. */
enum CampaignReason {

	/** The deadline was over when the campaign could run. */
	PASSED,
	/** Its moment was over when the deadline was set or moved. */
	TOO_LATE,
	/** A later reminder of the same deadline was due as well. */
	SUPERSEDED, MEETING_CANCELLED,
	/** Nobody is concerned by deadlines of this kind at this meeting. */
	NOBODY,
	/** The deadline has another date now. */
	MOVED,
	/** The deadline has other offsets now. */
	OFFSET_REMOVED, BY_SECRETARIAT

}
