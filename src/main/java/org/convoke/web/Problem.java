package org.convoke.web;

import java.net.URI;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * The RFC 9457 answers of the API; their type is the address of a page that explains the
 * problem.
 */
public final class Problem {

	private Problem() {
	}

	/** The problem of that name with its title in the reader's language. */
	public static ProblemDetail of(HttpStatusCode status, String name, String detail, Language language,
			MessageSource messages) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(URI.create("/problems/" + name));
		problem.setTitle(messages.getMessage("web.problem." + name + ".title", null, name, language.locale()));
		problem.setDetail(detail);
		return problem;
	}

	/** The name of the problem when only the status is known. */
	static String name(int status) {
		return switch (status) {
			case 400 -> "malformed";
			case 401 -> "unauthorized";
			case 403 -> "forbidden";
			case 404 -> "not-found";
			case 405 -> "method-not-allowed";
			case 406 -> "not-acceptable";
			case 409 -> "conflict";
			case 410 -> "gone";
			case 413 -> "too-large";
			case 415 -> "unsupported-media-type";
			case 422 -> "invalid";
			case 429 -> "too-many-requests";
			case 503 -> "unavailable";
			default -> (status >= 500) ? "internal" : "malformed";
		};
	}

}
