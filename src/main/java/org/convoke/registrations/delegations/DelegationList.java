package org.convoke.registrations.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.convoke.directory.Category;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The delegates of one delegation, and the delegations of a meeting. */
@Component
@Transactional(readOnly = true)
class DelegationList {

	private static final int MANY = 500;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DelegationList(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * A delegation in the list of a meeting.
	 *
	 * @param head the name of its head; null when there is none
	 * @param openSince since when the oldest request waits; null when none does
	 * @param focalPoints their addresses
	 */
	record DelegationRow(long organisationId, LocalizedText organisation, Category category, String head, int pending,
			int confirmed, int waitlisted, int declined, int cancelled, int unconfirmed, Instant openSince,
			List<String> focalPoints) {
	}

	/** All of them, in the order of the delegation. */
	List<DelegateRow> delegates(long meetingId, long organisationId) {
		return this.jdbc.sql("""
				select reference, token, given_name, family_name, email, country, role, attendance, status,
				    email_confirmed_at, arrived_at, decline_reason
				from registration where meeting_id = ? and organisation_id = ?
				order by delegation_position nulls last,
				    array_position(array['HEAD', 'DEPUTY', 'DELEGATE', 'ADVISER', 'EXPERT', 'OBSERVER'], role::text),
				    id
				limit ?""").params(meetingId, organisationId, MANY).query(DelegateRow.class).list();
	}

	DelegateRow delegate(long meetingId, String reference) {
		return this.jdbc.sql("""
				select reference, token, given_name, family_name, email, country, role, attendance, status,
				    email_confirmed_at, arrived_at, decline_reason
				from registration where meeting_id = ? and reference = ?""")
			.params(meetingId, reference)
			.query(DelegateRow.class)
			.single();
	}

	/** How many requests wait for a decision: their addresses are known to be right. */
	int open(long meetingId, long organisationId) {
		return this.jdbc.sql("""
				select count(*) from registration where meeting_id = ? and organisation_id = ? and status = 'PENDING'
				    and email_confirmed_at is not null""")
			.params(meetingId, organisationId)
			.query(Integer.class)
			.single();
	}

	/** How many take part or would, which a quota counts. */
	int used(long meetingId, long organisationId) {
		return this.jdbc.sql("""
				select count(*) from registration where meeting_id = ? and organisation_id = ?
				    and status in ('CONFIRMED', 'WAITLISTED')""")
			.params(meetingId, organisationId)
			.query(Integer.class)
			.single();
	}

	/**
	 * The delegations of a meeting by name, after the organisation with that id.
	 * @param openOnly only those with requests that wait
	 */
	List<DelegationRow> of(long meetingId, boolean openOnly, long after, int limit) {
		if (after != 0 && this.jdbc.sql("select count(*) from organisation where id = ?")
			.param(after)
			.query(Integer.class)
			.single() == 0) {
			throw InvalidException.of("after", "web.invalid.value");
		}
		return this.jdbc.sql("""
				with named as (select o.id, o.name, o.category,
				        lower(coalesce(o.name ->> 'en', o.name ->> 'fr', o.name::text)) as sort from organisation o),
				page as (select n.* from named n
				    where (:after = 0 or (n.sort, n.id) > (select sort, id from named where id = :after))
				    and exists (select from registration r where r.meeting_id = :meeting and r.organisation_id = n.id
				        and (not :open or r.status = 'PENDING' and r.email_confirmed_at is not null))
				    order by n.sort, n.id limit :limit)
				select page.*, count.*,
				    (select h.given_name || ' ' || h.family_name from registration h where h.meeting_id = :meeting
				        and h.organisation_id = page.id and h.role = 'HEAD' and h.status in ('CONFIRMED', 'WAITLISTED'))
				        as head,
				    array(select p.email from focal_point f join person p on p.id = f.person_id
				        where f.organisation_id = page.id and p.email is not null order by p.family_name, p.id) as focal
				from page cross join lateral (select
				        count(*) filter (where r.status = 'PENDING' and r.email_confirmed_at is not null) as pending,
				        count(*) filter (where r.status = 'PENDING' and r.email_confirmed_at is null) as unconfirmed,
				        count(*) filter (where r.status = 'CONFIRMED') as confirmed,
				        count(*) filter (where r.status = 'WAITLISTED') as waitlisted,
				        count(*) filter (where r.status = 'DECLINED') as declined,
				        count(*) filter (where r.status = 'CANCELLED') as cancelled,
				        min(r.email_confirmed_at) filter (where r.status = 'PENDING') as since
				    from registration r where r.meeting_id = :meeting and r.organisation_id = page.id) count
				order by page.sort, page.id""")
			.param("meeting", meetingId)
			.param("open", openOnly)
			.param("after", after)
			.param("limit", limit)
			.query(this::row)
			.list();
	}

	private DelegationRow row(ResultSet row, int number) throws SQLException {
		Timestamp since = row.getTimestamp("since");
		return new DelegationRow(row.getLong("id"), this.json.readValue(row.getString("name"), LocalizedText.class),
				Category.valueOf(row.getString("category")), row.getString("head"), row.getInt("pending"),
				row.getInt("confirmed"), row.getInt("waitlisted"), row.getInt("declined"), row.getInt("cancelled"),
				row.getInt("unconfirmed"), (since != null) ? since.toInstant() : null,
				List.of((String[]) row.getArray("focal").getArray()));
	}

}
