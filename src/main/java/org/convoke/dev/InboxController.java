package org.convoke.dev;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.convoke.web.NotFoundException;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The secretariat's view of the mails of development. */
@Controller
@RequestMapping("/secretariat/inbox")
@ConditionalOnDevMail
class InboxController {

	// Nothing of a mail may run or load anything, wherever it is opened.
	private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
			+ " img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

	private final Inbox inbox;

	InboxController(Inbox inbox) {
		this.inbox = inbox;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("mails", this.inbox.newestFirst());
		return "dev/inbox";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Model model) {
		model.addAttribute("mail", find(id));
		return "dev/inbox-message";
	}

	@GetMapping("/{id}/html")
	ResponseEntity<String> html(@PathVariable long id) {
		// Links open beside the page: the frame that shows the mail may not leave it.
		String html = find(id).html().replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_blank\">");
		return ResponseEntity.ok()
			.header("Content-Security-Policy", MAIL_POLICY)
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.body(html);
	}

	@GetMapping("/{id}/source")
	ResponseEntity<byte[]> source(@PathVariable long id) {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(find(id).source());
	}

	@GetMapping("/{id}/attachments/{index}")
	ResponseEntity<byte[]> attachment(@PathVariable long id, @PathVariable int index) {
		List<InboxAttachment> attachments = find(id).attachments();
		if (index < 0 || index >= attachments.size()) {
			throw new NotFoundException();
		}
		InboxAttachment attachment = attachments.get(index);
		ContentDisposition download = ContentDisposition.attachment()
			.filename(attachment.name(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(attachment.content());
	}

	private InboxMail find(long id) {
		return this.inbox.find(id).orElseThrow(NotFoundException::new);
	}

}
