package org.convoke.mail;

import java.util.List;

import org.convoke.web.DeskPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages wait and how many have failed. */
@Component
class MailDeskPart implements DeskPart {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	MailDeskPart(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public List<DeskTile> tiles(Language language) {
		return List.of(tile(MailState.QUEUED, language), tile(MailState.FAILED, language));
	}

	private DeskTile tile(MailState state, Language language) {
		long count = this.jdbc.sql("select count(*) from mail where state = ?")
			.param(state.name())
			.query(Long.class)
			.single();
		String label = this.messages.getMessage("mail.tile." + state, null, language.locale());
		return new DeskTile(label, count, "/secretariat/mails?state=" + state, state == MailState.FAILED && count > 0);
	}

}
