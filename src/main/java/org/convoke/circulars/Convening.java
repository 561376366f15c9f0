package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.meetings.Group;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Session;
import org.convoke.web.LocalizedText;

/** What convenes a meeting: the subject of its letter and the first paragraph. */
class Convening {

	private static final int ORDINALS_IN_WORDS = 20;

	private final Meeting meeting;

	private final Group group;

	private final Phrases phrases;

	Convening(Meeting meeting, Group group, Phrases phrases) {
		this.meeting = meeting;
		this.group = group;
		this.phrases = phrases;
	}

	/**
	 * The title of the meeting, led by its ordinal; put together from that and the group
	 * where the language has no such title.
	 */
	String subject() {
		LocalizedText titles = this.meeting.getTitle();
		String title = titles.in(this.phrases.language());
		if (this.meeting.getOrdinal() == null || (this.phrases.isOwn(titles) && namesTheMeeting(title))) {
			return title;
		}
		return this.phrases.capital(this.phrases.text("meeting", ordinal(), this.phrases.grammar().of(groupName())));
	}

	private boolean namesTheMeeting(String title) {
		String lower = title.toLowerCase(this.phrases.language().locale());
		return lower.startsWith(ordinal().toLowerCase(this.phrases.language().locale()))
				|| lower.contains(this.phrases.text("meetingWord"));
	}

	private String groupName() {
		if (!this.phrases.isOwn(this.group.getName())) {
			return this.phrases.text("group", this.group.getAcronym());
		}
		return withAcronym(this.group.getName().in(this.phrases.language()));
	}

	private String withAcronym(String text) {
		String acronym = this.group.getAcronym();
		return text.contains(acronym) ? text : text + this.phrases.marks().bracketed(acronym);
	}

	private String ordinal() {
		Integer ordinal = this.meeting.getOrdinal();
		if (ordinal == null) {
			return "";
		}
		return (ordinal <= ORDINALS_IN_WORDS) ? this.phrases.message("ordinal." + ordinal)
				: this.phrases.message("ordinal.other", ordinal);
	}

	String detail() {
		String when = this.phrases.days().range(this.meeting.getFirstDay(), this.meeting.getLastDay());
		if (this.meeting.getFormat() == MeetingFormat.VIRTUAL) {
			return this.phrases.text("detail.virtual", when);
		}
		String country = this.phrases.country(this.meeting.getCountry());
		String city = this.meeting.getCity().in(this.phrases.language());
		return country.isEmpty() ? this.phrases.text("detail.city", city, when)
				: this.phrases.text("detail.place", city, country, when);
	}

	Paragraph paragraph() {
		String meeting = (this.meeting.getOrdinal() == null)
				? this.phrases.text("aMeeting", this.phrases.grammar().of(groupName()))
				: this.phrases.grammar().the(small(subject()));
		meeting = withAcronym(meeting);
		String when = sentenceTime();
		if (!this.meeting.getCoOrganisers().isEmpty()) {
			List<String> partners = this.meeting.getCoOrganisers()
				.stream()
				.map((partner) -> this.phrases.grammar().the(this.phrases.name(partner)))
				.toList();
			String how = (this.meeting.getFormat() == MeetingFormat.VIRTUAL)
					? this.phrases.text("together.virtual", when) : this.phrases.text("together.place", place(), when);
			String who = this.phrases.text("together", this.phrases.days().and(partners), meeting);
			return Paragraph.of(this.phrases.marks().sentences(List.of(who, how)));
		}
		return Paragraph.of((this.meeting.getFormat() == MeetingFormat.VIRTUAL)
				? this.phrases.text("convening.virtual", meeting, when)
				: this.phrases.text("convening.place", meeting, place(), when));
	}

	/** As in "au siège de l'Union à Genève (Suisse)". */
	private String place() {
		String city = this.meeting.getCity().in(this.phrases.language());
		String country = this.phrases.country(this.meeting.getCountry());
		String in = country.isEmpty() ? this.phrases.grammar().in(city)
				: this.phrases.text("place", this.phrases.grammar().in(city), country);
		LocalizedText venue = this.meeting.getVenue();
		return venue.isEmpty() ? in
				: this.phrases.text("venue", this.phrases.grammar().at(small(this.phrases.name(venue))), in);
	}

	/**
	 * As in "le 13 mai 2026, de 8 h 30 à 10 h 30"; with the zone where no place tells it.
	 */
	private String sentenceTime() {
		LocalDate first = this.meeting.getFirstDay();
		String when = this.phrases.days().on(first, this.meeting.getLastDay());
		List<Session> sessions = this.meeting.getSessions();
		LocalTime from = sessions.get(0).startsAt().toLocalTime();
		LocalTime to = sessions.get(sessions.size() - 1).endsAt().toLocalTime();
		String key = (sessions.size() == 1) ? "between" : sameTimes(sessions) ? "eachDay" : "from";
		if (this.meeting.getFormat() != MeetingFormat.VIRTUAL) {
			return this.phrases.text(key, when, this.phrases.time(from), this.phrases.time(to));
		}
		return this.phrases.text(key + ".zoned", when, this.phrases.time(from), this.phrases.time(to),
				this.phrases.times().zoneName(this.meeting.getZone(), this.meeting.getStart()));
	}

	private static boolean sameTimes(List<Session> sessions) {
		return sessions.stream()
			.map((session) -> Stream.of(session.startsAt(), session.endsAt()).map(LocalDateTime::toLocalTime).toList())
			.distinct()
			.count() == 1;
	}

	/** Small inside a sentence, unless it begins with an acronym. */
	private static String small(String text) {
		boolean acronym = IntStream.range(0, Math.min(2, text.length()))
			.allMatch((index) -> Character.isUpperCase(text.charAt(index)));
		return acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

}
