package org.convoke.registrations.lists;

import java.util.List;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.registrations.ParticipantRole;

/**
 * The order in which official lists name participants: by category, then by country
 * (states) or by organisation (all others), then from the head of a delegation down.
 */
final class OfficialOrder {

	private static final List<Category> BY_COUNTRY = List.of(Category.MEMBER_STATE, Category.STATE_OF_PALESTINE);

	/** Whether a category's delegations are countries. */
	static boolean byCountry(Category category) {
		return BY_COUNTRY.contains(category);
	}

	/** The rank of the role of row {@code r}. */
	static final String ROLE = "array_position(array['%s'], r.role::text)"
		.formatted(String.join("','", Stream.of(ParticipantRole.values()).map(Enum::name).toList()));

	/** Within a delegation of row {@code r}. */
	static final String PEOPLE = ROLE
			+ ", r.family_name collate \"und-x-icu\", r.given_name collate \"und-x-icu\", r.id";

	private OfficialOrder() {
	}

}
