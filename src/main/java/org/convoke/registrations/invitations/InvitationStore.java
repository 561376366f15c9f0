package org.convoke.registrations.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.convoke.directory.Category;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of invitations; what came of one is read from the registrations. */
@Component
class InvitationStore {

	private static final String SELECT = """
			select i.*, r.accepted_at, r.accepted_by, r.reference from invitation i left join lateral (
			    select coalesce(r.decided_at, r.email_confirmed_at) as accepted_at,
			        r.given_name || ' ' || r.family_name as accepted_by, r.reference
			    from registration r where r.meeting_id = i.meeting_id and r.email = i.email
			        and r.category = i.category and r.status in ('PENDING', 'CONFIRMED', 'WAITLISTED')
			        and r.email_confirmed_at is not null
			    limit 1) r on true
			""";

	private final JdbcClient jdbc;

	InvitationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds an invitation and answers its id.
	 * @throws ConflictException when the address is invited already in that category
	 */
	long insert(long meetingId, InvitationDetails details, String token, Instant at) {
		try {
			return this.jdbc.sql("""
					insert into invitation (meeting_id, email, given_name, family_name, category, organisation,
					    language, token, invited_at, sent_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
				.params(meetingId, details.email(), details.givenName(), details.familyName(),
						details.category().name(), (details.organisation() != null) ? details.organisation() : "",
						details.language().code(), token, Timestamp.from(at), Timestamp.from(at))
				.query(Long.class)
				.single();
		}
		catch (DuplicateKeyException ex) {
			if (String.valueOf(ex.getMessage()).contains("invitation_once")) {
				throw new ConflictException("conflict", "invitations.already", details.email());
			}
			throw ex;
		}
	}

	Optional<Invitation> find(long meetingId, long id) {
		return this.jdbc.sql(SELECT + "where i.id = ? and i.meeting_id = ?")
			.params(id, meetingId)
			.query(InvitationStore::invitation)
			.optional();
	}

	Optional<Invitation> findLive(String token) {
		return this.jdbc.sql(SELECT + "where i.token = ? and i.withdrawn_at is null")
			.param(token)
			.query(InvitationStore::invitation)
			.optional();
	}

	/** The newest ones before that one. */
	List<Invitation> page(long meetingId, long before, int limit) {
		return this.jdbc.sql(SELECT + "where i.meeting_id = ? and (? = 0 or i.id < ?) order by i.id desc limit ?")
			.params(meetingId, before, before, limit)
			.query(InvitationStore::invitation)
			.list();
	}

	/** Whether it was alive until now. */
	boolean withdraw(long id, Instant at) {
		return this.jdbc.sql("update invitation set withdrawn_at = ? where id = ? and withdrawn_at is null")
			.params(Timestamp.from(at), id)
			.update() > 0;
	}

	/** Whether it is alive and was not sent within the last minute. */
	boolean sentAgain(long id, Instant at) {
		return this.jdbc.sql("""
				update invitation set sent_at = :at, sent_times = sent_times + 1
				where id = :id and withdrawn_at is null and (sent_at <= :earlier or sent_at > :at)""")
			.param("at", Timestamp.from(at))
			.param("earlier", Timestamp.from(at.minusSeconds(60)))
			.param("id", id)
			.update() > 0;
	}

	private static Invitation invitation(ResultSet row, int number) throws SQLException {
		return new Invitation(row.getLong("id"), row.getLong("meeting_id"), row.getString("email"),
				row.getString("given_name"), row.getString("family_name"), Category.valueOf(row.getString("category")),
				row.getString("organisation"), Language.of(row.getString("language")), row.getString("token"),
				instant(row, "invited_at"), instant(row, "sent_at"), row.getInt("sent_times"),
				instant(row, "withdrawn_at"), instant(row, "accepted_at"), row.getString("accepted_by"),
				row.getString("reference"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
