package org.convoke.home;

import java.util.List;

import org.convoke.web.DeskPart;
import org.convoke.web.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the console: what waits, and the ways to begin. */
@Controller
class DeskController {

	private final List<DeskPart> parts;

	DeskController(List<DeskPart> parts) {
		this.parts = parts;
	}

	@GetMapping("/secretariat")
	String desk(Language language, Model model) {
		model.addAttribute("tiles", this.parts.stream().flatMap((part) -> part.tiles(language).stream()).toList());
		return "home/desk";
	}

}
