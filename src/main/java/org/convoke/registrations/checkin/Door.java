package org.convoke.registrations.checkin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.convoke.registrations.Registration;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.registrations.RegistrationStore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What those at the door look up: counts, who came last, names. */
@Component
class Door {

	/** As many as a telephone keeps easily. */
	static final int LIST = 5000;

	private static final int MATCHES = 20;

	private static final int LAST = 5;

	private final JdbcClient jdbc;

	private final RegistrationLists lists;

	Door(JdbcClient jdbc, RegistrationLists lists) {
		this.jdbc = jdbc;
		this.lists = lists;
	}

	/** How many are in, of how many who have a place in the room. */
	record Counts(int checkedIn, int confirmed) {
	}

	/** Somebody who came in lately. */
	record Arrived(String reference, String name, Instant at) {
	}

	Counts counts(long meetingId) {
		return this.jdbc
			.sql("""
					select (select count(*) from registration where meeting_id = :meeting and checked_in_at is not null)
					    as checked_in,
					    (select taken from meeting_place where meeting_id = :meeting and attendance = 'ON_SITE') as confirmed""")
			.param("meeting", meetingId)
			.query(Counts.class)
			.single();
	}

	/** Who came in last, the latest first. */
	List<Arrived> last(long meetingId) {
		return this.jdbc.sql("""
				select reference, coalesce(badge_name, given_name || ' ' || family_name) as name, checked_in_at
				from registration where meeting_id = ? and checked_in_at is not null
				order by checked_in_at desc, id desc limit ?""")
			.params(meetingId, LAST)
			.query((row, number) -> new Arrived(row.getString("reference"), row.getString("name"),
					row.getObject("checked_in_at", Timestamp.class).toInstant()))
			.list();
	}

	/**
	 * Those who have all the words somewhere in name, address, organisation or reference,
	 * however they are accented.
	 */
	List<Registration> search(long meetingId, String text) {
		List<String> words = RegistrationFilter.words(text);
		if (words.isEmpty()) {
			return List.of();
		}
		Set<String> common = this.lists.commonWords(meetingId, words);
		Map<String, Object> parameters = new HashMap<>();
		StringBuilder condition = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			condition.append(" and ").append(RegistrationFilter.found(words.get(i), "word" + i, common));
			parameters.put("word" + i, words.get(i));
		}
		return this.jdbc
			.sql("select r.* from registration r where r.meeting_id = :meeting" + condition
					+ " order by r.status <> 'CONFIRMED', r.family_name collate \"und-x-icu\", r.id limit :limit")
			.param("meeting", meetingId)
			.params(parameters)
			.param("limit", MATCHES)
			.query(RegistrationStore::registration)
			.list();
	}

	/** Those that a telephone may meet while it has no network, the confirmed first. */
	List<Registration> list(long meetingId) {
		return this.jdbc
			.sql("select * from registration where meeting_id = ? order by status <> 'CONFIRMED', id limit ?")
			.params(meetingId, LIST)
			.query(RegistrationStore::registration)
			.list();
	}

}
