package org.convoke.meetings.agenda;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.Session;

/**
 * A published agenda as its reader sees it.
 *
 * @param versions all that were published, the newest first
 * @param difference what it changes of the one before
 */
record AgendaView(PublishedAgenda shown, List<PublishedAgenda> versions, AgendaDifference difference,
		List<Part> parts) {

	/**
	 * The items that are taken in one session.
	 *
	 * @param startsAt the local start of the session; null for items whose session is
	 * open
	 * @param session the session that begins then; null when there is none any more
	 */
	record Part(LocalDateTime startsAt, Session session, List<AgendaItem> items) {
	}

	static AgendaView of(Meeting meeting, PublishedAgenda shown, List<PublishedAgenda> versions) {
		AgendaDifference difference = versions.stream()
			.filter((each) -> each.number() == shown.number() - 1)
			.findFirst()
			.map((before) -> AgendaDifference.between(before.items(), shown.items()))
			.orElse(AgendaDifference.NONE);
		List<Part> parts = new ArrayList<>();
		for (AgendaItem item : shown.items()) {
			if (parts.isEmpty() || !Objects.equals(parts.get(parts.size() - 1).startsAt(), item.session())) {
				Session session = meeting.getSessions()
					.stream()
					.filter((each) -> each.startsAt().equals(item.session()))
					.findFirst()
					.orElse(null);
				parts.add(new Part(item.session(), session, new ArrayList<>()));
			}
			parts.get(parts.size() - 1).items().add(item);
		}
		return new AgendaView(shown, versions, difference, parts);
	}

	/** Whether a later version holds. */
	public boolean superseded() {
		return this.shown.number() != this.versions.get(0).number();
	}

}
