package org.convoke.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
class SignInTests {

	private static final Pattern TOKEN = Pattern.compile("/sign-in/link\\?token=([\\w-]+)");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApiTokens tokens;

	@Autowired
	TestMailServer mails;

	@Test
	void aLinkByMailSignsInOnce() {
		this.jdbc.sql("""
				insert into account (email, name, role, language, created_at)
				values ('link@example.org', 'Link', 'OFFICER', 'fr', now())""").update();
		assertThat(ask("link@example.org")).hasRedirectedUrl("/sign-in?sent");
		ReceivedMail mail = this.mails.awaitMail("link@example.org");
		assertThat(mail.subject()).isEqualTo("Votre lien de connexion");
		Matcher token = TOKEN.matcher(mail.text());
		assertThat(token.find()).isTrue();
		assertThat(this.mvc.get().uri("/sign-in/link?token=" + token.group(1))).as("only looking does not sign in")
			.hasStatusOk();
		MvcTestResult signedIn = follow(token.group(1));
		assertThat(signedIn).hasRedirectedUrl("/secretariat");
		MockHttpSession session = (MockHttpSession) signedIn.getRequest().getSession();
		assertThat(this.mvc.get().uri("/secretariat/audit").session(session)).hasStatusOk();
		assertThat(follow(token.group(1))).as("a second time").hasRedirectedUrl("/sign-in?expired");
	}

	@Test
	void theAnswerDoesNotTellWhetherThereIsAnAccount() {
		assertThat(ask("nobody@example.org")).hasRedirectedUrl("/sign-in?sent");
	}

	@Test
	void whatIsNoAddressIsAskedForAgain() {
		for (String wrong : new String[] { "", "nobody", "x".repeat(400) + "@example.org" }) {
			assertThat(ask(wrong)).hasRedirectedUrl("/sign-in");
		}
	}

	@Test
	void theConsoleAsksToSignIn() {
		assertThat(this.mvc.get().uri("/secretariat/audit")).hasStatus(302).redirectedUrl().endsWith("/sign-in");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		assertThat(this.mvc.post().uri("/sign-in").param("username", "link@example.org")).hasStatus(403);
	}

	@Test
	void theApiNeedsATokenThatWasNotRevoked() {
		String token = this.tokens.create("a test of tokens");
		assertThat(this.mvc.get().uri("/api/v1/mails").header("Authorization", "Bearer " + token)).hasStatusOk();
		assertThat(this.mvc.get().uri("/api/v1/mails")).hasStatus(401);
		long id = this.tokens.list()
			.stream()
			.filter((row) -> row.name().equals("a test of tokens"))
			.findFirst()
			.get()
			.id();
		assertThat(this.mvc.post()
			.uri("/secretariat/settings/tokens/{id}/revocation", id)
			.with(user("officer@example.org").roles("SECRETARIAT"))
			.with(csrf())).hasStatus(302);
		assertThat(this.mvc.get().uri("/api/v1/mails").header("Authorization", "Bearer " + token)).hasStatus(401);
	}

	private MvcTestResult ask(String email) {
		return this.mvc.post().uri("/sign-in").param("username", email).with(csrf()).exchange();
	}

	private MvcTestResult follow(String token) {
		return this.mvc.post().uri("/sign-in/link").param("token", token).with(csrf()).exchange();
	}

}
