package org.convoke.web;

import java.net.URI;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach Convoke from outside: what links in mails and
 * feeds begin with.
 */
@Component
public class PublicAddress {

	private final Environment environment;

	PublicAddress(Environment environment) {
		this.environment = environment;
	}

	/** The full address of a path, which begins with a slash. */
	public String of(String path) {
		return base() + path;
	}

	/** The host name, for the ids of messages and calendar events. */
	public String host() {
		return URI.create(base()).getHost();
	}

	private String base() {
		String configured = this.environment.getProperty("convoke.public-url", "");
		if (!configured.isBlank()) {
			return configured.replaceFirst("/+$", "");
		}
		// The port that was opened, which the setting need not tell (0 takes any free
		// one).
		return "http://127.0.0.1:" + this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
	}

}
