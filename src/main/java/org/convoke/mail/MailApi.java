package org.convoke.mail;

import java.util.List;

import org.convoke.mail.Mails.MailDetail;
import org.convoke.mail.Mails.MailRow;
import org.convoke.web.NotFoundException;
import org.convoke.web.Page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The outbox over REST, newest first. */
@RestController
@RequestMapping("/api/v1/mails")
class MailApi {

	private static final int PAGE = 100;

	private final Mails mails;

	MailApi(Mails mails) {
		this.mails = mails;
	}

	@GetMapping
	Page<MailRow> list(@RequestParam(defaultValue = "") String to, @RequestParam(required = false) MailState state,
			@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
		String wanted = (state != null) ? state.name() : "";
		List<MailRow> rows = this.mails.list(to.strip(), wanted, before, PAGE);
		String next = (rows.size() < PAGE) ? null
				: UriComponentsBuilder.fromPath("/api/v1/mails")
					.queryParam("to", "{to}")
					.queryParam("state", "{state}")
					.queryParam("before", "{before}")
					.encode()
					.buildAndExpand(to, wanted, rows.get(rows.size() - 1).id())
					.toUriString();
		return new Page<>(rows, next);
	}

	@GetMapping("/{id}")
	MailDetail show(@PathVariable long id) {
		return this.mails.find(id).orElseThrow(NotFoundException::new);
	}

}
