package org.convoke.meetings.agenda;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an agenda changes of the one before, item by item by their labels. */
record AgendaDifference(Map<String, Change> changes, List<AgendaItem> dropped) {

	static final AgendaDifference NONE = new AgendaDifference(Map.of(), List.of());

	/** What became of an item. */
	enum Change {

		NEW, CHANGED

	}

	static AgendaDifference between(List<AgendaItem> before, List<AgendaItem> after) {
		Map<String, AgendaItem> old = before.stream().collect(Collectors.toMap(AgendaItem::label, Function.identity()));
		Map<String, AgendaItem> current = after.stream()
			.collect(Collectors.toMap(AgendaItem::label, Function.identity()));
		return new AgendaDifference(
				after.stream()
					.filter((item) -> !item.equals(old.get(item.label())))
					.collect(Collectors.toMap(AgendaItem::label,
							(item) -> old.containsKey(item.label()) ? Change.CHANGED : Change.NEW)),
				before.stream().filter((item) -> !current.containsKey(item.label())).toList());
	}

	/** What became of the item; null when it is as before. */
	public Change of(AgendaItem item) {
		return this.changes.get(item.label());
	}

}
