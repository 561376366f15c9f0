package org.convoke.circulars;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * All that an issuer says of itself: letterhead, place, footer (of some lines), usual
 * signatory, and the periods in which it numbers.
 */
public record IssuerDetails(LocalizedText organisation, LocalizedText bureau, LocalizedText place, LocalizedText footer,
		String signatoryName, LocalizedText signatoryTitle, ZoneId zone, String accent, Set<Language> languages,
		List<StudyPeriod> periods) {
}
