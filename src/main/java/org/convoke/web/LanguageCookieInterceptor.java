package org.convoke.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Remembers the language that {@code ?lang=} asked for. */
class LanguageCookieInterceptor implements HandlerInterceptor {

	private final LocaleResolver resolver;

	LanguageCookieInterceptor(LocaleResolver resolver) {
		this.resolver = resolver;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getParameter("lang") != null) {
			this.resolver.setLocale(request, response, this.resolver.resolveLocale(request));
		}
		return true;
	}

}
