package org.convoke.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Gives controllers the {@link Arrival} of the request, the {@link Reader} and the
 * reader's {@link Language}.
 */
class ReaderArguments implements HandlerMethodArgumentResolver {

	/** Written by the page's script: the zone of the browser, percent-encoded. */
	private static final String ZONE_COOKIE = "zone";

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		return type == Arrival.class || type == Reader.class || type == Language.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
			NativeWebRequest webRequest, WebDataBinderFactory binderFactory) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		Class<?> type = parameter.getParameterType();
		if (type == Arrival.class) {
			return request.getAttribute(ArrivalFilter.ATTRIBUTE);
		}
		return (type == Reader.class) ? reader(request) : language(request);
	}

	static Reader reader(HttpServletRequest request) {
		return new Reader(language(request), zone(request));
	}

	static Language language(HttpServletRequest request) {
		Locale locale = RequestContextUtils.getLocale(request);
		return Language.find(locale).orElse(Language.EN);
	}

	private static ZoneId zone(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, ZONE_COOKIE);
		if (cookie == null) {
			return null;
		}
		try {
			ZoneId zone = ZoneId.of(cookie.getValue().replace("%2F", "/"));
			return (zone instanceof ZoneOffset) ? null : zone;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
