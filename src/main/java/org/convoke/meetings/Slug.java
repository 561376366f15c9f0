package org.convoke.meetings;

import java.text.Normalizer;
import java.util.Locale;

/** Proposes the last segment of an address. */
final class Slug {

	private Slug() {
	}

	/** As in {@code jca-mv} for JCA-MV; empty when nothing in it can stand in one. */
	static String of(String acronym) {
		return Normalizer.normalize((acronym != null) ? acronym : "", Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
	}

	/** As in {@code jca-mv-2}, or by its year when the meeting is not counted. */
	static String of(Group group, MeetingDetails details) {
		int number = (details.ordinal() != null) ? details.ordinal() : details.sessions().get(0).startsAt().getYear();
		return group.getSlug() + "-" + number;
	}

}
