package org.convoke.home;

import java.time.Clock;

import org.convoke.circulars.Archive;
import org.convoke.meetings.MeetingList;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page: the next meetings with what is due for them, and the latest letters.
 */
@Controller
class HomeController {

	private static final int MEETINGS = 6;

	private static final int CIRCULARS = 6;

	private final MeetingList meetings;

	private final Archive archive;

	private final Clock clock;

	HomeController(MeetingList meetings, Archive archive, Clock clock) {
		this.meetings = meetings;
		this.archive = archive;
		this.clock = clock;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("meetings", this.meetings.upcoming(this.clock.instant(), MEETINGS));
		model.addAttribute("circulars", this.archive.latest(CIRCULARS));
		return "home/index";
	}

}
