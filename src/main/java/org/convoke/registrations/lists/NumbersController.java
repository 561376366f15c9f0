package org.convoke.registrations.lists;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meetings;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.registrations.lists.BarChart.Count;
import org.convoke.registrations.lists.TimeChart.Day;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A meeting's registrations in numbers and pictures of them. */
@Controller
class NumbersController {

	private final MeetingCards meetings;

	private final Meetings deadlines;

	private final Numbers numbers;

	private final RegistrationLists lists;

	private final MessageSource messages;

	NumbersController(MeetingCards meetings, Meetings deadlines, Numbers numbers, RegistrationLists lists,
			MessageSource messages) {
		this.meetings = meetings;
		this.deadlines = deadlines;
		this.numbers = numbers;
		this.lists = lists;
		this.messages = messages;
	}

	@GetMapping("/secretariat/meetings/{slug}/registrations/numbers")
	String show(@PathVariable String slug, Language language, Model model) {
		MeetingCard meeting = this.meetings.get(slug);
		boolean rightToLeft = "rtl".equals(language.direction());
		List<Day> days = this.numbers.days(meeting);
		LocalDate deadline = this.deadlines.deadline(meeting.id(), DeadlineKind.REGISTRATION)
			.map(Deadline::getLastMinute)
			.map((at) -> at.atZone(meeting.zone()).toLocalDate())
			.orElse(null);
		model.addAttribute("meeting", meeting);
		model.addAttribute("live", days.isEmpty() ? 0 : days.get(days.size() - 1).sum());
		model.addAttribute("deadline", deadline);
		model.addAttribute("time", days.isEmpty() ? null : TimeChart.of(days, deadline));
		List<Count> statuses = this.lists.counts(meeting, RegistrationFilter.ALL)
			.stream()
			.map((each) -> new Count(this.messages.getMessage("registrations.RegistrationStatus." + each.status(), null,
					language.locale()), (int) each.count()))
			.toList();
		Map<String, BarChart> charts = new LinkedHashMap<>();
		charts.put("category", BarChart.of(this.numbers.categories(meeting, language), rightToLeft));
		charts.put("region", BarChart.of(this.numbers.regions(meeting, language), rightToLeft));
		charts.put("attendance", BarChart.of(this.numbers.attendances(meeting, language), rightToLeft));
		charts.put("status", BarChart.of(statuses, rightToLeft));
		model.addAttribute("charts", charts);
		return "registrations/numbers";
	}

}
