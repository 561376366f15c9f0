package org.convoke.meetings;

import java.util.Map;

/**
 * What the page of a meeting shows beside the meeting itself, as its template names it,
 * without the meetings knowing who knows it.
 */
public interface MeetingPageModel {

	Map<String, ?> of(Meeting meeting);

}
