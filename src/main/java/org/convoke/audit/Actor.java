package org.convoke.audit;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The name under which the current request acts in the audit log. */
public final class Actor {

	private static final String NOBODY = "anonymous";

	private static final String SYSTEM = "system";

	private Actor() {
	}

	public static String current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			return SYSTEM;
		}
		return authentication.getName().equals("anonymousUser") ? NOBODY : authentication.getName();
	}

}
