package org.convoke.circulars.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was to get which letter, and with which message. */
@Component
class RecipientStore {

	private final JdbcClient jdbc;

	RecipientStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Somebody whose message is still to be written. */
	record Waiting(long id, String email, String name, Language language) {
	}

	/**
	 * Somebody in a list.
	 *
	 * @param state as of the mail, or WAITING when there is none yet
	 */
	record Row(long id, String email, String name, Language language, Role role, String state, Long mail,
			String problem) {
	}

	/** The addresses that the letter has gone to or will go to. */
	List<String> addresses(long circular) {
		return this.jdbc.sql("select email from distribution_recipient where circular_id = ?")
			.param(circular)
			.query(String.class)
			.list();
	}

	/** Those who got the letters that this one amends, each address once. */
	List<Recipient> above(long circular) {
		return this.jdbc.sql("""
				with recursive above (id) as (
				    select parent_id from circular where id = ?
				    union select c.parent_id from circular c join above a on c.id = a.id)
				select distinct on (r.email) r.person_id, r.email, r.name, r.language, r.role
				from distribution_recipient r where r.circular_id in (select id from above)
				order by r.email, r.role, r.id""")
			.param(circular)
			.query((row, number) -> new Recipient(row.getObject("person_id", Long.class), row.getString("email"),
					row.getString("name"), Language.of(row.getString("language")), LocalizedText.NONE,
					Role.valueOf(row.getString("role")), true))
			.list();
	}

	/** Adds those whose address is not there yet and tells how many that were. */
	int add(long circular, List<Recipient> recipients, Instant at) {
		return this.jdbc.sql("""
				insert into distribution_recipient (circular_id, email, person_id, name, language, role, added_at)
				select :circular, email, person, name, language, role, :at
				from unnest(:emails, :people, :names, :languages, :roles)
				    as recipient (email, person, name, language, role)
				on conflict on constraint distribution_recipient_once do nothing""")
			.param("circular", circular)
			.param("at", Timestamp.from(at))
			.param("emails", texts(recipients, Recipient::email))
			.param("people", recipients.stream().map(Recipient::person).toArray(Long[]::new))
			.param("names", texts(recipients, Recipient::name))
			.param("languages", texts(recipients, (recipient) -> recipient.language().code()))
			.param("roles", texts(recipients, (recipient) -> recipient.role().name()))
			.update();
	}

	/** Takes some whose message is to be written, for this transaction alone. */
	List<Waiting> take(long circular, int most) {
		return this.jdbc.sql("""
				select id, email, name, language from distribution_recipient
				where circular_id = ? and mail_id is null order by id limit ? for update skip locked""")
			.params(circular, most)
			.query((row, number) -> new Waiting(row.getLong("id"), row.getString("email"), row.getString("name"),
					Language.of(row.getString("language"))))
			.list();
	}

	void written(List<Waiting> recipients, List<Long> mails) {
		this.jdbc.sql("""
				update distribution_recipient r set mail_id = w.mail
				from unnest(:ids, :mails) as w (id, mail) where r.id = w.id""")
			.param("ids", recipients.stream().map(Waiting::id).toArray(Long[]::new))
			.param("mails", mails.toArray(Long[]::new))
			.update();
	}

	/** The messages that have been written. */
	List<Long> mails(long circular) {
		return this.jdbc.sql("select mail_id from distribution_recipient where circular_id = ? and mail_id is not null")
			.param(circular)
			.query(Long.class)
			.list();
	}

	/**
	 * Those after that one whose name or address holds the text.
	 * @param state that of their mail, WAITING for those that have not left; empty for
	 * all
	 */
	List<Row> list(long circular, String text, String state, long after, int limit) {
		return this.jdbc.sql("""
				select r.id, r.email, r.name, r.language, r.role, r.mail_id, m.last_error,
				    case when m.state = 'QUEUED' or m.state is null then 'WAITING' else m.state end as state
				from distribution_recipient r left join mail m on m.id = r.mail_id
				where r.circular_id = :circular and r.id > :after
				and (:text = '' or strpos(lower(r.name || ' ' || r.email), :text) > 0)
				and (:state = '' or :state = case when m.state = 'QUEUED' or m.state is null then 'WAITING'
				    else m.state end)
				order by r.id limit :limit""")
			.param("circular", circular)
			.param("after", after)
			.param("text", text.strip().toLowerCase(Locale.ROOT))
			.param("state", state)
			.param("limit", limit)
			.query(RecipientStore::row)
			.list();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong("id"), row.getString("email"), row.getString("name"),
				Language.of(row.getString("language")), Role.valueOf(row.getString("role")), row.getString("state"),
				row.getObject("mail_id", Long.class), row.getString("last_error"));
	}

	private static String[] texts(List<Recipient> recipients, Function<Recipient, String> value) {
		return recipients.stream().map(value).toArray(String[]::new);
	}

}
