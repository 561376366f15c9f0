package org.convoke.registrations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Session;
import org.convoke.meetings.Standing;
import org.convoke.web.LocalizedText;

/**
 * What registering needs to know of a meeting, read by {@link MeetingCards} in one query.
 *
 * @param eligible the categories that may register and whether each registration must be
 * approved; empty: all may, without approval
 * @param questions those that are asked now, in their order
 */
public record MeetingCard(long id, String slug, LocalizedText title, MeetingFormat format, LocalizedText venue,
		LocalizedText city, String country, ZoneId zone, String joinLink, Standing standing, Instant standingSince,
		Instant joinOpens, String acronym, String mailbox, List<Session> sessions, Map<Category, Boolean> eligible,
		RegistrationSettings settings, List<Question> questions) {

	public boolean admits(Category category) {
		return this.eligible.isEmpty() || this.eligible.containsKey(category);
	}

	boolean needsApproval(Category category) {
		return this.eligible.getOrDefault(category, false);
	}

	public List<Category> categories() {
		return List.of(Category.values()).stream().filter(this::admits).toList();
	}

	/** The ways of taking part, of which a hybrid meeting has two. */
	public List<Attendance> attendances() {
		return Attendance.offered(this.format, this.sessions);
	}

	/** Whether somebody can come with a passport that is valid until that day. */
	public boolean endsBefore(LocalDate expiry) {
		return LocalDate.ofInstant(end(), this.zone).isBefore(expiry);
	}

	/** Whether it was to take place, and has. */
	boolean over(Instant now) {
		return this.standing == Standing.CONFIRMED && !now.isBefore(end());
	}

	/** Whether it is sure to take place, and is not over: only then places are given. */
	boolean awaits(Instant now) {
		return this.standing == Standing.CONFIRMED && now.isBefore(end());
	}

	public Instant start() {
		return this.sessions.get(0).startsAt().atZone(this.zone).toInstant();
	}

	public Instant end() {
		return this.sessions.get(this.sessions.size() - 1).endsAt().atZone(this.zone).toInstant();
	}

}
