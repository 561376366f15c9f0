package org.convoke.meetings.agenda;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.Rows;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/** An agenda as the console edits it. */
record AgendaForm(Integer version, List<ItemRow> items) {

	/** One item; a row that has but a kind or a session is empty. */
	record ItemRow(String label, ObjectiveKind kind, Map<String, String> title, String presenters, String document,
			String link, String session, LocalTime time) {

		ItemRow {
			title = (title != null) ? title : Map.of();
		}

		static ItemRow blank() {
			return new ItemRow("", null, null, "", "", "", "", null);
		}

		boolean empty() {
			return Rows.blank(this.label) && Rows.blank(this.title) && Rows.blank(this.presenters)
					&& Rows.blank(this.document) && Rows.blank(this.link) && this.time == null;
		}

		LocalDateTime startsAt() {
			return Rows.blank(this.session) ? null : LocalDateTime.parse(this.session);
		}

	}

	AgendaForm {
		// Sent by every page of ours; without it nothing can be overwritten.
		version = (version != null) ? version : -1;
		items = Rows.withSpare(items, ItemRow::empty, ItemRow::blank);
	}

	static AgendaForm of(AgendaStore.Working agenda) {
		return new AgendaForm(agenda.version(),
				agenda.items()
					.stream()
					.map((item) -> new ItemRow(item.label(), item.kind(), item.title().byCode(), item.presenters(),
							item.document(), item.link(), (item.session() != null) ? item.session().toString() : "",
							item.time()))
					.toList());
	}

	/**
	 * What the form says. A row without a label gets the number after that of the row
	 * above.
	 */
	List<AgendaItem> agenda() {
		List<AgendaItem> agenda = new ArrayList<>();
		InvalidException wrong = new InvalidException();
		int number = 0;
		for (ItemRow row : Rows.filled(this.items, ItemRow::empty)) {
			String label = Rows.blank(row.label()) ? String.valueOf(number + 1) : row.label().strip();
			number = number(label, number);
			LocalDateTime session = null;
			try {
				session = row.startsAt();
			}
			catch (DateTimeException ex) {
				wrong.at("items[" + agenda.size() + "].session", "agenda.session.unknown");
			}
			agenda.add(new AgendaItem(label, row.kind(), LocalizedText.of(row.title()), row.presenters(),
					row.document(), row.link(), session, row.time()));
		}
		wrong.throwIfAny();
		return agenda;
	}

	private static int number(String label, int before) {
		String first = label.split("\\.", 2)[0];
		return first.matches("\\d{1,4}") ? Integer.parseInt(first) : before;
	}

}
