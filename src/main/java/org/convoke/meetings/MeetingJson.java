package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.convoke.directory.Category;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * A meeting on the wire, asked for and answered in the same form; the join link only to
 * the secretariat.
 *
 * @param standing what the secretariat has decided; a new meeting may be proposed
 * @param state where the meeting stands now, which only an answer says
 * @param sequence grows with every change that calendars must learn of
 */
record MeetingJson(String slug, String group, Integer ordinal, LocalizedText title, MeetingFormat format,
		LocalizedText venue, LocalizedText city, String country, ZoneId zone, List<Sitting> sessions,
		List<Language> workingLanguages, LocalizedText description, LocalizedText eligibility, List<Eligible> eligible,
		LocalizedText fee, String homePage, @JsonInclude(JsonInclude.Include.NON_NULL) String joinLink,
		Audience audience, List<LocalizedText> coOrganisers, List<Objective> objectives, List<CoLocated> coLocated,
		Capacity capacity, List<DeadlineJson> deadlines, Standing standing, Instant standingSince,
		String standingReason, MeetingState state, Integer joinMinutes, Integer sequence) {

	private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

	/** A session in local times of the meeting's zone. */
	record Sitting(LocalDateTime start, LocalDateTime end, LocalizedText title, MeetingFormat format) {

		static Sitting of(Session session) {
			return new Sitting(session.startsAt(), session.endsAt(), session.title(), session.format());
		}

		Session session() {
			return new Session(this.start, this.end, this.title, this.format);
		}

	}

	record Eligible(Category category, Boolean approval) {
	}

	record CoLocated(LocalizedText title, LocalDate from, LocalDate to, String link) {
	}

	static MeetingJson of(Meeting meeting, String group, List<Places.Taken> places, List<Deadline> deadlines,
			boolean secretariat, Instant now) {
		Deadline registration = deadlines.stream()
			.filter((deadline) -> deadline.getKind() == DeadlineKind.REGISTRATION)
			.findFirst()
			.orElse(null);
		return new MeetingJson(meeting.getSlug(), group, meeting.getOrdinal(), meeting.getTitle(), meeting.getFormat(),
				meeting.getVenue(), meeting.getCity(), meeting.getCountry(), meeting.getZone(),
				meeting.getSessions().stream().map(Sitting::of).toList(), meeting.getWorkingLanguages(),
				meeting.getDescription(), meeting.getEligibility(),
				meeting.getEligible()
					.stream()
					.sorted(Comparator.comparing(Eligibility::category))
					.map((each) -> new Eligible(each.category(), each.approval()))
					.toList(),
				meeting.getFee(), meeting.getHomePage(), secretariat ? meeting.getJoinLink() : null,
				meeting.getAudience(), meeting.getCoOrganisers(), meeting.getObjectives(),
				meeting.getCoLocatedEvents()
					.stream()
					.map((event) -> new CoLocated(event.title(), event.firstDay(), event.lastDay(), event.link()))
					.toList(),
				Capacity.of(places), deadlines.stream().map(DeadlineJson::of).toList(), meeting.getStanding(),
				meeting.getStandingSince(), meeting.getStandingReason(), meeting.stateAt(now, registration),
				meeting.getJoinMinutes(), meeting.getSequence());
	}

	/**
	 * What is asked for. Unless said otherwise a meeting is in Geneva's time, in English,
	 * for everybody, and open to all categories.
	 */
	MeetingDetails details() {
		return new MeetingDetails(this.ordinal, this.title, this.format, this.venue, this.city, this.country,
				(this.zone != null) ? this.zone : GENEVA, this.description, this.eligibility, this.fee, this.homePage,
				this.joinLink, (this.audience != null) ? this.audience : Audience.PUBLIC,
				(this.workingLanguages != null)
						? given(this.workingLanguages).collect(Collectors.toCollection(LinkedHashSet::new))
						: Set.of(Language.EN),
				eligibleCategories(), given(this.sessions).map(Sitting::session).toList(),
				given(this.coOrganisers).toList(), given(this.objectives).toList(),
				given(this.coLocated)
					.map((event) -> new CoLocatedEvent(event.title(), event.from(), event.to(),
							Rules.plainLink(event.link())))
					.toList(),
				this.joinMinutes);
	}

	private Set<Eligibility> eligibleCategories() {
		if (this.eligible == null) {
			return Stream.of(Category.values())
				.map((category) -> new Eligibility(category, false))
				.collect(Collectors.toSet());
		}
		return given(this.eligible)
			.map((each) -> new Eligibility(each.category(), Boolean.TRUE.equals(each.approval())))
			.collect(Collectors.toSet());
	}

	private static <T> Stream<T> given(List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull) : Stream.empty();
	}

}
