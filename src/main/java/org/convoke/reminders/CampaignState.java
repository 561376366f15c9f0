package org.convoke.reminders;

/** What became of a campaign. */
enum CampaignState {

	PLANNED, SENT, SKIPPED, CANCELLED

}
