package org.convoke.dev;

import java.util.List;

import org.convoke.web.DeskPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Leads from the console to the mails of development. */
@Component
@ConditionalOnDevMail
class InboxDeskPart implements DeskPart {

	private final Inbox inbox;

	private final MessageSource messages;

	InboxDeskPart(Inbox inbox, MessageSource messages) {
		this.inbox = inbox;
		this.messages = messages;
	}

	@Override
	public List<DeskTile> tiles(Language language) {
		return List.of(new DeskTile(this.messages.getMessage("dev.inbox.tile", null, language.locale()),
				this.inbox.newestFirst().size(), "/secretariat/inbox", false));
	}

}
