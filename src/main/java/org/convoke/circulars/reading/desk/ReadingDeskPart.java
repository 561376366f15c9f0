package org.convoke.circulars.reading.desk;

import java.util.List;

import org.convoke.web.DeskPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How many letters read in wait to be checked. */
@Component
class ReadingDeskPart implements DeskPart {

	private final ReadingStore store;

	private final MessageSource messages;

	ReadingDeskPart(ReadingStore store, MessageSource messages) {
		this.store = store;
		this.messages = messages;
	}

	@Override
	public List<DeskTile> tiles(Language language) {
		return List.of(new DeskTile(this.messages.getMessage("readings.tile", null, language.locale()),
				this.store.open(), "/secretariat/circulars/readings", false));
	}

}
