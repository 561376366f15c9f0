package org.convoke.registrations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;

/**
 * Which registrations of a meeting a list shows, as addresses and forms say it. What is
 * null or blank does not narrow it down.
 *
 * @param q words that name, address, organisation or reference contain, each in any order
 * @param email a whole address
 * @param organisation a whole name
 * @param from the first day of arrival, in the meeting's zone
 * @param until the last one
 */
public record RegistrationFilter(RegistrationStatus status, Category category, ParticipantRole role,
		Attendance attendance, String country, Region region, String organisation, Boolean checkedIn, LocalDate from,
		LocalDate until, String q, String email) {

	public static final RegistrationFilter ALL = new RegistrationFilter(null, null, null, null, null, null, null, null,
			null, null, null, null);

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

	/** More words narrow a search down no further, but would cost time. */
	private static final int MOST_WORDS = 8;

	/** The same with another status, null for all. */
	public RegistrationFilter with(RegistrationStatus other) {
		return new RegistrationFilter(other, this.category, this.role, this.attendance, this.country, this.region,
				this.organisation, this.checkedIn, this.from, this.until, this.q, this.email);
	}

	/** The parts that narrow the list down, by the names that addresses use. */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, "status", this.status);
		put(parameters, "category", this.category);
		put(parameters, "role", this.role);
		put(parameters, "attendance", this.attendance);
		put(parameters, "country", this.country);
		put(parameters, "region", this.region);
		put(parameters, "organisation", this.organisation);
		put(parameters, "checkedIn", this.checkedIn);
		put(parameters, "from", this.from);
		put(parameters, "until", this.until);
		put(parameters, "q", this.q);
		put(parameters, "email", this.email);
		return parameters;
	}

	/** Whether it narrows the list down by anything but the status. */
	public boolean narrows() {
		return !with(null).parameters().isEmpty();
	}

	private static void put(Map<String, String> parameters, String name, Object value) {
		if (value != null && !value.toString().isBlank()) {
			parameters.put(name, value.toString().strip());
		}
	}

	/**
	 * The condition on the row {@code r}; its parameters are added to those given.
	 * @param common those words of the search that very many rows have
	 */
	String condition(ZoneId zone, Regions regions, Set<String> common, Map<String, Object> parameters) {
		StringBuilder sql = new StringBuilder();
		equal(sql, "status", this.status, parameters);
		equal(sql, "category", this.category, parameters);
		equal(sql, "role", this.role, parameters);
		equal(sql, "attendance", this.attendance, parameters);
		equal(sql, "country", this.country, parameters);
		equal(sql, "organisation", this.organisation, parameters);
		if (this.region != null) {
			sql.append(" and r.country = any (:countries)");
			parameters.put("countries", regions.countries(this.region).toArray(String[]::new));
		}
		if (this.checkedIn != null) {
			sql.append(" and r.checked_in_at is ").append(this.checkedIn ? "not null" : "null");
		}
		if (this.from != null) {
			sql.append(" and r.arrived_at >= :from");
			parameters.put("from", startOf(this.from, zone));
		}
		if (this.until != null) {
			sql.append(" and r.arrived_at < :until");
			parameters.put("until", startOf(within(this.until).plusDays(1), zone));
		}
		if (this.email != null && !this.email.isBlank()) {
			sql.append(" and r.email = lower(:email)");
			parameters.put("email", this.email.strip());
		}
		List<String> words = words(this.q);
		for (int i = 0; i < words.size(); i++) {
			sql.append(" and ").append(found(words.get(i), "word" + i, common));
			parameters.put("word" + i, words.get(i));
		}
		return sql.toString();
	}

	private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
		return within(day).atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime();
	}

	/**
	 * Nothing arrived before or after; dates far away cannot be asked of the database.
	 */
	private static LocalDate within(LocalDate day) {
		if (day.isBefore(EARLIEST)) {
			return EARLIEST;
		}
		return day.isAfter(LATEST) ? LATEST : day;
	}

	/**
	 * The condition that row {@code r} has the word of that parameter. For one that very
	 * many rows have, the index would be read from end to end: it is kept from the
	 * planner.
	 */
	public static String found(String word, String parameter, Set<String> common) {
		String found = "r.search like " + contains(parameter);
		return common.contains(word) ? "(" + found + ") is true" : found;
	}

	/** The words of a search. */
	public static List<String> words(String q) {
		return (q == null) ? List.of()
				: Stream.of(q.split("[\\s\\u00A0\\u3000]+"))
					.filter((word) -> !word.isEmpty())
					.limit(MOST_WORDS)
					.toList();
	}

	/** The pattern of texts that contain the word of that parameter. */
	public static String contains(String parameter) {
		return "'%%' || replace(replace(replace(folded(:%s), '\\', '\\\\'), '%%', '\\%%'), '_', '\\_') || '%%'"
			.formatted(parameter);
	}

	private static void equal(StringBuilder sql, String column, Object value, Map<String, Object> parameters) {
		if (value != null && !value.toString().isBlank()) {
			sql.append(" and r.").append(column).append(" = :").append(column);
			parameters.put(column, value.toString().strip());
		}
	}

}
