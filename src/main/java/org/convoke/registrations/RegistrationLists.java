package org.convoke.registrations;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.InvalidException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of registrations, each one page long. */
@Component
class RegistrationLists {

	private final JdbcClient jdbc;

	RegistrationLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A line of the secretariat's list. */
	record RegistrationRow(String reference, String givenName, String familyName, String email, String organisation,
			Category category, String country, ParticipantRole role, Attendance attendance, RegistrationStatus status,
			Instant emailConfirmedAt, Instant arrivedAt) {
	}

	/** How many registrations have that status. */
	record StatusCount(RegistrationStatus status, long count) {
	}

	/** Somebody who agreed to be listed. */
	record ListedParticipant(String givenName, String familyName, String organisation, String country,
			ParticipantRole role, Attendance attendance) {
	}

	/**
	 * The registrations after that one, oldest first.
	 * @param status one status, or empty for all
	 * @param email an exact address, or empty for all
	 * @param after the reference of the last one of the page before, or empty
	 * @throws InvalidException when no registration for the meeting has it
	 */
	List<Registration> page(long meetingId, String status, String email, String after, int limit) {
		long last = after.isEmpty() ? 0 : id(meetingId, after);
		return this.jdbc.sql("""
				select * from registration where meeting_id = :meeting
				    and (:status = '' or status = :status) and (:email = '' or email = lower(:email))
				    and id > :last
				order by id limit :limit""")
			.param("meeting", meetingId)
			.param("status", status)
			.param("email", email)
			.param("last", last)
			.param("limit", limit)
			.query(RegistrationStore::registration)
			.list();
	}

	private long id(long meetingId, String reference) {
		return this.jdbc.sql("select id from registration where meeting_id = ? and reference = ?")
			.params(meetingId, reference)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> InvalidException.of("after", "web.invalid.value"));
	}

	/**
	 * The newest registrations before that one whose name, address or organisation
	 * contains the words.
	 */
	List<RegistrationRow> search(long meetingId, String status, String words, String before, int limit) {
		return this.jdbc.sql("""
				select reference, given_name, family_name, email, organisation, category, country, role, attendance,
				    status, email_confirmed_at, arrived_at
				from registration where meeting_id = :meeting and (:status = '' or status = :status)
				    and (:words = '' or given_name || ' ' || family_name || ' ' || email || ' ' || organisation || ' '
				        || reference ilike '%' || :words || '%')
				    and (:before = '' or id < (select id from registration where reference = :before))
				order by id desc limit :limit""")
			.param("meeting", meetingId)
			.param("status", status)
			.param("words", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
			.param("before", before)
			.param("limit", limit)
			.query(RegistrationRow.class)
			.list();
	}

	/** How many registrations there are in each status, none left out. */
	List<StatusCount> counts(long meetingId) {
		Map<RegistrationStatus, Long> counts = new EnumMap<>(RegistrationStatus.class);
		this.jdbc.sql("select status, count(*) as many from registration where meeting_id = ? group by status")
			.param(meetingId)
			.query((row) -> {
				counts.put(RegistrationStatus.valueOf(row.getString("status")), row.getLong("many"));
			});
		return Stream.of(RegistrationStatus.values())
			.map((status) -> new StatusCount(status, counts.getOrDefault(status, 0L)))
			.toList();
	}

	/** Those who take part and agreed to be listed, by organisation and name. */
	List<ListedParticipant> participants(long meetingId, int offset, int limit) {
		return this.jdbc.sql("""
				select given_name, family_name, organisation, country, role, attendance from registration
				where meeting_id = ? and status = 'CONFIRMED' and listed
				order by organisation collate "und-x-icu", family_name collate "und-x-icu",
				    given_name collate "und-x-icu", id
				limit ? offset ?""").params(meetingId, limit, offset).query(ListedParticipant.class).list();
	}

	long participantCount(long meetingId) {
		return this.jdbc
			.sql("select count(*) from registration where meeting_id = ? and status = 'CONFIRMED' and listed")
			.param(meetingId)
			.query(Long.class)
			.single();
	}

}
