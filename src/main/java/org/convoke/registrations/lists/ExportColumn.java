package org.convoke.registrations.lists;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

import org.convoke.registrations.RegistrationRow;

/**
 * The columns of an export. What a passport says is not among them, nor will it be: it
 * serves one letter and is deleted after the meeting.
 */
enum ExportColumn {

	REFERENCE("registrations.reference", 24, (row, words) -> row.reference()),
	STATUS("registrations.status", 16, (row, words) -> words.label("registrations.RegistrationStatus.", row.status())),
	FAMILY_NAME("registrations.familyName", 22, (row, words) -> row.familyName()),
	GIVEN_NAME("registrations.givenName", 22, (row, words) -> row.givenName()),
	BADGE_NAME("lists.column.badgeName", 22, (row, words) -> row.badgeName()),
	EMAIL("registrations.email", 32, (row, words) -> row.email()),
	ORGANISATION("registrations.organisation", 34, (row, words) -> row.organisation()),
	CATEGORY("registrations.category", 22, (row, words) -> words.label("directory.Category.", row.category())),
	COUNTRY("registrations.country", 22, (row, words) -> words.country(row.country())),
	REGION("lists.region", 18, (row, words) -> words.region(row.country())),
	ROLE("registrations.role", 22, (row, words) -> words.label("registrations.ParticipantRole.", row.role())),
	ATTENDANCE("registrations.attendance.short", 12,
			(row, words) -> words.label("meetings.Attendance.", row.attendance())),
	LANGUAGE("lists.column.language", 14, (row, words) -> row.language().ownName()),
	LISTED("registrations.listed.short", 14, (row, words) -> words.yesOrNo(row.listed())),
	ARRIVED("registrations.desk.arrived", 18, (row, words) -> row.arrivedAt()),
	ADDRESS_CONFIRMED("registrations.desk.addressConfirmed", 18, (row, words) -> row.emailConfirmedAt()),
	DECIDED("registrations.desk.decided", 18, (row, words) -> row.decidedAt()),
	CHECKED_IN("lists.column.checkedIn", 18, (row, words) -> row.checkedInAt()),
	DECLINE_REASON("lists.column.declineReason", 30, (row, words) -> row.declineReason()),
	OVERRIDE_REASON("registrations.overrideReason", 30, (row, words) -> row.overrideReason());

	private final String labelKey;

	private final int width;

	private final BiFunction<RegistrationRow, ExportWords, Object> value;

	ExportColumn(String labelKey, int width, BiFunction<RegistrationRow, ExportWords, Object> value) {
		this.labelKey = labelKey;
		this.width = width;
		this.value = value;
	}

	/** In characters. */
	int width() {
		return this.width;
	}

	static List<String> headings(ExportWords words) {
		return Arrays.stream(values()).map((column) -> words.text(column.labelKey)).toList();
	}

	/** A text, an {@link Instant} or null. */
	Object of(RegistrationRow row, ExportWords words) {
		return this.value.apply(row, words);
	}

}
