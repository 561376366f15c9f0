package org.convoke.meetings.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingPageModel;

import org.springframework.stereotype.Component;

/** The agenda and the speakers on the page of a meeting, in two statements. */
@Component
class Programme implements MeetingPageModel {

	/** Agendas usually come out so many days before the meeting. */
	private static final int USUAL_DAYS = 14;

	private final Agendas agendas;

	private final Speakers speakers;

	private final Clock clock;

	Programme(Agendas agendas, Speakers speakers, Clock clock) {
		this.agendas = agendas;
		this.speakers = speakers;
		this.clock = clock;
	}

	@Override
	public Map<String, ?> of(Meeting meeting) {
		Map<String, Object> model = new HashMap<>();
		model.put("agenda", this.agendas.published(meeting, null).orElse(null));
		model.put("agendaExpected", expected(meeting));
		model.put("speakers", this.speakers.of(meeting.getId()).speakers());
		return model;
	}

	/** When an agenda can be looked for; null when that day has come. */
	LocalDate expected(Meeting meeting) {
		LocalDate day = meeting.getFirstDay().minusDays(USUAL_DAYS);
		return day.isAfter(LocalDate.ofInstant(this.clock.instant(), meeting.getZone())) ? day : null;
	}

}
