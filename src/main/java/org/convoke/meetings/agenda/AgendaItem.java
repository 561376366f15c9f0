package org.convoke.meetings.agenda;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.Rules;
import org.convoke.meetings.Session;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/**
 * One item of an agenda.
 *
 * @param label as in {@code 2} or {@code 2.1}, by which the items are ordered
 * @param kind what is done; null when that is not said
 * @param presenters who leads through it; null for nobody in particular
 * @param document the number or name of a document; null for none
 * @param link where that document is; null when it is not linked
 * @param session the local start of the session in which it is taken; null when that is
 * open
 * @param time when it is taken; null when that is open
 */
public record AgendaItem(String label, ObjectiveKind kind, LocalizedText title, String presenters, String document,
		String link, LocalDateTime session, LocalTime time) {

	static final int MOST = 200;

	private static final int LINE = 300;

	private static final String LABEL = "[0-9A-Za-z]{1,4}(\\.[0-9A-Za-z]{1,4}){0,3}";

	/** 2 before 10, 2 before 2.1. */
	static final Comparator<AgendaItem> ORDER = Comparator.comparing(AgendaItem::sortable);

	public AgendaItem {
		label = (label != null) ? label.strip().replaceFirst("\\.$", "") : "";
		title = (title != null) ? title : LocalizedText.NONE;
		presenters = Rules.blankToNull(presenters);
		document = Rules.blankToNull(document);
		link = Rules.plainLink(link);
	}

	private String sortable() {
		StringBuilder sortable = new StringBuilder();
		for (String part : this.label.split("\\.")) {
			sortable.append(part.matches("\\d+") ? "0".repeat(Math.max(0, 9 - part.length())) : "~")
				.append(part)
				.append('.');
		}
		return sortable.toString();
	}

	/** How deep below the items of the first level. */
	public int depth() {
		return (int) this.label.chars().filter((each) -> each == '.').count();
	}

	/** Notes every value that breaks a rule. */
	void check(InvalidException wrong, String prefix, Meeting meeting) {
		if (this.label.isEmpty()) {
			wrong.at(prefix + "label", "NotBlank");
		}
		else if (!this.label.matches(LABEL)) {
			wrong.at(prefix + "label", "agenda.label.form");
		}
		Rules.needed(wrong, prefix + "title", this.title, Rules.TITLE);
		Rules.limited(wrong, prefix + "presenters", this.presenters, LINE);
		Rules.limited(wrong, prefix + "document", this.document, LINE);
		Rules.link(wrong, prefix + "link", this.link);
		List<Session> sessions = meeting.getSessions();
		if (this.session != null && sessions.stream().noneMatch((each) -> each.startsAt().equals(this.session))) {
			wrong.at(prefix + "session", "agenda.session.unknown");
		}
		else if (this.time != null && !sits(sessions)) {
			wrong.at(prefix + "time", "agenda.time.outside");
		}
	}

	/** Whether the time lies within the session, or within any when none is named. */
	private boolean sits(List<Session> sessions) {
		Stream<Session> possible = sessions.stream()
			.filter((each) -> this.session == null || each.startsAt().equals(this.session));
		return possible.anyMatch((each) -> each.startsAt()
			.toLocalDate()
			.datesUntil(each.endsAt().toLocalDate().plusDays(1))
			.map((day) -> day.atTime(this.time))
			.anyMatch((at) -> !at.isBefore(each.startsAt()) && at.isBefore(each.endsAt())));
	}

}
