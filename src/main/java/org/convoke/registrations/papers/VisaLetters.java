package org.convoke.registrations.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.convoke.circulars.typesetting.Accent;
import org.convoke.circulars.typesetting.LetterPdf;
import org.convoke.circulars.typesetting.PaperTemplates;
import org.convoke.directory.Countries;
import org.convoke.meetings.Standing;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.MeetingFacts;
import org.convoke.registrations.Registration;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import org.convoke.web.Times;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the letter in support of a visa, once it is approved and as long as the passport
 * is known, valid for the meeting, and the meeting sure to take place. It says what holds
 * on the day on which it is asked for.
 */
@Component
class VisaLetters {

	private final MeetingCards meetings;

	private final MeetingFacts facts;

	private final Countries countries;

	private final Times times;

	private final LetterPdf press;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	private final PaperTemplates templates = new PaperTemplates("templates/registrations/papers/");

	VisaLetters(MeetingCards meetings, MeetingFacts facts, Countries countries, Times times, LetterPdf press,
			MessageSource messages, JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.meetings = meetings;
		this.facts = facts;
		this.countries = countries;
		this.times = times;
		this.press = press;
		this.messages = messages;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** The passport as it was given with the request. */
	private record Passport(String passportName, LocalDate birthDate, String birthPlace, String nationality,
			String passportNumber, LocalDate issuedOn, LocalDate expiresOn) {
	}

	/** Who writes. */
	private record Letterhead(LocalizedText organisation, LocalizedText bureau, LocalizedText place,
			LocalizedText footer, String colour) {
	}

	/** A line of the letter: what, and its value. */
	record Fact(String label, String value) {
	}

	/** Makes the file. */
	byte[] print(Registration holder, Language language) {
		MeetingCard meeting = this.meetings.get(holder.meetingId());
		Passport passport = this.jdbc.sql("""
				select passport_name, birth_date, birth_place, nationality, passport_number, issued_on, expires_on
				from visa_request where registration_id = ? and state = 'APPROVED'""")
			.param(holder.id())
			.query(Passport.class)
			.optional()
			.filter((found) -> meeting.standing() == Standing.CONFIRMED && meeting.endsBefore(found.expiresOn()))
			.orElseThrow(NotFoundException::new);
		Letterhead head = letterhead(meeting.id());
		Instant made = this.clock.instant();
		String date = this.times.day(made.atZone(meeting.zone()).toLocalDate(), language);
		Map<String, Object> model = Map.ofEntries(Map.entry("language", language),
				Map.entry("css", this.press.styles(head.colour())),
				Map.entry("organisation", head.organisation().in(language)),
				Map.entry("bureau", head.bureau().in(language)),
				Map.entry("dateline", text("papers.visa.dateline", language, head.place().in(language), date)),
				Map.entry("reference", holder.reference()),
				Map.entry("referenceLabel", text("registrations.reference", language)),
				Map.entry("title", text("papers.visa.title", language)),
				Map.entry("salutation", text("papers.visa.salutation", language)),
				Map.entry("opening", text("papers.visa.opening", language)),
				Map.entry("person", person(holder, passport, language)),
				Map.entry("personTitle", text("papers.visa.person", language)),
				Map.entry("meetingTitle", text("papers.visa.meeting", language)),
				Map.entry("meeting", meeting(meeting, language)),
				Map.entry("closing",
						List.of(text("papers.visa.request", language), text("papers.visa.scope", language),
								verification(holder, meeting, language))),
				Map.entry("signature", text("papers.visa.signature", language)),
				Map.entry("footer", head.footer().in(language).lines().toList()));
		return this.press.print(this.templates.write("visa-letter", language, model), language, made);
	}

	private List<Fact> person(Registration holder, Passport passport, Language language) {
		List<Fact> person = new ArrayList<>();
		person.add(fact("papers.visa.name", passport.passportName(), language));
		person.add(fact("papers.visa.born", text("papers.visa.born.value", language,
				this.times.day(passport.birthDate(), language), passport.birthPlace()), language));
		person.add(fact("papers.visa.nationality", this.countries.name(passport.nationality(), language), language));
		person.add(fact("papers.visa.passport", passport.passportNumber(), language));
		person.add(fact("papers.visa.issued", this.times.day(passport.issuedOn(), language), language));
		person.add(fact("papers.visa.expires", this.times.day(passport.expiresOn(), language), language));
		person.add(fact("registrations.organisation", holder.details().organisation(), language));
		person.add(fact("registrations.role",
				text("registrations.ParticipantRole." + holder.details().role(), language), language));
		return person;
	}

	private List<Fact> meeting(MeetingCard meeting, Language language) {
		return List.of(fact("registrations.mail.fact.meeting", meeting.title().in(language), language),
				fact("registrations.mail.fact.days", this.facts.days(meeting, language), language),
				fact("registrations.mail.fact.place", this.facts.place(meeting, language), language));
	}

	private Fact fact(String label, String value, Language language) {
		return new Fact(text(label, language), value);
	}

	private String verification(Registration holder, MeetingCard meeting, Language language) {
		return (meeting.mailbox() != null) ? text("papers.visa.verify", language, meeting.mailbox(), holder.reference())
				: text("papers.visa.verify.desk", language, holder.reference());
	}

	/** Of whoever has written about the meeting, else of the first issuer. */
	private Letterhead letterhead(long meetingId) {
		return this.jdbc.sql("""
				select i.organisation, i.bureau, i.place, i.footer, i.accent from issuer i
				left join circular c on c.issuer_id = i.id and c.meeting_id = ?
				order by c.id nulls last, i.id limit 1""")
			.param(meetingId)
			.query((row, number) -> new Letterhead(read(row.getString("organisation")), read(row.getString("bureau")),
					read(row.getString("place")), read(row.getString("footer")),
					Accent.colour(row.getString("accent"))))
			.single();
	}

	private LocalizedText read(String json) {
		return this.json.readValue(json, LocalizedText.class);
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
