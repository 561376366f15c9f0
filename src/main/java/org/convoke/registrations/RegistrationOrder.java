package org.convoke.registrations;

import java.util.Locale;

import org.convoke.web.InvalidException;

/** The order of a list of registrations, which addresses write as {@code -arrived}. */
public record RegistrationOrder(Sort sort, boolean descending) {

	public static final RegistrationOrder OLDEST = new RegistrationOrder(Sort.ARRIVED, false);

	public static final RegistrationOrder NEWEST = new RegistrationOrder(Sort.ARRIVED, true);

	/** What it is sorted by. */
	public enum Sort {

		ARRIVED, NAME, ORGANISATION, COUNTRY, STATUS

	}

	/** As an address says it, as far as it can be read; the newest first otherwise. */
	public static RegistrationOrder shown(String text) {
		try {
			return of(text, NEWEST);
		}
		catch (InvalidException ex) {
			return NEWEST;
		}
	}

	/**
	 * Reads it; blank for the given one.
	 * @throws InvalidException when there is no such order
	 */
	public static RegistrationOrder of(String text, RegistrationOrder otherwise) {
		if (text == null || text.isBlank()) {
			return otherwise;
		}
		boolean descending = text.startsWith("-");
		for (Sort sort : Sort.values()) {
			if (sort.name().equalsIgnoreCase(descending ? text.substring(1) : text)) {
				return new RegistrationOrder(sort, descending);
			}
		}
		throw InvalidException.of("sort", "web.invalid.value");
	}

	/** As in {@code -arrived}. */
	public String text() {
		return (this.descending ? "-" : "") + this.sort.name().toLowerCase(Locale.ROOT);
	}

}
