package org.convoke.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The people of the directory, as other packages need them. */
@Service
public class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Everybody who belongs to one of these categories, by organisation or by name, each
	 * once.
	 */
	public List<Recipient> in(Collection<MailingCategory> mailing) {
		if (mailing.isEmpty()) {
			return List.of();
		}
		List<String> categories = mailing.stream()
			.map(MailingCategory::category)
			.flatMap(Optional::stream)
			.map(Enum::name)
			.toList();
		return this.jdbc.sql("""
				select p.email, p.given_name || ' ' || p.family_name as name, p.language from person p
				left join organisation o on o.id = p.organisation_id
				where o.category = any (:categories) or exists (select from person_mailing_category m
				    where m.person_id = p.id and m.category = any (:mailing))
				order by p.id""")
			.param("categories", categories.toArray(String[]::new))
			.param("mailing", mailing.stream().map(Enum::name).toArray(String[]::new))
			.query((row, number) -> new Recipient(row.getString("email"), row.getString("name"),
					Language.of(row.getString("language"))))
			.list();
	}

}
