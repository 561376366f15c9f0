package org.convoke.registrations.settings;

import java.util.Map;
import java.util.stream.Stream;

import org.convoke.registrations.RegistrationSettings;
import org.convoke.registrations.RegistrationSettings.ListAudience;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/**
 * The form of the settings; numbers as text, so that they can be shown again as they
 * were.
 *
 * @param version of the settings that the form was filled from
 */
record SettingsForm(Boolean otherOrganisations, Boolean asksBadgeName, Boolean asksLanguages, Boolean asksAccessibility,
		Boolean asksInterpretation, Boolean offersVisaLetter, Boolean offersFellowship, Map<String, String> dataNotice,
		String organisationQuota, String answerHours, String passportDays, String listAudience, Integer version) {

	SettingsForm {
		dataNotice = (dataNotice != null) ? dataNotice : Map.of();
	}

	static SettingsForm of(RegistrationSettings settings) {
		return new SettingsForm(settings.otherOrganisations(), settings.asksBadgeName(), settings.asksLanguages(),
				settings.asksAccessibility(), settings.asksInterpretation(), settings.offersVisaLetter(),
				settings.offersFellowship(), settings.dataNotice().byCode(),
				(settings.organisationQuota() != null) ? settings.organisationQuota().toString() : "",
				Integer.toString(settings.answerHours()), Integer.toString(settings.passportDays()),
				settings.listAudience().name(), settings.version());
	}

	/**
	 * What is wanted.
	 * @throws InvalidException naming the fields that hold no number
	 */
	RegistrationSettings settings() {
		InvalidException invalid = new InvalidException();
		boolean limited = this.organisationQuota != null && !this.organisationQuota.isBlank();
		Integer quota = limited ? number(invalid, "organisationQuota", this.organisationQuota) : null;
		Integer hours = number(invalid, "answerHours", this.answerHours);
		Integer days = number(invalid, "passportDays", this.passportDays);
		invalid.throwIfAny();
		return new RegistrationSettings(on(this.otherOrganisations), on(this.asksBadgeName), on(this.asksLanguages),
				on(this.asksAccessibility), on(this.asksInterpretation), on(this.offersVisaLetter),
				on(this.offersFellowship), LocalizedText.of(this.dataNotice), quota, hours, days,
				Stream.of(ListAudience.values())
					.filter((audience) -> audience.name().equals(this.listAudience))
					.findFirst()
					.orElse(ListAudience.PUBLIC),
				(this.version != null) ? this.version : -1);
	}

	private static boolean on(Boolean ticked) {
		return Boolean.TRUE.equals(ticked);
	}

	private static Integer number(InvalidException invalid, String field, String typed) {
		try {
			return Integer.valueOf(String.valueOf(typed).strip());
		}
		catch (NumberFormatException ex) {
			invalid.at(field, "settings.number");
			return null;
		}
	}

}
