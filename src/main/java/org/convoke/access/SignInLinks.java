package org.convoke.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.web.PublicAddress;

import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the one-time link that signs a person in; the answer does not tell whether there
 * is such an account.
 */
@Component
class SignInLinks implements OneTimeTokenGenerationSuccessHandler {

	private final AccountRepository accounts;

	private final OneTimeTokenService tokens;

	private final Outbox outbox;

	private final PublicAddress address;

	private final Clock clock;

	private final TransactionTemplate transaction;

	SignInLinks(AccountRepository accounts, OneTimeTokenService tokens, Outbox outbox, PublicAddress address,
			Clock clock, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.outbox = outbox;
		this.address = address;
		this.clock = clock;
		this.transaction = transaction;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
			throws IOException {
		this.transaction.executeWithoutResult((status) -> this.accounts.findByEmail(token.getUsername())
			.ifPresent((account) -> this.outbox.enqueue(Message.to(account.email(), account.name(), account.language())
				.kind(MailKind.SIGN_IN)
				.subject("access.mail.signIn.subject")
				.paragraph("access.mail.signIn.text")
				.action("access.mail.signIn.action", link(token)))));
		response.sendRedirect(request.getContextPath() + "/sign-in?sent");
	}

	/**
	 * A link that signs this account in once, within a day: for the first sign-in of all.
	 */
	String linkFor(String email) {
		return link(this.tokens.generate(new GenerateOneTimeTokenRequest(email, Duration.ofDays(1))));
	}

	AuthenticationSuccessHandler signedIn() {
		var proceed = new SavedRequestAwareAuthenticationSuccessHandler();
		proceed.setDefaultTargetUrl("/secretariat");
		return (request, response, authentication) -> {
			this.transaction.executeWithoutResult((status) -> this.accounts.findByEmail(authentication.getName())
				.ifPresent((account) -> account.signedIn(this.clock.instant())));
			proceed.onAuthenticationSuccess(request, response, authentication);
		};
	}

	private String link(OneTimeToken token) {
		return this.address.of("/sign-in/link?token=" + token.getTokenValue());
	}

}
