package org.convoke.registrations.delegations;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/** Keeps an address that opens something from caches, search engines and other sites. */
final class Secrecy {

	private Secrecy() {
	}

	static void keep(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

}
