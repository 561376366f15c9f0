package org.convoke.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.convoke.meetings.Deadlines.Wanted;
import org.convoke.web.LocalizedText;

/**
 * A deadline as the console sets and moves it; its offsets are days, parted by the commas
 * of any language.
 */
record DeadlineForm(Integer version, DeadlineKind kind, LocalDate date, LocalTime time, Map<String, String> action,
		String offsets, String reason, Boolean tell) {

	DeadlineForm {
		// Sent by every page of ours; without it nothing can be overwritten.
		version = (version != null) ? version : -1;
		action = (action != null) ? action : Map.of();
		tell = Boolean.TRUE.equals(tell);
	}

	static DeadlineForm blank() {
		return new DeadlineForm(0, DeadlineKind.REGISTRATION, null, null, null, written(Deadline.USUAL_OFFSETS), "",
				true);
	}

	static DeadlineForm of(Deadline deadline) {
		return new DeadlineForm(deadline.getVersion(), deadline.getKind(), deadline.getDueOn(), deadline.getDueAt(),
				deadline.getAction().byCode(), written(deadline.getOffsets()), "", true);
	}

	Wanted wanted() {
		return new Wanted(this.date, this.time, text(), days());
	}

	LocalizedText text() {
		return LocalizedText.of(this.action);
	}

	/** The days; what is no number becomes one that the rules refuse. */
	List<Integer> days() {
		List<Integer> days = new ArrayList<>();
		for (String part : ((this.offsets != null) ? this.offsets : "")
			.split("[\\s,;\u060C\u061B\uFF0C\u3001\uFF1B]+")) {
			if (!part.isEmpty()) {
				days.add(part.matches("\\d{1,4}") ? Integer.parseInt(part) : -1);
			}
		}
		return days;
	}

	private static String written(List<Integer> offsets) {
		return offsets.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}
