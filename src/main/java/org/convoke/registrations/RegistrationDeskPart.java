package org.convoke.registrations;

import java.util.List;

import org.convoke.web.DeskPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings with registrations that wait for approval, the longest waiting first. */
@Component
class RegistrationDeskPart implements DeskPart {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	RegistrationDeskPart(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public List<DeskTile> tiles(Language language) {
		return this.jdbc.sql("""
				select m.slug, count(*) as waiting from registration r join meeting m on m.id = r.meeting_id
				where r.status = 'PENDING' and r.email_confirmed_at is not null
				group by m.id order by min(r.arrived_at) limit 6""").query((row, number) -> {
			String label = this.messages.getMessage("registrations.tile", new Object[] { row.getString("slug") },
					language.locale());
			return new DeskTile(label, row.getLong("waiting"),
					"/secretariat/meetings/%s/registrations?status=PENDING".formatted(row.getString("slug")), false);
		}).list();
	}

}
