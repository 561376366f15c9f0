package org.convoke.registrations.settings;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.MeetingCopied;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationSettings;
import org.convoke.web.InvalidException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing the settings of a meeting's registration. */
@Service
@Transactional
class Settings {

	static final int LONGEST_NOTICE = 5000;

	static final int MOST_ANSWER_HOURS = 720;

	static final int MOST_PASSPORT_DAYS = 365;

	private final MeetingCards meetings;

	private final AuditLog audit;

	private final JsonMapper json;

	private final JdbcClient jdbc;

	Settings(MeetingCards meetings, AuditLog audit, JsonMapper json, JdbcClient jdbc) {
		this.meetings = meetings;
		this.audit = audit;
		this.json = json;
		this.jdbc = jdbc;
	}

	/**
	 * Replaces the settings; the version is that which the caller saw.
	 * @throws InvalidException naming all fields that are unfit
	 */
	RegistrationSettings change(String slug, RegistrationSettings wanted) {
		check(wanted);
		MeetingCard meeting = this.meetings.get(slug);
		int written = this.jdbc.sql("""
				insert into registration_settings as held (meeting_id, other_organisations, asks_badge_name,
				    asks_languages, asks_accessibility, asks_interpretation, offers_visa_letter, offers_fellowship,
				    data_notice, organisation_quota, answer_hours, passport_days, list_audience, version)
				select :meeting, :others, :badge, :languages, :accessibility, :interpretation, :visa, :fellowship,
				    :notice::jsonb, :quota, :hours, :days, :audience, 1
				where :version = 0 or exists (select from registration_settings where meeting_id = :meeting)
				on conflict (meeting_id) do update set other_organisations = excluded.other_organisations,
				    asks_badge_name = excluded.asks_badge_name, asks_languages = excluded.asks_languages,
				    asks_accessibility = excluded.asks_accessibility,
				    asks_interpretation = excluded.asks_interpretation,
				    offers_visa_letter = excluded.offers_visa_letter, offers_fellowship = excluded.offers_fellowship,
				    data_notice = excluded.data_notice, organisation_quota = excluded.organisation_quota,
				    answer_hours = excluded.answer_hours, passport_days = excluded.passport_days,
				    list_audience = excluded.list_audience, version = held.version + 1
				where held.version = :version""")
			.param("meeting", meeting.id())
			.param("others", wanted.otherOrganisations())
			.param("badge", wanted.asksBadgeName())
			.param("languages", wanted.asksLanguages())
			.param("accessibility", wanted.asksAccessibility())
			.param("interpretation", wanted.asksInterpretation())
			.param("visa", wanted.offersVisaLetter())
			.param("fellowship", wanted.offersFellowship())
			.param("notice", this.json.writeValueAsString(wanted.dataNotice()))
			.param("quota", wanted.organisationQuota())
			.param("hours", wanted.answerHours())
			.param("days", wanted.passportDays())
			.param("audience", wanted.listAudience().name())
			.param("version", wanted.version())
			.update();
		if (written == 0) {
			throw new ObjectOptimisticLockingFailureException(RegistrationSettings.class, slug);
		}
		this.audit.record("registration-settings.changed", "meeting:" + slug,
				Map.of("fields", differences(meeting.settings(), wanted)));
		return this.meetings.get(slug).settings();
	}

	/** The next meeting asks what the one before it asked. */
	@EventListener
	void copy(MeetingCopied copied) {
		copy(copied.fromId(), copied.toId());
	}

	private void copy(long from, long to) {
		this.jdbc.sql("""
				insert into registration_settings (meeting_id, other_organisations, asks_badge_name, asks_languages,
				    asks_accessibility, asks_interpretation, offers_visa_letter, offers_fellowship, data_notice,
				    organisation_quota, answer_hours, passport_days, list_audience)
				select :to, other_organisations, asks_badge_name, asks_languages, asks_accessibility,
				    asks_interpretation, offers_visa_letter, offers_fellowship, data_notice, organisation_quota,
				    answer_hours, passport_days, list_audience
				from registration_settings where meeting_id = :from
				on conflict (meeting_id) do nothing""").param("from", from).param("to", to).update();
		this.jdbc.sql("""
				insert into registration_question (meeting_id, number, position, kind, text, options, required, only_if,
				    only_if_is)
				select :to, number, position, kind, text, options, required, only_if, only_if_is
				from registration_question where meeting_id = :from and retired_at is null
				and not exists (select from registration_question where meeting_id = :to)""")
			.param("from", from)
			.param("to", to)
			.update();
	}

	private static void check(RegistrationSettings wanted) {
		InvalidException invalid = new InvalidException();
		if (wanted.organisationQuota() != null && wanted.organisationQuota() < 1) {
			invalid.at("organisationQuota", "settings.organisationQuota.invalid");
		}
		if (wanted.answerHours() < 1 || wanted.answerHours() > MOST_ANSWER_HOURS) {
			invalid.at("answerHours", "settings.between", 1, MOST_ANSWER_HOURS);
		}
		if (wanted.passportDays() < 0 || wanted.passportDays() > MOST_PASSPORT_DAYS) {
			invalid.at("passportDays", "settings.between", 0, MOST_PASSPORT_DAYS);
		}
		wanted.dataNotice().byCode().forEach((code, text) -> {
			if (text.codePointCount(0, text.length()) > LONGEST_NOTICE) {
				invalid.at("dataNotice[" + code + "]", "registrations.tooLong", LONGEST_NOTICE);
			}
		});
		invalid.throwIfAny();
	}

	/** The names of the settings that change, for the log. */
	private Set<String> differences(RegistrationSettings before, RegistrationSettings after) {
		JsonNode was = this.json.valueToTree(before);
		JsonNode is = this.json.valueToTree(after);
		Set<String> names = new TreeSet<>();
		is.propertyNames().forEach((name) -> {
			if (!is.get(name).equals(was.get(name)) && !name.equals("version")) {
				names.add(name);
			}
		});
		return names;
	}

}
