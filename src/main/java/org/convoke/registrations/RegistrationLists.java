package org.convoke.registrations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.convoke.directory.Countries;
import org.convoke.registrations.RegistrationOrder.Sort;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of registrations: narrowed down, in any order, each page one bounded query
 * that begins where the page before ended.
 */
@Component
@Transactional(readOnly = true)
public class RegistrationLists {

	/** As people decide about them, not as they are spelled. */
	private static final List<String> STATUSES = Stream
		.of(RegistrationStatus.PENDING, RegistrationStatus.WAITLISTED, RegistrationStatus.CONFIRMED,
				RegistrationStatus.DECLINED, RegistrationStatus.CANCELLED)
		.map(Enum::name)
		.toList();

	private static final String FAMILY = "r.family_name collate \"und-x-icu\"";

	private static final String GIVEN = "r.given_name collate \"und-x-icu\"";

	private static final String ORGANISATION = "r.organisation collate \"und-x-icu\"";

	private static final int SAMPLE = 100;

	/** A word is common when one of so many has it. */
	private static final int COMMON = 8;

	private final JdbcClient jdbc;

	private final Regions regions;

	private final Countries countries;

	RegistrationLists(JdbcClient jdbc, Regions regions, Countries countries) {
		this.jdbc = jdbc;
		this.regions = regions;
		this.countries = countries;
	}

	/**
	 * Where a page begins or ends.
	 *
	 * @param reference of a registration; null for the beginning of the list
	 * @param backward whether the page is the one before it
	 */
	public record Place(String reference, boolean backward) {

		public static final Place BEGINNING = new Place(null, false);

		/** As addresses say it; blank for none. */
		public static Place of(String after, String before) {
			if (before != null && !before.isBlank()) {
				return new Place(before.strip(), true);
			}
			return (after != null && !after.isBlank()) ? new Place(after.strip(), false) : BEGINNING;
		}

	}

	/** One page, and whether there is one before and one after it. */
	public record Slice<T>(List<T> rows, boolean earlier, boolean later) {
	}

	/** How many registrations have that status. */
	public record StatusCount(RegistrationStatus status, long count) {
	}

	/** A page of the secretariat's list. */
	public Slice<RegistrationRow> page(MeetingCard meeting, RegistrationFilter filter, RegistrationOrder order,
			Place place, int limit, Language language) {
		return page(meeting, filter, order, place, limit, language,
				(row, number) -> row(RegistrationStore.registration(row, number)));
	}

	/**
	 * A page of registrations.
	 * @throws InvalidException when the meeting has no registration at that place
	 */
	<T> Slice<T> page(MeetingCard meeting, RegistrationFilter filter, RegistrationOrder order, Place place, int limit,
			Language language, RowMapper<T> mapper) {
		boolean descending = order.descending() != place.backward();
		Registration from = (place.reference() != null) ? at(meeting, place) : null;
		Map<String, Object> parameters = new HashMap<>();
		String condition = condition(meeting, filter, null, parameters);
		String sql = switch (order.sort()) {
			case ARRIVED -> plain(condition, descending, from, parameters, Map.of("arrived", "r.arrived_at"),
					(at) -> List.of(RegistrationStore.timestamp(at.arrivedAt())));
			case NAME -> plain(condition, descending, from, parameters, keys("family", FAMILY, "given", GIVEN),
					(at) -> List.of(at.details().familyName(), at.details().givenName()));
			case ORGANISATION -> plain(condition, descending, from, parameters, Map.of("name", ORGANISATION),
					(at) -> List.of(at.details().organisation()));
			case COUNTRY -> grouped("country", countries(language), (at) -> at.details().country(), condition,
					descending, from, parameters);
			case STATUS ->
				grouped("status", STATUSES, (at) -> at.status().name(), condition, descending, from, parameters);
		};
		planAnew();
		List<T> found = new ArrayList<>(this.jdbc.sql(sql)
			.param("meeting", meeting.id())
			.param("limit", limit + 1)
			.params(parameters)
			.query(mapper)
			.list());
		boolean more = found.size() > limit;
		List<T> rows = more ? found.subList(0, limit) : found;
		if (place.backward()) {
			Collections.reverse(rows);
			return new Slice<>(rows, more, true);
		}
		return new Slice<>(rows, from != null, more);
	}

