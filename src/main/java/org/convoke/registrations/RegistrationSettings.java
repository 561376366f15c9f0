package org.convoke.registrations;

import java.time.Duration;

import org.convoke.web.LocalizedText;

/**
 * What registering for a meeting asks for and allows.
 *
 * @param otherOrganisations whether somebody may stand for an organisation that is not in
 * the directory
 * @param dataNotice in place of the standard data-protection notice; empty for that one
 * @param organisationQuota how many of one organisation may be confirmed; null for no
 * limit
 * @param answerHours how long somebody who moves up from the waiting list has to take the
 * place
 * @param passportDays how long after the meeting passport details are kept
 * @param listAudience who may read the list of participants
 */
public record RegistrationSettings(boolean otherOrganisations, boolean asksBadgeName, boolean asksLanguages,
		boolean asksAccessibility, boolean asksInterpretation, boolean offersVisaLetter, boolean offersFellowship,
		LocalizedText dataNotice, Integer organisationQuota, int answerHours, int passportDays,
		ListAudience listAudience, int version) {

	/** Those of a meeting for which nobody has set any. */
	static final RegistrationSettings DEFAULT = new RegistrationSettings(true, true, false, true, false, false, false,
			LocalizedText.NONE, null, 48, 30, ListAudience.PUBLIC, 0);

	/** Who may read the list of participants. */
	public enum ListAudience {

		PUBLIC, PARTICIPANTS, SECRETARIAT

	}

	Duration answerTime() {
		return Duration.ofHours(this.answerHours);
	}

}
