package org.convoke.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets everybody behind read parameters as {@link StorableText}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class StorableTextFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new WithStorableParameters(request), response);
	}

	private static final class WithStorableParameters extends HttpServletRequestWrapper {

		WithStorableParameters(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getParameter(String name) {
			return StorableText.of(super.getParameter(name));
		}

		@Override
		public String[] getParameterValues(String name) {
			return storable(super.getParameterValues(name));
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> storable = new LinkedHashMap<>();
			super.getParameterMap().forEach((name, values) -> storable.put(name, storable(values)));
			return storable;
		}

		private static String[] storable(String[] values) {
			return (values != null) ? Arrays.stream(values).map(StorableText::of).toArray(String[]::new) : null;
		}

	}

}
