package org.convoke.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of the reader: what {@code ?lang=} asks for (and then a cookie remembers),
 * else the cookie, else the best that the browser accepts, else English.
 */
class ReaderLanguageResolver implements LocaleResolver {

	private static final String COOKIE = "lang";

	private final List<Language> available;

	ReaderLanguageResolver(List<Language> available) {
		this.available = available;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		Optional<Language> asked = find(request.getParameter(COOKIE));
		if (asked.isPresent()) {
			return asked.get().locale();
		}
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		if (cookie != null) {
			Optional<Language> remembered = find(cookie.getValue());
			if (remembered.isPresent()) {
				return remembered.get().locale();
			}
		}
		return accepted(request).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		String code = Language.find(locale).orElse(Language.EN).code();
		ResponseCookie cookie = ResponseCookie.from(COOKIE, code)
			.path("/")
			.maxAge(Duration.ofDays(365))
			.sameSite("Lax")
			.httpOnly(true)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private Optional<Language> find(String code) {
		return Language.find(code).filter(this.available::contains);
	}

	private Language accepted(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (header != null) {
			try {
				for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
					Optional<Language> language = find(Locale.forLanguageTag(range.getRange()).getLanguage());
					if (language.isPresent()) {
						return language.get();
					}
				}
			}
			catch (IllegalArgumentException ex) {
				return Language.EN;
			}
		}
		return Language.EN;
	}

}
