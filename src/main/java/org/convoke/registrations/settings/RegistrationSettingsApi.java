package org.convoke.registrations.settings;

import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationSettings;
import org.convoke.registrations.RegistrationSettings.ListAudience;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of a meeting's registration over REST. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}/registration-settings")
class RegistrationSettingsApi {

	private final MeetingCards meetings;

	private final Settings settings;

	RegistrationSettingsApi(MeetingCards meetings, Settings settings) {
		this.meetings = meetings;
		this.settings = settings;
	}

	/**
	 * All settings; what is left out is as for a meeting for which nobody has set any.
	 */
	record SettingsRequest(Boolean otherOrganisations, Boolean asksBadgeName, Boolean asksLanguages,
			Boolean asksAccessibility, Boolean asksInterpretation, Boolean offersVisaLetter, Boolean offersFellowship,
			LocalizedText dataNotice, Integer organisationQuota, Integer answerHours, Integer passportDays,
			ListAudience listAudience, Integer version) {

		RegistrationSettings settings() {
			if (this.version == null) {
				throw InvalidException.of("version", "NotNull");
			}
			RegistrationSettings usual = RegistrationSettings.DEFAULT;
			return new RegistrationSettings(or(this.otherOrganisations, usual.otherOrganisations()),
					or(this.asksBadgeName, usual.asksBadgeName()), or(this.asksLanguages, usual.asksLanguages()),
					or(this.asksAccessibility, usual.asksAccessibility()),
					or(this.asksInterpretation, usual.asksInterpretation()),
					or(this.offersVisaLetter, usual.offersVisaLetter()),
					or(this.offersFellowship, usual.offersFellowship()), or(this.dataNotice, usual.dataNotice()),
					this.organisationQuota, or(this.answerHours, usual.answerHours()),
					or(this.passportDays, usual.passportDays()), or(this.listAudience, usual.listAudience()),
					this.version);
		}

		private static <T> T or(T wanted, T usual) {
			return (wanted != null) ? wanted : usual;
		}

	}

	@GetMapping
	RegistrationSettings show(@PathVariable String slug) {
		return this.meetings.get(slug).settings();
	}

	@PutMapping
	RegistrationSettings change(@PathVariable String slug, @RequestBody SettingsRequest request) {
		return this.settings.change(slug, request.settings());
	}

}
