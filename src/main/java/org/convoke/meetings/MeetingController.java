package org.convoke.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.convoke.meetings.MeetingList.Scope;
import org.convoke.web.Language;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages of meetings. */
@Controller
@RequestMapping("/meetings")
class MeetingController {

	private static final int PAGE = 20;

	private static final int CHANGES = 10;

	private final Meetings meetings;

	private final Groups groups;

	private final MeetingList list;

	private final MeetingParts parts;

	private final Changes changes;

	private final ObjectProvider<MeetingPageModel> further;

	private final Clock clock;

	MeetingController(Meetings meetings, Groups groups, MeetingList list, MeetingParts parts, Changes changes,
			ObjectProvider<MeetingPageModel> further, Clock clock) {
		this.meetings = meetings;
		this.groups = groups;
		this.list = list;
		this.parts = parts;
		this.changes = changes;
		this.further = further;
		this.clock = clock;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String group,
			@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String after, Model model) {
		Instant now = this.clock.instant();
		if (!state.equals("past")) {
			model.addAttribute("upcoming",
					this.list.list(new MeetingList.Filter(Scope.UPCOMING, q, group, after), now, PAGE));
		}
		if (!state.equals("upcoming")) {
			model.addAttribute("past", this.list.list(new MeetingList.Filter(Scope.PAST, q, group, after), now, PAGE));
		}
		model.addAttribute("q", q);
		model.addAttribute("group", group);
		model.addAttribute("calendar", "/calendar.ics");
		return "meetings/index";
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, Model model, Language language) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("page",
				MeetingPage.of(meeting, this.groups.get(meeting.getGroupId()), this.meetings.deadlines(meeting.getId()),
						this.parts.of(List.of(meeting.getId()), language),
						this.changes.of(meeting.getId(), language, CHANGES), this.clock.instant()));
		this.further.orderedStream().forEach((each) -> model.addAllAttributes(each.of(meeting)));
		model.addAttribute("calendar", "/meetings/" + slug + "/calendar.ics");
		return "meetings/show";
	}

}