	/** In the order of an index. */
	private static String plain(String condition, boolean descending, Registration from, Map<String, Object> parameters,
			Map<String, String> keys, Function<Registration, List<Object>> values) {
		String direction = descending ? " desc" : "";
		String start = "";
		if (from != null) {
			List<Object> at = values.apply(from);
			List<String> names = List.copyOf(keys.keySet());
			for (int i = 0; i < names.size(); i++) {
				parameters.put("at_" + names.get(i), at.get(i));
			}
			parameters.put("at_id", from.id());
			start = " and (%s, r.id) %s (:at_%s, :at_id)".formatted(String.join(", ", keys.values()),
					descending ? "<" : ">", String.join(", :at_", names));
		}
		return "select r.* from registration r where r.meeting_id = :meeting%s%s order by %s%s, r.id%s limit :limit"
			.formatted(condition, start, String.join(direction + ", ", keys.values()), direction, direction);
	}

	/**
	 * One value of a column after the other, in an order that no index has: from each no
	 * more than a page is read.
	 */
	private static String grouped(String column, List<String> values, Function<Registration, String> value,
			String condition, boolean descending, Registration from, Map<String, Object> parameters) {
		List<String> groups = new ArrayList<>(values);
		if (descending) {
			Collections.reverse(groups);
		}
		if (from != null) {
			groups = groups.subList(Math.max(0, groups.indexOf(value.apply(from))), groups.size());
		}
		parameters.put("groups", groups.toArray(String[]::new));
		parameters.put("first", (from != null) ? from.id() : descending ? Long.MAX_VALUE : 0L);
		String direction = descending ? " desc" : "";
		return """
				select r.* from (
				    select one.id, g.place from unnest(:groups) with ordinality as g (value, place)
				    cross join lateral (select r.id from registration r
				        where r.meeting_id = :meeting and r.%s = g.value
				            and r.id %s case when g.place = 1 then :first else %s end%s
				        order by r.id%s limit :limit) one
				    order by g.place, one.id%s limit :limit) chosen
				join registration r on r.id = chosen.id order by chosen.place, r.id%s""".formatted(column,
				descending ? "<" : ">", descending ? Long.MAX_VALUE : 0, condition, direction, direction, direction);
	}

	/** How many registrations there are in each status, none left out. */
	public List<StatusCount> counts(MeetingCard meeting, RegistrationFilter filter) {
		Map<String, Object> parameters = new HashMap<>();
		String condition = condition(meeting, filter.with(null), null, parameters);
		Map<RegistrationStatus, Long> counts = new EnumMap<>(RegistrationStatus.class);
		planAnew();
		this.jdbc
			.sql("select r.status, count(*) as many from registration r where r.meeting_id = :meeting" + condition
					+ " group by r.status")
			.param("meeting", meeting.id())
			.params(parameters)
			.query((row) -> {
				counts.put(RegistrationStatus.valueOf(row.getString("status")), row.getLong("many"));
			});
		return STATUSES.stream()
			.map(RegistrationStatus::valueOf)
			.map((status) -> new StatusCount(status, counts.getOrDefault(status, 0L)))
			.toList();
	}

	/** How many registrations match. */
	public long count(MeetingCard meeting, RegistrationFilter filter) {
		return counts(meeting, filter).stream()
			.filter((each) -> filter.status() == null || each.status() == filter.status())
			.mapToLong(StatusCount::count)
			.sum();
	}

	/**
	 * Hands over all that match, one by one as the database sends them, however many they
	 * are.
	 * @param references null, or those that are wanted whatever the filter says
	 */
	public void each(MeetingCard meeting, RegistrationFilter filter, List<String> references, RegistrationOrder order,
			Language language, Consumer<RegistrationRow> row) {
		Map<String, Object> parameters = new HashMap<>();
		String condition = condition(meeting, filter, references, parameters);
		String direction = order.descending() ? " desc" : "";
		String key = switch (order.sort()) {
			case ARRIVED -> "r.arrived_at";
			case NAME -> FAMILY + direction + ", " + GIVEN;
			case ORGANISATION -> ORGANISATION;
			case COUNTRY -> "array_position(:groups, r.country::text)";
			case STATUS -> "array_position(:groups, r.status::text)";
		};
		if (order.sort() == Sort.COUNTRY || order.sort() == Sort.STATUS) {
			List<String> groups = (order.sort() == Sort.COUNTRY) ? countries(language) : STATUSES;
			parameters.put("groups", groups.toArray(String[]::new));
		}
		planAnew();
		this.jdbc
			.sql("select r.* from registration r where r.meeting_id = :meeting%s order by %s%s, r.id%s"
				.formatted(condition, key, direction, direction))
			.withFetchSize(500)
			.param("meeting", meeting.id())
			.params(parameters)
			.query((found) -> {
				row.accept(row(RegistrationStore.registration(found, 0)));
			});
	}

