package org.convoke.meetings.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The followers in the database. Waiting is measured by its clock. */
@Component
class FollowerStore {

	private final JdbcClient jdbc;

	FollowerStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes that somebody asked to follow the group with that address.
	 * @return the follower, old or new, when the address may be written to now; nothing
	 * when that was done less than a minute ago
	 */
	Optional<Follower> ask(long groupId, String email, Language language, String token) {
		return this.jdbc.sql("""
				insert into follower as f (group_id, email, language, token)
				values (:group, :email, :language, :token)
				on conflict (group_id, email) do update set asked_at = now(),
				    language = case when f.confirmed_at is null then excluded.language else f.language end
				where f.asked_at < now() - interval '1 minute'
				returning id, group_id, email, language, token, confirmed_at""")
			.param("group", groupId)
			.param("email", email)
			.param("language", language.code())
			.param("token", token)
			.query((row, number) -> follower(row))
			.optional();
	}

	/** Forgets the addresses whose readers have not agreed within a week. */
	void forgetUnconfirmed() {
		this.jdbc.sql("delete from follower where confirmed_at is null and asked_at < now() - interval '7 days'")
			.update();
	}

	Optional<Follower> find(String token) {
		return this.jdbc.sql("""
				select id, group_id, email, language, token, confirmed_at from follower where token = ?""")
			.param(token)
			.query((row, number) -> follower(row))
			.optional();
	}

	/** Whether this changed anything. */
	boolean confirm(Follower follower, Instant now) {
		return this.jdbc.sql("update follower set confirmed_at = ? where id = ? and confirmed_at is null")
			.params(Timestamp.from(now), follower.id())
			.update() > 0;
	}

	void delete(Follower follower) {
		this.jdbc.sql("delete from follower where id = ?").param(follower.id()).update();
	}

	/** The confirmed followers of a meeting's group. */
	List<Follower> ofMeeting(long meetingId) {
		return this.jdbc.sql("""
				select f.id, f.group_id, f.email, f.language, f.token, f.confirmed_at
				from follower f join meeting m on m.group_id = f.group_id
				where m.id = ? and f.confirmed_at is not null order by f.id""")
			.param(meetingId)
			.query((row, number) -> follower(row))
			.list();
	}

	/** Whether a piece of news is still to be told; it then counts as told. */
	boolean claim(String news, Instant now) {
		return this.jdbc.sql("insert into follower_news (id, told_at) values (?, ?) on conflict do nothing")
			.params(news, Timestamp.from(now))
			.update() > 0;
	}

	private static Follower follower(ResultSet row) throws SQLException {
		Timestamp confirmed = row.getTimestamp("confirmed_at");
		return new Follower(row.getLong("id"), row.getLong("group_id"), row.getString("email"),
				Language.of(row.getString("language")), row.getString("token"),
				(confirmed != null) ? confirmed.toInstant() : null);
	}

}
