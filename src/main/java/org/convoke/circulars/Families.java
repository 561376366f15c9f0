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

	/** Keeps others from publishing an amendment of the same letter until the end. */
	void lock(long publishedId) {
		this.jdbc
			.sql("""
					with recursive line (id, parent_id) as (
					    select id, parent_id from circular where id = ?
					    union all select above.id, above.parent_id from circular above join line on above.id = line.parent_id)
					select id from circular where id = (select id from line where parent_id is null) for no key update""")
			.param(publishedId)
			.query(Long.class)
			.single();
	}

	/**
	 * The text that an amendment of that letter starts from as things are: a revision
	 * from the last one, all with what has been corrected.
	 */
	Family.Member basis(long parentId, AmendmentKind kind) {
		Family family = of(parentId);
		long current = (kind == AmendmentKind.REVISION)
				? family.supersededBy(parentId).map(Family.Member::id).orElse(parentId) : parentId;
		return family.corrected(current);
	}

}
