package org.convoke.registrations.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.convoke.circulars.typesetting.LetterPdf;
import org.convoke.directory.Countries;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingFacts;
import org.convoke.registrations.lists.Participants.Wanted;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;
import org.convoke.web.Times;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

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

	private final SpringTemplateEngine templates = new SpringTemplateEngine();

	private final String css = css();

	ParticipantsPdf(Participants participants, LetterPdf pdf, MeetingFacts facts, Countries countries, Times times,
			MessageSource messages, Clock clock) {
		this.participants = participants;
		this.pdf = pdf;
		this.facts = facts;
		this.countries = countries;
		this.times = times;
		this.clock = clock;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/registrations/");
		resolver.setSuffix(".xml");
		resolver.setTemplateMode(TemplateMode.XML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.templates.setTemplateResolver(resolver);
		this.templates.setTemplateEngineMessageSource(messages);
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
		Context context = new Context(language.locale());
		context.setVariable("css", this.css);
		context.setVariable("language", language);
		context.setVariable("title", meeting.title().in(language));
		context.setVariable("days", this.facts.days(meeting, language));
		context.setVariable("hours", this.facts.hours(meeting, language));
		context.setVariable("place", this.facts.place(meeting, language));
		context.setVariable("acronym", meeting.acronym());
		context.setVariable("count", count);
		context.setVariable("note", wanted.all() ? "all" : "listed");
		context.setVariable("asOf", this.times.moment(made, meeting.zone(), language));
		context.setVariable("sections", Delegations.of(rows, this.countries, language).sections());
		return this.pdf.print(this.templates.process("participants-pdf", context), language, made);
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
