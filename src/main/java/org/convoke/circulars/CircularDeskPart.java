package org.convoke.circulars;

import java.util.List;

import org.convoke.web.DeskPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many letters are being written. */
@Component
class CircularDeskPart implements DeskPart {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	CircularDeskPart(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public List<DeskTile> tiles(Language language) {
		long drafts = this.jdbc.sql("select count(*) from circular where state = 'DRAFT'").query(Long.class).single();
		return List.of(new DeskTile(this.messages.getMessage("circulars.tile", null, language.locale()), drafts,
				"/secretariat/circulars", false));
	}

}
