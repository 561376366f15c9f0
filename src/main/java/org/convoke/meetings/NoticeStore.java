package org.convoke.meetings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.convoke.web.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices that are still to be written, and to whom. */
@Component
class NoticeStore {

	private static final TypeReference<List<MeetingChange>> CHANGES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	NoticeStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** How many people of one audience there are who are in none before. */
	record Source(String label, int people) {
	}

	/** What is told of which meeting. */
	record Notice(long id, long meetingId, List<MeetingChange> changes, String reason) {
	}

	/** Somebody to be told. */
	record Addressee(String email, String name, Language language, String path, String action, boolean stops) {
	}

	/** How many people a meeting concerns, without those sources that add nobody. */
	List<Source> count(long meetingId, List<MeetingAudience> audiences) {
		String all = IntStream.range(0, audiences.size())
			.mapToObj((i) -> "select lower(email) as email, %d as place from (%s) audience%d".formatted(i,
					audiences.get(i).select(), i))
			.collect(Collectors.joining(" union all "));
		return this.jdbc
			.sql("select place, count(*) as people from (select email, min(place) as place from (" + all
					+ ") known group by email) once group by place order by place")
			.param("meeting", meetingId)
			.query((row, number) -> new Source(audiences.get(row.getInt("place")).label(), row.getInt("people")))
			.list();
	}

	long add(long meetingId, List<MeetingChange> changes, String reason) {
		return this.jdbc
			.sql("insert into meeting_notice (meeting_id, changes, reason) values (?, ?::jsonb, ?) returning id")
			.params(meetingId, this.json.writeValueAsString(changes), reason)
			.query(Long.class)
			.single();
	}

	/**
	 * Writes down whom the meeting concerns at this moment.
	 * @return how many they are
	 */
	int address(long notice, long meetingId, List<MeetingAudience> audiences) {
		return audiences.stream()
			.mapToInt((audience) -> this.jdbc.sql("""
					insert into notice_recipient (notice_id, email, name, language, path, action, stops)
					select :notice, lower(email), name, language, path, :action, :stops from (%s) audience
					on conflict on constraint notice_recipient_once do nothing""".formatted(audience.select()))
				.param("notice", notice)
				.param("action", audience.action())
				.param("stops", audience.stops())
				.param("meeting", meetingId)
				.update())
			.sum();
	}

	Optional<Notice> find(long notice) {
		return this.jdbc.sql("select id, meeting_id, changes::text as changes, reason from meeting_notice where id = ?")
			.param(notice)
			.query((row, number) -> new Notice(row.getLong("id"), row.getLong("meeting_id"),
					this.json.readValue(row.getString("changes"), CHANGES), row.getString("reason")))
			.optional();
	}

	/** Takes some who are still to be told: they are told in the same transaction. */
	List<Addressee> take(long notice, int limit) {
		return this.jdbc.sql("""
				delete from notice_recipient where notice_id = :notice and email in (
				    select email from notice_recipient where notice_id = :notice order by email limit :limit for update)
				returning email, name, language, path, action, stops""")
			.param("notice", notice)
			.param("limit", limit)
			.query((row, number) -> new Addressee(row.getString("email"), row.getString("name"),
					Language.of(row.getString("language")), row.getString("path"), row.getString("action"),
					row.getBoolean("stops")))
			.list();
	}

	/** Forgets what everybody was told. */
	void delete(long notice) {
		this.jdbc.sql("delete from meeting_notice where id = ?").param(notice).update();
	}

}
