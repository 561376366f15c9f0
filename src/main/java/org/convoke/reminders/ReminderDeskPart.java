package org.convoke.reminders;

import java.util.List;

import org.convoke.web.DeskPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How many reminders are planned, and how many are late. */
@Component
class ReminderDeskPart implements DeskPart {

	private static final String ADDRESS = "/secretariat/reminders";

	private final CampaignLists lists;

	private final MessageSource messages;

	ReminderDeskPart(CampaignLists lists, MessageSource messages) {
		this.lists = lists;
		this.messages = messages;
	}

	@Override
	public List<DeskTile> tiles(Language language) {
		long late = this.lists.countLate();
		DeskTile planned = tile("planned", this.lists.countPlanned(), false, language);
		return (late > 0) ? List.of(planned, tile("late", late, true, language)) : List.of(planned);
	}

	private DeskTile tile(String name, long count, boolean urgent, Language language) {
		return new DeskTile(this.messages.getMessage("reminders.tile." + name, null, language.locale()), count, ADDRESS,
				urgent);
	}

}
