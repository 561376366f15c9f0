package org.convoke.registrations.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.Region;
import org.convoke.registrations.Regions;
import org.convoke.registrations.lists.BarChart.Count;
import org.convoke.registrations.lists.TimeChart.Day;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be counted about a meeting's live registrations. */
@Component
@Transactional(readOnly = true)
class Numbers {

	private static final String LIVE = " from registration where meeting_id = ? and status not in ('DECLINED', 'CANCELLED')";

	private final JdbcClient jdbc;

	private final Regions regions;

	private final MessageSource messages;

	Numbers(JdbcClient jdbc, Regions regions, MessageSource messages) {
		this.jdbc = jdbc;
		this.regions = regions;
		this.messages = messages;
	}

	/** By day of arrival in the meeting's zone. */
	List<Day> days(MeetingCard meeting) {
		List<Day> days = new ArrayList<>();
		int[] sum = { 0 };
		this.jdbc
			.sql("select (arrived_at at time zone ?)::date as day, count(*) as count" + LIVE + " group by 1 order by 1")
			.params(meeting.zone().getId(), meeting.id())
			.query((row) -> {
				sum[0] += row.getInt("count");
				days.add(new Day(row.getObject("day", LocalDate.class), row.getInt("count"), sum[0]));
			});
		return days;
	}

	/** Those categories that there are, in the official order. */
	List<Count> categories(MeetingCard meeting, Language language) {
		Map<String, Integer> counts = by("category", meeting);
		List<Count> labelled = new ArrayList<>();
		for (Category category : Category.values()) {
			if (counts.containsKey(category.name())) {
				labelled.add(new Count(label("directory.Category." + category, language), counts.get(category.name())));
			}
		}
		return labelled;
	}

	List<Count> attendances(MeetingCard meeting, Language language) {
		Map<String, Integer> counts = by("attendance", meeting);
		List<Count> labelled = new ArrayList<>();
		for (Attendance attendance : Attendance.values()) {
			labelled.add(new Count(label("meetings.Attendance." + attendance, language),
					counts.getOrDefault(attendance.name(), 0)));
		}
		return labelled;
	}

	/** All regions, also those from which nobody comes. */
	List<Count> regions(MeetingCard meeting, Language language) {
		Map<Region, Integer> counts = new EnumMap<>(Region.class);
		int[] others = { 0 };
		by("country", meeting).forEach((country, count) -> {
			Region region = this.regions.of(country);
			if (region != null) {
				counts.merge(region, count, Integer::sum);
			}
			else {
				others[0] += count;
			}
		});
		List<Count> labelled = new ArrayList<>();
		for (Region region : Region.values()) {
			labelled.add(new Count(label("lists.Region." + region, language), counts.getOrDefault(region, 0)));
		}
		if (others[0] > 0) {
			labelled.add(new Count(label("lists.numbers.noRegion", language), others[0]));
		}
		return labelled;
	}

	private Map<String, Integer> by(String column, MeetingCard meeting) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.jdbc.sql("select " + column + " as value, count(*) as count" + LIVE + " group by 1")
			.param(meeting.id())
			.query((row) -> {
				counts.put(row.getString("value"), row.getInt("count"));
			});
		return counts;
	}

	private String label(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