	/**
	 * Writes down all that match at this moment.
	 * @param insert a statement as far as its {@code from}, with the row {@code r}
	 * @param more its parameters
	 * @param references null, or those that are wanted whatever the filter says
	 * @return how many they are
	 */
	@Transactional
	public int writeDown(String insert, Map<String, ?> more, MeetingCard meeting, RegistrationFilter filter,
			List<String> references) {
		Map<String, Object> parameters = new HashMap<>(more);
		String condition = condition(meeting, filter, references, parameters);
		planAnew();
		return this.jdbc.sql(insert + " from registration r where r.meeting_id = :meeting" + condition)
			.param("meeting", meeting.id())
			.params(parameters)
			.update();
	}

	private String condition(MeetingCard meeting, RegistrationFilter filter, List<String> references,
			Map<String, Object> parameters) {
		if (references == null) {
			Set<String> common = commonWords(meeting.id(), RegistrationFilter.words(filter.q()));
			return filter.condition(meeting.zone(), this.regions, common, parameters);
		}
		parameters.put("references", references.toArray(String[]::new));
		return " and r.reference = any (:references)";
	}

	/** Those of the words that many have of the registrations that arrived last. */
	public Set<String> commonWords(long meetingId, List<String> words) {
		if (words.isEmpty()) {
			return Set.of();
		}
		Map<String, Object> parameters = new HashMap<>();
		List<String> counts = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			parameters.put("word" + i, words.get(i));
			counts.add("count(*) filter (where search like " + RegistrationFilter.contains("word" + i) + ")");
		}
		return this.jdbc.sql("select count(*), " + String.join(", ", counts) + " from " + """
				(select search from registration where meeting_id = :meeting
				    order by arrived_at desc, id desc limit :sample) last""")
			.param("meeting", meetingId)
			.param("sample", SAMPLE)
			.params(parameters)
			.query((row, number) -> {
				Set<String> common = new HashSet<>();
				for (int i = 0; i < words.size(); i++) {
					if (row.getInt(i + 2) * COMMON > row.getInt(1)) {
						common.add(words.get(i));
					}
				}
				return common;
			})
			.single();
	}

	/** Those with these references, by name. */
	public List<RegistrationRow> of(MeetingCard meeting, List<String> references) {
		return this.jdbc.sql("""
				select r.* from registration r where r.meeting_id = ? and r.reference = any (?)
				order by r.family_name collate "und-x-icu", r.id""")
			.params(meeting.id(), references.toArray(String[]::new))
			.query((row, number) -> row(RegistrationStore.registration(row, number)))
			.list();
	}

	/**
	 * What suits one filter or word does not suit another: a plan made once for all would
	 * read a whole meeting for a name that two people have.
	 */
	private void planAnew() {
		this.jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
	}

	private Registration at(MeetingCard meeting, Place place) {
		return this.jdbc.sql("select * from registration where meeting_id = ? and reference = ?")
			.params(meeting.id(), place.reference())
			.query(RegistrationStore::registration)
			.optional()
			.orElseThrow(() -> InvalidException.of(place.backward() ? "before" : "after", "web.invalid.value"));
	}

	private List<String> countries(Language language) {
		return this.countries.choices(language).stream().map(Choice::value).toList();
	}

	private static Map<String, String> keys(String first, String firstKey, String second, String secondKey) {
		Map<String, String> keys = new LinkedHashMap<>();
		keys.put(first, firstKey);
		keys.put(second, secondKey);
		return keys;
	}

	private static RegistrationRow row(Registration registration) {
		RegistrationDetails details = registration.details();
		return new RegistrationRow(registration.id(), registration.reference(), details.givenName(),
				details.familyName(), details.badgeName(), details.email(), details.organisation(), details.category(),
				details.country(), details.role(), details.attendance(), details.language(), details.listed(),
				registration.status(), registration.emailConfirmedAt(), registration.arrivedAt(),
				registration.decidedAt(), registration.checkedInAt(), registration.declineReason(),
				registration.overrideReason());
	}

}
