package org.convoke.mail;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.convoke.mail.Mails.MailDetail;
import org.convoke.mail.Mails.MailRow;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail desk: the outbox as the secretariat sees it. */
@Controller
@RequestMapping("/secretariat/mails")
class MailController {

	private static final int PAGE = 50;

	private final Mails mails;

	private final MessageSource messages;

	MailController(Mails mails, MessageSource messages) {
		this.mails = mails;
		this.messages = messages;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Reader reader, Model model) {
		List<MailRow> rows = this.mails.list(to.strip(), state, before, PAGE);
		model.addAttribute("rows", rows);
		model.addAttribute("zone", zone(reader));
		model.addAttribute("to", to);
		model.addAttribute("state", state);
		model.addAttribute("states", MailState.values());
		model.addAttribute("next", (rows.size() < PAGE) ? null : rows.get(rows.size() - 1).id());
		return "mail/index";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Reader reader, Model model) {
		MailDetail mail = this.mails.find(id).orElseThrow(NotFoundException::new);
		model.addAttribute("mail", mail);
		model.addAttribute("language", Language.of(mail.language()).ownName());
		model.addAttribute("zone", zone(reader));
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
	String retry(@PathVariable long id, Reader reader, RedirectAttributes redirect) {
		this.mails.retry(id);
		redirect.addFlashAttribute("notice",
				this.messages.getMessage("mail.retry.done", null, reader.language().locale()));
		return "redirect:/secretariat/mails/" + id;
	}

	private static ZoneId zone(Reader reader) {
		return (reader.zone() != null) ? reader.zone() : ZoneOffset.UTC;
	}

}
