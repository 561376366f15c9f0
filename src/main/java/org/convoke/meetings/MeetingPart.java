package org.convoke.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.convoke.web.Language;

/**
 * What another package knows of meetings and shows on their pages, without the meetings
 * knowing that package.
 */
public interface MeetingPart {

	/** The links for each of these meetings, in one query. */
	Map<Long, List<Link>> links(Collection<Long> meetingIds, Language language);

	/**
	 * A link to something that belongs to the meeting.
	 *
	 * @param address a path of this site
	 */
	record Link(Section section, String text, String address) {
	}

	/** Where on the page the link stands. */
	enum Section {

		CIRCULARS, DOCUMENTS, PARTICIPANTS

	}

}
