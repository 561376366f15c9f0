package org.convoke.registrations.papers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.ibm.icu.text.Transliterator;
import org.convoke.circulars.typesetting.LetterPdf;
import org.convoke.circulars.typesetting.PaperTemplates;
import org.convoke.directory.Countries;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.MeetingFacts;
import org.convoke.registrations.Registration;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.registrations.RegistrationStore;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes badges into PDF files of one page, in A6, for each person. Those around must be
 * able to read them: they are written in a working language of the meeting.
 */
@Component
public class Badges {

	/** Badges in one file, so that making it takes little memory and time. */
	public static final int AT_ONCE = 100;

	private final RegistrationStore registrations;

	private final MeetingCards cards;

	private final Meetings meetings;

	private final MeetingFacts facts;

	private final Countries countries;

	private final BadgeCode codes;

	private final LetterPdf press;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	private final PaperTemplates templates = new PaperTemplates("templates/registrations/papers/");

	private final String css;

	Badges(RegistrationStore registrations, MeetingCards cards, Meetings meetings, MeetingFacts facts,
			Countries countries, BadgeCode codes, LetterPdf press, MessageSource messages, JdbcClient jdbc) {
		this.registrations = registrations;
		this.cards = cards;
		this.meetings = meetings;
		this.facts = facts;
		this.countries = countries;
		this.codes = codes;
		this.press = press;
		this.messages = messages;
		this.jdbc = jdbc;
		try (InputStream in = Badges.class.getResourceAsStream("/registrations/papers/badge.css")) {
			this.css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Somebody who has a badge. */
	Registration holder(String token) {
		return this.registrations.findByToken(token)
			.filter((found) -> found.hasBadge(this.cards.get(found.meetingId())))
			.orElseThrow(NotFoundException::new);
	}

	/** The badge of one person. */
	byte[] print(Registration holder) {
		return print(List.of(holder), this.cards.get(holder.meetingId()));
	}

	/**
	 * One of the files with all badges of a meeting, cut by names: whoever comes or goes
	 * meanwhile shifts nobody from one into another.
	 *
	 * @param from reference of the first; null for the beginning
	 * @param until reference of the first of the next file; null for the last
	 */
	record Part(String from, String until) {
	}

	/** The files with the badges of those who come to the meeting, sorted by name. */
	List<Part> parts(MeetingCard meeting) {
		List<String> firsts = this.jdbc
			.sql("""
					select reference from (select reference, row_number() over (
					        order by family_name collate "und-x-icu", given_name collate "und-x-icu", id) as place
					    from registration
					    where meeting_id = ? and status = 'CONFIRMED' and attendance = 'ON_SITE' and answer_by is null) holders
					where place % ? = 1 order by place""")
			.params(meeting.id(), AT_ONCE)
			.query(String.class)
			.list();
		return IntStream.range(0, firsts.size())
			.mapToObj((i) -> new Part((i == 0) ? null : firsts.get(i),
					(i + 1 < firsts.size()) ? firsts.get(i + 1) : null))
			.toList();
	}

	/**
	 * The file of that part.
	 * @throws ConflictException when so many came meanwhile that it must be cut anew
	 */
	byte[] print(MeetingCard meeting, Part part) {
		List<Registration> holders = this.jdbc
			.sql("""
					select r.* from registration r
					where r.meeting_id = :meeting and r.status = 'CONFIRMED' and r.attendance = 'ON_SITE'
					    and r.answer_by is null
					    and (:from::text is null or (r.family_name collate "und-x-icu", r.given_name collate "und-x-icu", r.id)
					        >= (select f.family_name, f.given_name, f.id from registration f
					            where f.meeting_id = :meeting and f.reference = :from))
					    and (:until::text is null or (r.family_name collate "und-x-icu", r.given_name collate "und-x-icu", r.id)
					        < (select u.family_name, u.given_name, u.id from registration u
					            where u.meeting_id = :meeting and u.reference = :until))
					order by r.family_name collate "und-x-icu", r.given_name collate "und-x-icu", r.id limit :limit""")
			.param("meeting", meeting.id())
			.param("from", part.from())
			.param("until", part.until())
			.param("limit", 2 * AT_ONCE + 1)
			.query(RegistrationStore::registration)
			.list();
		if (holders.isEmpty()) {
			throw new NotFoundException();
		}
		if (holders.size() > 2 * AT_ONCE) {
			throw new ConflictException("conflict", "papers.badges.grown");
		}
		return print(holders, meeting);
	}

	private byte[] print(List<Registration> holders, MeetingCard card) {
		Meeting meeting = this.meetings.get(card.id());
		Language language = language(meeting, (holders.size() == 1) ? holders.get(0).details().language() : null);
		List<Badge> badges = holders.stream().map((holder) -> badge(holder.details(), holder, card, language)).toList();
		String title = badges.size() == 1 ? badges.get(0).name() + " – " + badges.get(0).meeting()
				: badges.get(0).meeting();
		Instant made = holders.get(0).arrivedAt();
		return this.press.print(this.templates.write("badges", language, Map.of("badges", badges, "title", title, "css",
				this.css, "language", language, "pictureOf", text("papers.badge.code", language))), language, made);
	}

	/** A working language, the person's own where it is one. */
	private static Language language(Meeting meeting, Language own) {
		List<Language> working = meeting.getWorkingLanguages();
		if (own != null && (working.isEmpty() || working.contains(own))) {
			return own;
		}
		return working.contains(Language.EN) || working.isEmpty() ? Language.EN : working.get(0);
	}

	private Badge badge(RegistrationDetails details, Registration holder, MeetingCard meeting, Language language) {
		String name = (details.badgeName() != null) ? details.badgeName() : details.name();
		return new Badge(printable(meeting.title().in(language)), this.facts.days(meeting, language), printable(name),
				printable(details.organisation()), this.countries.name(details.country(), language),
				text("registrations.ParticipantRole." + details.role(), language), details.category(),
				text("directory.Category." + details.category(), language), holder.reference(),
				this.codes.of(holder.reference()));
	}

	/** In Latin letters where the fonts have not all of its own. */
	private String printable(String text) {
		return this.press.canSet(text) ? text : Transliterator.getInstance("Any-Latin; NFC").transliterate(text);
	}

	private String text(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
