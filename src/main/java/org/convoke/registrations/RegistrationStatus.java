package org.convoke.registrations;

import java.util.Set;

import org.convoke.web.ConflictException;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Where a registration stands; only a confirmed one takes a place. */
public enum RegistrationStatus {

	PENDING, CONFIRMED, WAITLISTED, DECLINED, CANCELLED;

	/** Whether the person may still take part. */
	public boolean live() {
		return this != DECLINED && this != CANCELLED;
	}

	/**
	 * Goes on to the next status.
	 * @throws ConflictException when no way leads there from here
	 */
	RegistrationStatus to(RegistrationStatus next) {
		Set<RegistrationStatus> ways = switch (this) {
			case PENDING -> Set.of(CONFIRMED, WAITLISTED, DECLINED, CANCELLED);
			case WAITLISTED -> Set.of(CONFIRMED, DECLINED, CANCELLED);
			case CONFIRMED -> Set.of(CANCELLED);
			case DECLINED, CANCELLED -> Set.of();
		};
		if (!ways.contains(next)) {
			throw new ConflictException("conflict", "registrations.conflict.status", label());
		}
		return next;
	}

	private DefaultMessageSourceResolvable label() {
		return new DefaultMessageSourceResolvable("registrations.RegistrationStatus." + name());
	}

}
