package org.convoke.meetings;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * All that a meeting says of itself; at least one session, in order of time. Links,
 * ordinal and country may be null, texts empty.
 */
public record MeetingDetails(Integer ordinal, LocalizedText title, MeetingFormat format, LocalizedText venue,
		LocalizedText city, String country, ZoneId zone, LocalizedText description, LocalizedText eligibility,
		LocalizedText fee, String homePage, String joinLink, Audience audience, Set<Language> workingLanguages,
		Set<Eligibility> eligible, List<Session> sessions, List<LocalizedText> coOrganisers, List<Objective> objectives,
		List<CoLocatedEvent> coLocatedEvents) {
}
