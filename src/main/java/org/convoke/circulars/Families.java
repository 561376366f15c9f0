package org.convoke.circulars;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds letters with all that amends them. */
@Component
class Families {

	private final JdbcClient jdbc;

	Families(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The family of a published letter, or of the one that a draft amends. */
	Family of(Circular circular) {
		return of(circular.isPublished() ? circular.getId() : circular.getAmends().parentId());
	}

	/** All members have the series and the number of the letter at the top. */
	Family of(long publishedId) {
		return new Family(this.jdbc.sql("""
				select m.id, m.key, m.parent_id, m.amendment, m.kind, m.series, m.issued_on
				from circular c join circular m on m.state = 'PUBLISHED' and m.issuer_id = c.issuer_id
				    and m.kind = c.kind and m.series = c.series and m.period = c.period and m.number = c.number
				where c.id = ? order by m.published_at, m.id""").param(publishedId).query(Family.Member.class).list());
	}

}
