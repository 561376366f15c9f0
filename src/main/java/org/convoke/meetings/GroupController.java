package org.convoke.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.convoke.meetings.MeetingList.Scope;
import org.convoke.meetings.MeetingPart.Link;
import org.convoke.meetings.MeetingPart.Section;
import org.convoke.web.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages of the bodies that meet. */
@Controller
@RequestMapping("/groups")
class GroupController {

	private static final int PAGE = 50;

	private static final int MEETINGS = 20;

	private final Groups groups;

	private final GroupList list;

	private final MeetingList meetings;

	private final MeetingParts parts;

	private final Clock clock;

	GroupController(Groups groups, GroupList list, MeetingList meetings, MeetingParts parts, Clock clock) {
		this.groups = groups;
		this.list = list;
		this.meetings = meetings;
		this.parts = parts;
		this.clock = clock;
	}

	/** Where the documents of a meeting are. */
	record MeetingDocuments(MeetingRow meeting, List<Link> links) {
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
			Model model) {
		model.addAttribute("groups", this.list.list(q, after, PAGE));
		model.addAttribute("q", q);
		return "meetings/groups";
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, Model model, Language language) {
		Group group = this.groups.get(slug);
		Instant now = this.clock.instant();
		MeetingList.Slice upcoming = this.meetings.list(new MeetingList.Filter(Scope.UPCOMING, "", slug, ""), now,
				MEETINGS);
		MeetingList.Slice past = this.meetings.list(new MeetingList.Filter(Scope.PAST, "", slug, ""), now, MEETINGS);
		List<Long> ids = Stream.concat(upcoming.rows().stream(), past.rows().stream()).map(MeetingRow::id).toList();
		model.addAttribute("group", group);
		model.addAttribute("upcoming", upcoming);
		model.addAttribute("past", past);
		Map<Long, List<Link>> links = this.parts.ofEach(ids, language);
		model.addAttribute("circulars", MeetingParts.bySection(links).get(Section.CIRCULARS));
		model.addAttribute("documents", Stream.concat(upcoming.rows().stream(), past.rows().stream())
			.map((row) -> new MeetingDocuments(row,
					links.get(row.id()).stream().filter((link) -> link.section() == Section.DOCUMENTS).toList()))
			.filter((each) -> !each.links().isEmpty())
			.toList());
		model.addAttribute("followLanguages", Language.values());
		return "meetings/group";
	}

}
