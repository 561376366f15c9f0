package org.convoke.reminders;

import java.time.ZoneId;

import org.convoke.web.LocalizedText;

/**
 * A campaign in a list of many meetings.
 *
 * @param zone that of the deadline
 * @param late whether it was due minutes ago and has not run
 */
record CampaignRow(Campaign campaign, String slug, LocalizedText title, ZoneId zone, boolean late) {
}
