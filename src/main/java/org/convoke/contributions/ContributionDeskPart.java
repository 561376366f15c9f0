package org.convoke.contributions;

import java.util.List;

import org.convoke.web.DeskPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The meetings with contributions that wait for a decision, the longest waiting first.
 */
@Component
class ContributionDeskPart implements DeskPart {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	ContributionDeskPart(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public List<DeskTile> tiles(Language language) {
		return this.jdbc.sql("""
				select m.slug, count(*) as waiting from contribution c join meeting m on m.id = c.meeting_id
				where c.state = 'RECEIVED' group by m.id order by min(c.received_at) limit 6""")
			.query((row, number) -> {
				String label = this.messages.getMessage("contributions.tile", new Object[] { row.getString("slug") },
						language.locale());
				return new DeskTile(label, row.getLong("waiting"),
						"/secretariat/meetings/%s/contributions".formatted(row.getString("slug")), false);
			})
			.list();
	}

}
