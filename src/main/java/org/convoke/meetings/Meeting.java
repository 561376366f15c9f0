package org.convoke.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A meeting of a group: when, where, how, in which languages, for whom. Its deadlines are
 * records of their own: {@link Deadline}.
 */
@Entity
public class Meeting {

	static final int USUAL_JOIN_MINUTES = 30;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String slug;

	private Long groupId;

	private Integer ordinal;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText title;

	@Enumerated(EnumType.STRING)
	private MeetingFormat format;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText venue;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText city;

	private String country;

	private ZoneId zone;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText description;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText eligibility;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText fee;

	private String homePage;

	private String joinLink;

	@Enumerated(EnumType.STRING)
	private Audience audience = Audience.PUBLIC;

	@Enumerated(EnumType.STRING)
	private Standing standing = Standing.CONFIRMED;

	private Instant standingSince;

	private String standingReason;

	private int joinMinutes = USUAL_JOIN_MINUTES;

	private int sequence;

	private Instant startsAt;

	private Instant endsAt;

	private String searchText;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "meeting_working_language", joinColumns = @JoinColumn(name = "meeting_id"))
	@Column(name = "language")
	private Set<Language> workingLanguages = new LinkedHashSet<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "meeting_eligible_category", joinColumns = @JoinColumn(name = "meeting_id"))
	private Set<Eligibility> eligible = new LinkedHashSet<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "meeting_session", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	private List<Session> sessions = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "meeting_co_organiser", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	@Column(name = "name")
	@JdbcTypeCode(SqlTypes.JSON)
	private List<LocalizedText> coOrganisers = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "meeting_objective", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	private List<Objective> objectives = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "meeting_co_located_event", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	private List<CoLocatedEvent> coLocatedEvents = new ArrayList<>();

	@Version
	private int version;

	protected Meeting() {
	}

	Meeting(String slug, Long groupId) {
		this.slug = slug;
		this.groupId = groupId;
	}

	/**
	 * Describes the meeting anew, as one form or request does. Calendars learn of what
	 * they show.
	 * @throws ConflictException when the meeting is cancelled and would move
	 */
	void describe(MeetingDetails details) {
		if (this.startsAt != null) {
			boolean same = WhenAndWhere.of(this).same(WhenAndWhere.of(details));
			if (!same && this.standing == Standing.CANCELLED) {
				throw new ConflictException("conflict", "meetings.standing.refused",
						new DefaultMessageSourceResolvable("meetings.Standing." + this.standing));
			}
			if (!same || !this.title.equals(details.title())) {
				this.sequence++;
			}
		}
		this.ordinal = details.ordinal();
		this.title = details.title();
		this.format = details.format();
		this.venue = details.venue();
		this.city = details.city();
		this.country = details.country();
		this.zone = details.zone();
		this.description = details.description();
		this.eligibility = details.eligibility();
		this.fee = details.fee();
		this.homePage = details.homePage();
		this.joinLink = details.joinLink();
		this.audience = details.audience();
		this.joinMinutes = (details.joinMinutes() != null) ? details.joinMinutes() : this.joinMinutes;
		replace(this.workingLanguages, details.workingLanguages());
		replace(this.eligible, details.eligible());
		replace(this.sessions, details.sessions().stream().sorted(Comparator.comparing(Session::startsAt)).toList());
		replace(this.coOrganisers, details.coOrganisers());
		replace(this.objectives, details.objectives());
		replace(this.coLocatedEvents, details.coLocatedEvents());
		this.startsAt = this.sessions.get(0).startsAt().atZone(this.zone).toInstant();
		this.endsAt = this.sessions.get(this.sessions.size() - 1).endsAt().atZone(this.zone).toInstant();
		this.searchText = SearchText.of(this.title, this.venue, this.city);
	}

	/** Announces the meeting before it is sure, as it begins. */
	void propose() {
		this.standing = Standing.PROPOSED;
	}

	/** Makes a proposed or postponed meeting take place as it says. */
	void confirm(Instant at, String reason) {
		stand(Standing.CONFIRMED, at, reason);
	}

	/** Takes the meeting off its date; it waits for another. */
	void postpone(Instant at, String reason) {
		refuseWhenOver(at);
		stand(Standing.POSTPONED, at, reason);
	}

	/** Calls the meeting off for good. */
	void cancel(Instant at, String reason) {
		refuseWhenOver(at);
		stand(Standing.CANCELLED, at, reason);
	}

	private void refuseWhenOver(Instant at) {
		if (stateAt(at) == MeetingState.ENDED) {
			throw new ConflictException("conflict", "meetings.standing.over");
		}
	}

	private void stand(Standing next, Instant at, String reason) {
		this.standing = this.standing.to(next);
		this.standingSince = at;
		this.standingReason = reason;
		this.sequence++;
	}

	private static <T> void replace(Collection<T> current, Collection<T> wanted) {
		if (!List.copyOf(current).equals(List.copyOf(wanted))) {
			current.clear();
			current.addAll(wanted);
		}
	}

	public Long getId() {
		return this.id;
	}

	/** The segment of its addresses, as in {@code /meetings/jca-mv-2}. */
	public String getSlug() {
		return this.slug;
	}

	public Long getGroupId() {
		return this.groupId;
	}

	/** The how-manieth meeting of the group; null when it is not counted. */
	public Integer getOrdinal() {
		return this.ordinal;
	}

	public LocalizedText getTitle() {
		return this.title;
	}

	public MeetingFormat getFormat() {
		return this.format;
	}

	/** The building, as in "ITU headquarters". */
	public LocalizedText getVenue() {
		return this.venue;
	}

	public LocalizedText getCity() {
		return this.city;
	}

	/** ISO 3166-1 alpha-2; null for a virtual meeting. */
	public String getCountry() {
		return this.country;
	}

	public ZoneId getZone() {
		return this.zone;
	}

	public LocalizedText getDescription() {
		return this.description;
	}

	/** Who may take part, in words. */
	public LocalizedText getEligibility() {
		return this.eligibility;
	}

	/** What it costs, in words; empty when nothing is said. */
	public LocalizedText getFee() {
		return this.fee;
	}

	/**
	 * A page elsewhere that the letter names; null when the meeting's own page is all.
	 */
	public String getHomePage() {
		return this.homePage;
	}

	/** Where to join from afar: for confirmed registrants only. */
	public String getJoinLink() {
		return this.joinLink;
	}

	public Audience getAudience() {
		return this.audience;
	}

	public List<Language> getWorkingLanguages() {
		return this.workingLanguages.stream().sorted().toList();
	}

	/** Who may register, in the order of the categories. */
	public Set<Eligibility> getEligible() {
		return this.eligible.stream()
			.sorted(Comparator.comparing(Eligibility::category))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Whether somebody can take part that way. */
	public boolean offers(Attendance attendance) {
		return Attendance.offered(this.format, this.sessions).contains(attendance);
	}

	public List<Session> getSessions() {
		return List.copyOf(this.sessions);
	}

	public List<LocalizedText> getCoOrganisers() {
		return List.copyOf(this.coOrganisers);
	}

	public List<Objective> getObjectives() {
		return List.copyOf(this.objectives);
	}

	public List<CoLocatedEvent> getCoLocatedEvents() {
		return List.copyOf(this.coLocatedEvents);
	}

	public LocalDate getFirstDay() {
		return this.sessions.get(0).startsAt().toLocalDate();
	}

	public LocalDate getLastDay() {
		return this.sessions.get(this.sessions.size() - 1).endsAt().toLocalDate();
	}

	public Instant getStart() {
		return this.startsAt;
	}

	public Instant getEnd() {
		return this.endsAt;
	}

	/** Where the meeting stands at that moment, registration left aside. */
	public MeetingState stateAt(Instant moment) {
		if (this.standing != Standing.CONFIRMED || moment.isBefore(this.startsAt)) {
			return MeetingState.of(this.standing);
		}
		return moment.isBefore(this.endsAt) ? MeetingState.ONGOING : MeetingState.ENDED;
	}

	/**
	 * Where the meeting stands at that moment, and before it begins whether people can
	 * register.
	 * @param registration the deadline for registering; null for none, when registration
	 * is open until the meeting begins
	 */
	public MeetingState stateAt(Instant moment, Deadline registration) {
		MeetingState state = stateAt(moment);
		if (state != MeetingState.UPCOMING) {
			return state;
		}
		return (registration == null || registration.admits(moment)) ? MeetingState.REGISTRATION_OPEN
				: MeetingState.REGISTRATION_CLOSED;
	}

	/** Whether the meeting is proposed, confirmed, postponed or cancelled. */
	public Standing getStanding() {
		return this.standing;
	}

	/** Since when it stands so; null when it always did. */
	public Instant getStandingSince() {
		return this.standingSince;
	}

	/** Why, as people are told; null when nothing is. */
	public String getStandingReason() {
		return this.standingReason;
	}

	/** So many minutes before the start confirmed registrants get the join link. */
	public int getJoinMinutes() {
		return this.joinMinutes;
	}

	/** When confirmed registrants get the join link. */
	public Instant getJoinOpens() {
		return this.startsAt.minus(Duration.ofMinutes(this.joinMinutes));
	}

	/** Grows with every change that calendars must learn of. */
	public int getSequence() {
		return this.sequence;
	}

	public int getVersion() {
		return this.version;
	}

}
