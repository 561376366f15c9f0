package org.convoke.meetings;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.convoke.directory.Countries;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * All that a meeting says of itself. Links, ordinal and country may be null, texts empty.
 *
 * @param joinMinutes so many minutes before the start confirmed registrants get the join
 * link; null leaves that as it is
 */
public record MeetingDetails(Integer ordinal, LocalizedText title, MeetingFormat format, LocalizedText venue,
		LocalizedText city, String country, ZoneId zone, LocalizedText description, LocalizedText eligibility,
		LocalizedText fee, String homePage, String joinLink, Audience audience, Set<Language> workingLanguages,
		Set<Eligibility> eligible, List<Session> sessions, List<LocalizedText> coOrganisers, List<Objective> objectives,
		List<CoLocatedEvent> coLocatedEvents, Integer joinMinutes) {

	/** A week. */
	private static final int MOST_JOIN_MINUTES = 10_080;

	public MeetingDetails {
		title = text(title);
		venue = text(venue);
		city = text(city);
		description = text(description);
		eligibility = text(eligibility);
		fee = text(fee);
		country = Rules.blankToNull(country);
		homePage = Rules.plainLink(homePage);
		joinLink = Rules.plainLink(joinLink);
	}

	/** The same, with the join link as early as it is, or as usual. */
	public MeetingDetails(Integer ordinal, LocalizedText title, MeetingFormat format, LocalizedText venue,
			LocalizedText city, String country, ZoneId zone, LocalizedText description, LocalizedText eligibility,
			LocalizedText fee, String homePage, String joinLink, Audience audience, Set<Language> workingLanguages,
			Set<Eligibility> eligible, List<Session> sessions, List<LocalizedText> coOrganisers,
			List<Objective> objectives, List<CoLocatedEvent> coLocatedEvents) {
		this(ordinal, title, format, venue, city, country, zone, description, eligibility, fee, homePage, joinLink,
				audience, workingLanguages, eligible, sessions, coOrganisers, objectives, coLocatedEvents, null);
	}

	/** What the meeting says of itself now. */
	static MeetingDetails of(Meeting meeting) {
		return new MeetingDetails(meeting.getOrdinal(), meeting.getTitle(), meeting.getFormat(), meeting.getVenue(),
				meeting.getCity(), meeting.getCountry(), meeting.getZone(), meeting.getDescription(),
				meeting.getEligibility(), meeting.getFee(), meeting.getHomePage(), meeting.getJoinLink(),
				meeting.getAudience(), new LinkedHashSet<>(meeting.getWorkingLanguages()), meeting.getEligible(),
				meeting.getSessions(), meeting.getCoOrganisers(), meeting.getObjectives(), meeting.getCoLocatedEvents(),
				meeting.getJoinMinutes());
	}

	/** The same at other times. */
	MeetingDetails at(List<Session> others) {
		return new MeetingDetails(this.ordinal, this.title, this.format, this.venue, this.city, this.country, this.zone,
				this.description, this.eligibility, this.fee, this.homePage, this.joinLink, this.audience,
				this.workingLanguages, this.eligible, others, this.coOrganisers, this.objectives, this.coLocatedEvents,
				this.joinMinutes);
	}

	/**
	 * What the next meeting has in common with this one: not its links, nor what happens
	 * to be held around it.
	 */
	MeetingDetails next(Integer number, LocalizedText name, List<Session> others) {
		return new MeetingDetails(number, name, this.format, this.venue, this.city, this.country, this.zone,
				this.description, this.eligibility, this.fee, null, null, this.audience, this.workingLanguages,
				this.eligible, others, this.coOrganisers, this.objectives, List.of(), this.joinMinutes);
	}

	private static LocalizedText text(LocalizedText text) {
		return (text != null) ? text : LocalizedText.NONE;
	}

	/** Notes every value that breaks a rule. */
	void check(InvalidException wrong, Countries countries) {
		if (this.ordinal != null && (this.ordinal < 1 || this.ordinal > 9999)) {
			wrong.at("ordinal", "Positive");
		}
		Rules.needed(wrong, "title", this.title, Rules.TITLE);
		checkPlace(wrong, countries);
		needed(wrong, "zone", this.zone);
		if (this.zone != null && !ZoneId.getAvailableZoneIds().contains(this.zone.getId())) {
			wrong.at("zone", "meetings.zone.unknown");
		}
		needed(wrong, "audience", this.audience);
		Rules.limited(wrong, "description", this.description, Rules.PROSE);
		Rules.limited(wrong, "eligibility", this.eligibility, Rules.PROSE);
		Rules.limited(wrong, "fee", this.fee, Rules.TITLE);
		Rules.link(wrong, "homePage", this.homePage);
		Rules.link(wrong, "joinLink", this.joinLink);
		if (this.workingLanguages.isEmpty()) {
			wrong.at("workingLanguages", "NotEmpty");
		}
		if (this.joinMinutes != null && (this.joinMinutes < 0 || this.joinMinutes > MOST_JOIN_MINUTES)) {
			wrong.at("joinMinutes", "meetings.joinMinutes.range", MOST_JOIN_MINUTES);
		}
		if (this.eligible.stream().anyMatch((each) -> each.category() == null)) {
			wrong.at("eligible", "NotNull");
		}
		if (this.eligible.stream().map(Eligibility::category).distinct().count() < this.eligible.size()) {
			wrong.at("eligible", "meetings.eligible.twice");
		}
		checkSessions(wrong);
		checkLists(wrong);
	}

	private void checkPlace(InvalidException wrong, Countries countries) {
		needed(wrong, "format", this.format);
		Rules.limited(wrong, "venue", this.venue, Rules.TITLE);
		Rules.limited(wrong, "city", this.city, Rules.TITLE);
		if (this.city.isEmpty() && this.format != null && takesPlaceSomewhere()) {
			wrong.at("city", "meetings.city.needed");
		}
		if (this.country != null && !countries.contains(this.country)) {
			wrong.at("country", "meetings.country.unknown");
		}
	}

	private boolean takesPlaceSomewhere() {
		return this.format != MeetingFormat.VIRTUAL
				|| Attendance.offered(this.format, this.sessions).contains(Attendance.ON_SITE);
	}

	private void checkSessions(InvalidException wrong) {
		if (this.sessions.isEmpty()) {
			wrong.at("sessions", "meetings.sessions.needed");
		}
		for (int i = 0; i < this.sessions.size(); i++) {
			Session session = this.sessions.get(i);
			String field = "sessions[" + i + "].";
			Rules.limited(wrong, field + "title", session.title(), Rules.TITLE);
			if (session.startsAt() == null || session.endsAt() == null) {
				needed(wrong, field + "start", session.startsAt());
				needed(wrong, field + "end", session.endsAt());
			}
			else if (!session.endsAt().isAfter(session.startsAt())) {
				wrong.at(field + "end", "meetings.session.endBeforeStart");
			}
			else if (session.startsAt().isBefore(LocalDateTime.of(1865, 1, 1, 0, 0))
					|| session.endsAt().isAfter(LocalDateTime.of(2200, 1, 1, 0, 0))) {
				wrong.at(field + "start", "meetings.session.farAway");
			}
			else if (this.sessions.subList(0, i).stream().anyMatch(session::overlaps)) {
				wrong.at(field + "start", "meetings.session.overlap");
			}
		}
	}

	private void checkLists(InvalidException wrong) {
		for (int i = 0; i < this.coOrganisers.size(); i++) {
			Rules.needed(wrong, "coOrganisers[" + i + "]", this.coOrganisers.get(i), Rules.TITLE);
		}
		for (int i = 0; i < this.objectives.size(); i++) {
			Rules.needed(wrong, "objectives[" + i + "].text", this.objectives.get(i).text(), Rules.PROSE);
			needed(wrong, "objectives[" + i + "].kind", this.objectives.get(i).kind());
		}
		for (int i = 0; i < this.coLocatedEvents.size(); i++) {
			CoLocatedEvent event = this.coLocatedEvents.get(i);
			String field = "coLocated[" + i + "].";
			Rules.needed(wrong, field + "title", event.title(), Rules.TITLE);
			needed(wrong, field + "from", event.firstDay());
			needed(wrong, field + "to", event.lastDay());
			if (event.firstDay() != null && event.lastDay() != null && event.lastDay().isBefore(event.firstDay())) {
				wrong.at(field + "to", "meetings.coLocated.endBeforeStart");
			}
			Rules.link(wrong, field + "link", event.link());
		}
	}

	private static void needed(InvalidException wrong, String field, Object value) {
		if (value == null) {
			wrong.at(field, "NotNull");
		}
	}

}
