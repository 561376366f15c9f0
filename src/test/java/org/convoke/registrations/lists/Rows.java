package org.convoke.registrations.lists;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Registrations of a meeting as tests put them into the table. */
final class Rows {

	private final JdbcClient jdbc;

	private final long meetingId;

	private final String prefix;

	private int count;

	Rows(JdbcClient jdbc, long meetingId, String prefix) {
		this.jdbc = jdbc;
		this.meetingId = meetingId;
		this.prefix = prefix;
	}

	/**
	 * Adds one.
	 * @param fields columns and their values in turn, where they differ from the usual
	 * @return its reference
	 */
	String add(String givenName, String familyName, Object... fields) {
		int number = ++this.count;
		Map<String, Object> row = new HashMap<>();
		row.put("given_name", givenName);
		row.put("family_name", familyName);
		row.put("email", this.prefix + number + "@example.org");
		row.put("organisation", "Example Telecom");
		row.put("category", "SECTOR_MEMBER");
		row.put("country", "CH");
		row.put("role", "DELEGATE");
		row.put("attendance", "ON_SITE");
		row.put("language", "en");
		row.put("listed", true);
		row.put("status", "CONFIRMED");
		row.put("email_confirmed_at", OffsetDateTime.parse("2026-04-20T08:00:00Z"));
		row.put("arrived_at", OffsetDateTime.parse("2026-04-20T08:00:00Z").plusMinutes(number));
		row.put("token", "token-" + UUID.randomUUID().toString().substring(0, 30));
		for (int i = 0; i < fields.length; i += 2) {
			row.put((String) fields[i], fields[i + 1]);
		}
		String reference = this.prefix.toUpperCase(java.util.Locale.ROOT) + "-" + number;
		row.put("reference", reference);
		row.put("submission", UUID.randomUUID());
		row.put("meeting_id", this.meetingId);
		String names = String.join(", ", row.keySet());
		this.jdbc.sql("insert into registration (" + names + ") values (:" + names.replace(", ", ", :") + ")")
			.params(row)
			.update();
		return reference;
	}

	/** The token of the one with that reference. */
	String token(String reference) {
		return this.jdbc.sql("select token from registration where reference = ?")
			.param(reference)
			.query(String.class)
			.single();
	}

}
