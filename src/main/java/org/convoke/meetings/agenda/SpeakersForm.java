package org.convoke.meetings.agenda;

import java.util.List;
import java.util.Map;

import org.convoke.meetings.Rows;
import org.convoke.web.LocalizedText;

/** The speakers of a meeting as the console edits them. */
record SpeakersForm(Integer version, List<SpeakerRow> speakers) {

	/** One speaker; a row in which nothing is written is empty. */
	record SpeakerRow(String name, Map<String, String> function, Map<String, String> affiliation, String country,
			Map<String, String> topic, String link) {

		SpeakerRow {
			function = (function != null) ? function : Map.of();
			affiliation = (affiliation != null) ? affiliation : Map.of();
			topic = (topic != null) ? topic : Map.of();
		}

		static SpeakerRow blank() {
			return new SpeakerRow("", null, null, "", null, "");
		}

		boolean empty() {
			return Rows.blank(this.name) && Rows.blank(this.function) && Rows.blank(this.affiliation)
					&& Rows.blank(this.country) && Rows.blank(this.topic) && Rows.blank(this.link);
		}

	}

	SpeakersForm {
		// Sent by every page of ours; without it nothing can be overwritten.
		version = (version != null) ? version : -1;
		speakers = Rows.withSpare(speakers, SpeakerRow::empty, SpeakerRow::blank);
	}

	static SpeakersForm of(Speakers.Listed listed) {
		return new SpeakersForm(listed.version(), listed.speakers()
			.stream()
			.map((speaker) -> new SpeakerRow(speaker.name(), speaker.function().byCode(),
					speaker.affiliation().byCode(), speaker.country(), speaker.topic().byCode(), speaker.link()))
			.toList());
	}

	List<Speaker> list() {
		return Rows.filled(this.speakers, SpeakerRow::empty)
			.stream()
			.map((row) -> new Speaker(row.name(), LocalizedText.of(row.function()), LocalizedText.of(row.affiliation()),
					row.country(), LocalizedText.of(row.topic()), row.link()))
			.toList();
	}

}
