package org.convoke.mail;

import java.util.Map;

import org.convoke.testing.ConvokeTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
class MailPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Outbox outbox;

	@Autowired
	Mails mails;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void theListIsFilteredByAddressAndState() {
		failed("lost@example.org", "550 No such <mailbox>");
		assertThat(get("/secretariat/mails?to=lost@example.org&state=FAILED")).hasStatusOk()
			.bodyText()
			.contains("About the second meeting", "lost@example.org", "badge danger")
			.contains("<option value=\"FAILED\" selected=\"selected\">Failed</option>");
		assertThat(get("/secretariat/mails?to=lost@example.org&state=SENT&lang=fr")).hasStatusOk()
			.bodyText()
			.contains("Aucun message ne correspond.")
			.doesNotContain("badge danger");
	}

	@Test
	void aMessageIsShownWithWhatBecameOfIt() {
		long id = failed("lost.again@example.org", "550 No such <mailbox>");
		assertThat(get("/secretariat/mails/" + id)).hasStatusOk()
			.bodyText()
			.contains("550 No such &lt;mailbox&gt;", "&lt;lost.again@example.org&gt;", "sandbox=\"\"",
					"src=\"/secretariat/mails/" + id + "/html\"", "Try again", "2 days are left.");
		MvcTestResult html = get("/secretariat/mails/" + id + "/html");
		assertThat(html).hasStatusOk()
			.headers()
			.hasValue("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox");
		assertThat(html).bodyText().contains("Dear Ana Torres,");
	}

	@Test
	void oneThatFailedCanBeTriedAgainAndNoOther() {
		long id = failed("lost.but.found@example.org", "550 Not yet");
		assertThat(post("/secretariat/mails/" + id + "/retry")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/secretariat/mails/" + id)
			.flash()
			.containsEntry("notice", "The message is on its way again.");
		assertThat(this.mails.find(id).orElseThrow().state()).isIn(MailState.QUEUED, MailState.SENT);
		assertThat(this.jdbc.sql("select actor, act from audit_entry where subject = ?")
			.param("mail:" + id)
			.query()
			.singleRow()).isEqualTo(Map.of("actor", "desk@example.org", "act", "mail.retried"));
		assertThat(post("/secretariat/mails/" + id + "/retry")).hasStatus(409);
		assertThat(post("/secretariat/mails/0/retry")).hasStatus(404);
	}

	@Test
	void isForTheSecretariatAlone() {
		assertThat(this.mvc.get().uri("/secretariat/mails")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/secretariat/mails/1/html").with(user("guest@example.org").roles("GUEST")))
			.hasStatus(403);
		assertThat(get("/secretariat/mails/0")).hasStatus(404);
	}

	private long failed(String address, String error) {
		return this.transaction.execute((status) -> {
			long id = this.outbox.enqueue(TestMessages.notice(address));
			this.jdbc.sql("update mail set state = 'FAILED', last_error = ? where id = ?").params(error, id).update();
			return id;
		});
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private MvcTestResult post(String uri) {
		return this.mvc.post().uri(uri).with(user("desk@example.org").roles("SECRETARIAT")).with(csrf()).exchange();
	}

}
