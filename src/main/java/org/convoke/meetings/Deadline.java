package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What must be done for a meeting by when. It is the only place where the date stands:
 * letters, pages, calendars, forms and reminders read it here.
 */
@Entity
public class Deadline {

	/** Days before the date on which those who have not acted are reminded. */
	public static final List<Integer> USUAL_OFFSETS = List.of(14, 7, 1);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long meetingId;

	@Enumerated(EnumType.STRING)
	private DeadlineKind kind;

	private LocalDate dueOn;

	private LocalTime dueAt;

	private ZoneId zone;

	private Instant closesAt;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText action;

	private Integer[] offsets;

	private int sequence;

	@Version
	private int version;

	protected Deadline() {
	}

	Deadline(Long meetingId, DeadlineKind kind, LocalDate dueOn, LocalTime dueAt, ZoneId zone, LocalizedText action,
			Collection<Integer> offsets) {
		this.meetingId = meetingId;
		this.kind = kind;
		this.action = action;
		this.zone = zone;
		remindAt(offsets);
		set(dueOn, dueAt);
	}

	/**
	 * Gives the deadline another date or time; calendars learn of it by the higher
	 * sequence.
	 */
	void moveTo(LocalDate dueOn, LocalTime dueAt) {
		set(dueOn, dueAt);
		this.sequence++;
	}

	/**
	 * Follows its meeting into another zone: the printed date and time stay, the moment
	 * moves.
	 */
	void moveTo(ZoneId zone) {
		this.zone = zone;
		moveTo(this.dueOn, this.dueAt);
	}

	void describe(LocalizedText action) {
		this.action = action;
	}

	void remindAt(Collection<Integer> offsets) {
		this.offsets = offsets.stream().distinct().sorted(Comparator.reverseOrder()).toArray(Integer[]::new);
	}

	private void set(LocalDate dueOn, LocalTime dueAt) {
		this.dueOn = dueOn;
		this.dueAt = dueAt;
		ZonedDateTime end = (dueAt != null) ? dueOn.atTime(dueAt).atZone(this.zone)
				: dueOn.plusDays(1).atStartOfDay(this.zone);
		this.closesAt = end.toInstant();
	}

	/** Whether something that arrived then came in time. */
	public boolean admits(Instant arrival) {
		return arrival.isBefore(this.closesAt);
	}

	public Long getId() {
		return this.id;
	}

	public Long getMeetingId() {
		return this.meetingId;
	}

	public DeadlineKind getKind() {
		return this.kind;
	}

	public LocalDate getDueOn() {
		return this.dueOn;
	}

	/** The time of that day, in the deadline's zone; null means to the end of the day. */
	public LocalTime getDueAt() {
		return this.dueAt;
	}

	public ZoneId getZone() {
		return this.zone;
	}

	/** The first moment that is too late. */
	public Instant getClosesAt() {
		return this.closesAt;
	}

	/** The last minute in time, to be shown: "4 May, 23:59" for a date without a time. */
	public Instant getLastMinute() {
		return (this.dueAt != null) ? this.closesAt : this.closesAt.minusSeconds(60);
	}

	/** What is to be done, in the words of the letter. */
	public LocalizedText getAction() {
		return this.action;
	}

	/** Days before the date on which people are reminded, the earliest first. */
	public List<Integer> getOffsets() {
		return Arrays.asList(this.offsets.clone());
	}

	/** Grows with every move. */
	public int getSequence() {
		return this.sequence;
	}

	public int getVersion() {
		return this.version;
	}

}
