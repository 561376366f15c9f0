package org.convoke.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the error page be shown for a request whose body could not be parsed, such as an
 * upload beyond the container's limit: Tomcat refuses every later look at its parameters,
 * and the page looks for the language there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBodyFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter((request.getDispatcherType() == DispatcherType.ERROR) ? shown(request) : request, response);
	}

	private static HttpServletRequest shown(HttpServletRequest request) {
		return readable(request) ? new WithoutParts(request) : new WithoutBody(request);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static boolean readable(HttpServletRequest request) {
		try {
			request.getParameterMap();
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	/** The request as if it had no parts, which nobody tries to take apart again. */
	private static class WithoutParts extends HttpServletRequestWrapper {

		WithoutParts(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getContentType() {
			return null;
		}

	}

	/** The request as if nothing had been sent with it. */
	private static final class WithoutBody extends WithoutParts {

		WithoutBody(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getParameter(String name) {
			return null;
		}

		@Override
		public String[] getParameterValues(String name) {
			return null;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

	}

}
