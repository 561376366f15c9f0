package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.convoke.web.LocalizedText;

/**
 * A line of the key dates of a meeting: a deadline, or the opening of the meeting, whose
 * kind is null.
 *
 * @param lastMinute the moment to show
 * @param until the moment at which it is past
 * @param next whether nothing else comes before it
 */
record TimelineEntry(DeadlineKind kind, LocalizedText action, ZoneId zone, Instant lastMinute, Instant until,
		boolean past, boolean next) {

	static List<TimelineEntry> of(Meeting meeting, List<Deadline> deadlines, Instant now) {
		List<TimelineEntry> entries = new ArrayList<>();
		for (Deadline deadline : deadlines) {
			entries.add(new TimelineEntry(deadline.getKind(), deadline.getAction(), deadline.getZone(),
					deadline.getLastMinute(), deadline.getClosesAt(), !deadline.admits(now), false));
		}
		entries.add(new TimelineEntry(null, LocalizedText.NONE, meeting.getZone(), meeting.getStart(),
				meeting.getStart(), !now.isBefore(meeting.getStart()), false));
		entries.sort(Comparator.comparing(TimelineEntry::until));
		for (int i = 0; i < entries.size(); i++) {
			if (!entries.get(i).past()) {
				entries.set(i, entries.get(i).asNext());
				break;
			}
		}
		return entries;
	}

	private TimelineEntry asNext() {
		return new TimelineEntry(this.kind, this.action, this.zone, this.lastMinute, this.until, this.past, true);
	}

	/** The date as the letter prints it. */
	public LocalDate day() {
		return this.lastMinute.atZone(this.zone).toLocalDate();
	}

}
