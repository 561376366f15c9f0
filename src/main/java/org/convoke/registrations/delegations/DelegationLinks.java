package org.convoke.registrations.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.convoke.directory.Category;
import org.convoke.directory.FocalPoint;
import org.convoke.registrations.Secrets;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The addresses of delegations' pages, one for each meeting, organisation and focal
 * point, and when the focal point was last written to. A link is dead as soon as the
 * person is no focal point any more; that of a merged organisation leads to the one that
 * remains.
 */
@Component
class DelegationLinks {

	/** Whoever was written to of new requests is written to again only after this. */
	private static final Duration PAUSE = Duration.ofHours(1);

	private static final String SELECT = """
			select l.token, l.meeting_id, o.id as organisation_id, o.name, o.category, o.country,
			    p.id as person_id, p.given_name, p.family_name, p.email, p.language
			from delegation_link l join organisation was on was.id = l.organisation_id
			    join organisation o on o.id = coalesce(was.merged_into, was.id)
			    join focal_point f on f.organisation_id = o.id and f.person_id = l.person_id
			    join person p on p.id = l.person_id and p.email is not null
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Secrets secrets;

	DelegationLinks(JdbcClient jdbc, JsonMapper json, Secrets secrets) {
		this.jdbc = jdbc;
		this.json = json;
		this.secrets = secrets;
	}

	Optional<Delegation> find(String token) {
		return this.jdbc.sql(SELECT + "where l.token = ?").param(token).query(this::delegation).optional();
	}

	/** The link of a focal point; a new one where there is none. */
	Delegation of(long meetingId, long organisationId, long person, Instant now) {
		return find(insert(meetingId, organisationId, person, now)).orElseThrow();
	}

	private String insert(long meetingId, long organisationId, long person, Instant now) {
		return this.jdbc.sql("""
				insert into delegation_link (meeting_id, organisation_id, person_id, token, created_at)
				values (?, ?, ?, ?, ?)
				on conflict (meeting_id, organisation_id, person_id) do update set token = delegation_link.token
				returning token""")
			.params(meetingId, organisationId, person, this.secrets.token(), Timestamp.from(now))
			.query(String.class)
			.single();
	}

	/** Makes the links of the focal points of all delegations that lack them. */
	void complete(long meetingId, Instant now) {
		this.jdbc.sql("""
				select f.organisation_id, f.person_id from focal_point f
				where f.organisation_id in (select organisation_id from registration where meeting_id = :meeting)
				    and not exists (select from delegation_link l where l.meeting_id = :meeting
				        and l.organisation_id = f.organisation_id and l.person_id = f.person_id)
				order by f.organisation_id, f.person_id""")
			.param("meeting", meetingId)
			.query((row, number) -> new long[] { row.getLong(1), row.getLong(2) })
			.list()
			.forEach((missing) -> insert(meetingId, missing[0], missing[1], now));
	}

	/**
	 * Notes that there is something new to tell.
	 * @return whether to tell it now; otherwise it is told when the pause is over
	 */
	boolean tellNow(Delegation delegation, Instant now) {
		return !this.jdbc.sql("""
				update delegation_link set
				    news = coalesce(told_at > :earlier and told_at <= :now, false),
				    told_at = case when told_at > :earlier and told_at <= :now then told_at else :now end
				where token = :token returning news""")
			.param("earlier", Timestamp.from(now.minus(PAUSE)))
			.param("now", Timestamp.from(now))
			.param("token", delegation.token())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Takes the links with news whose pause is over; what another instance has taken is
	 * left to it.
	 */
	List<String> takeNews(Instant now, int limit) {
		return this.jdbc.sql("""
				update delegation_link set news = false, told_at = :now where token in (
				    select token from delegation_link where news and (told_at <= :earlier or told_at > :now)
				    order by told_at limit :limit for update skip locked)
				returning token""")
			.param("earlier", Timestamp.from(now.minus(PAUSE)))
			.param("now", Timestamp.from(now))
			.param("limit", limit)
			.query(String.class)
			.list();
	}

	private Delegation delegation(ResultSet row, int number) throws SQLException {
		return new Delegation(row.getString("token"), row.getLong("meeting_id"), row.getLong("organisation_id"),
				this.json.readValue(row.getString("name"), LocalizedText.class),
				Category.valueOf(row.getString("category")), row.getString("country"),
				new FocalPoint(row.getLong("person_id"), row.getString("given_name"), row.getString("family_name"),
						row.getString("email"), Language.of(row.getString("language"))));
	}

}
