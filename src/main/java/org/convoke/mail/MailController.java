package org.convoke.mail;

import java.util.List;

import org.convoke.mail.Mails.MailRow;
import org.convoke.web.NotFoundException;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail desk: the outbox as the secretariat sees it. */
@Controller
@RequestMapping("/secretariat/mails")
class MailController {

	private static final int PAGE = 50;

	private final Mails mails;

	MailController(Mails mails) {
		this.mails = mails;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
		List<MailRow> rows = this.mails.list(to.strip(), state, before, PAGE);
		model.addAttribute("rows", rows);
		model.addAttribute("to", to);
		model.addAttribute("state", state);
		model.addAttribute("states", MailState.values());
		model.addAttribute("next", (rows.size() < PAGE) ? null : rows.get(rows.size() - 1).id());
		return "mail/index";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Model model) {
		model.addAttribute("mail", this.mails.find(id).orElseThrow(NotFoundException::new));
		return "mail/show";
	}

	/** The message as it looked, for a frame that may run nothing. */
	@GetMapping("/{id}/html")
	ResponseEntity<String> html(@PathVariable long id) {
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("text/html;charset=UTF-8"))
			.header("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
			.body(this.mails.find(id).orElseThrow(NotFoundException::new).html());
	}

	@PostMapping("/{id}/retry")
	String retry(@PathVariable long id) {
		this.mails.retry(id);
		return "redirect:/secretariat/mails/" + id;
	}

}
