package org.convoke.registrations.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.convoke.circulars.typesetting.LetterPdf;
import org.convoke.circulars.typesetting.PaperTemplates;
import org.convoke.directory.Countries;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingFacts;
import org.convoke.registrations.lists.Participants.Wanted;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of participants on paper, in the official order. */
@Component
class ParticipantsPdf {

	/** A page is laid out in memory with all others; more would not fit. */
	static final int MOST = 3000;

	private final Participants participants;

	private final LetterPdf pdf;

	private final MeetingFacts facts;

	private final Countries countries;

	private final Times times;

	private final Clock clock;

	private final PaperTemplates templates;

	private final String css = css();

	ParticipantsPdf(Participants participants, LetterPdf pdf, MeetingFacts facts, Countries countries, Times times,
			MessageSource messages, Clock clock) {
		this.participants = participants;
		this.pdf = pdf;
		this.facts = facts;
		this.countries = countries;
		this.times = times;
		this.clock = clock;
		this.templates = new PaperTemplates("templates/registrations/", messages);
	}

	/**
	 * The file.
	 * @throws ConflictException when there are too many participants
	 */
	byte[] render(MeetingCard meeting, Wanted wanted, Language language) {
		int count = this.participants.count(wanted);
		if (count > MOST) {
			throw new ConflictException("conflict", "lists.pdf.tooMany", count, MOST);
		}
		List<ParticipantRow> rows = this.participants.page(wanted, 0, MOST, language);
		Instant made = this.clock.instant();
		Map<String, Object> model = new HashMap<>();
		model.put("css", this.css);
		model.put("language", language);
		model.put("title", meeting.title().in(language));
		model.put("days", this.facts.days(meeting, language));
		model.put("hours", this.facts.hours(meeting, language));
		model.put("place", this.facts.place(meeting, language));
		model.put("acronym", meeting.acronym());
		model.put("count", count);
		model.put("note", wanted.all() ? "all" : "listed");
		model.put("asOf", this.times.moment(made, meeting.zone(), language));
		model.put("sections", Delegations.of(rows, this.countries, language).sections());
		return this.pdf.print(this.templates.write("participants-pdf", language, model), language, made);
	}

	private static String css() {
		try (InputStream in = ParticipantsPdf.class.getResourceAsStream("/registrations/participants-pdf.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
