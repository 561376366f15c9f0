package org.convoke.circulars;

import java.util.Map;

import org.convoke.web.Language;

/**
 * What somebody looks for in the archive; null (or empty) means no matter.
 *
 * @param q words, a "phrase", a number as in "TSB 127"
 * @param group the slug of the group whose meeting a letter convenes
 * @param language one that the letter is published in
 * @param open whether a deadline of its meeting is still to come
 */
record ArchiveSearch(String q, Integer year, String issuer, CircularKind kind, String series, String period,
		String group, Language language, boolean open) {

	static final ArchiveSearch ALL = words("");

	static ArchiveSearch words(String q) {
		return new ArchiveSearch(q, null, null, null, null, null, null, null, false);
	}

	SearchTerms terms() {
		return SearchTerms.of(this.q);
	}

	/** Whether anything but words narrows the list. */
	public boolean isNarrowed() {
		return !new ArchiveSearch("", this.year, this.issuer, this.kind, this.series, this.period, this.group,
				this.language, this.open)
			.equals(ALL);
	}

	/**
	 * Adds the conditions on {@code circular_search s}.
	 * @param query the words as SQL
	 */
	void narrow(StringBuilder sql, Map<String, Object> parameters, String query) {
		SearchTerms terms = terms();
		if (!terms.isEmpty()) {
			sql.append(" and s.words @@ ").append(query);
			parameters.putAll(terms.parameters());
		}
		if (terms.number() != null) {
			parameters.put("number", terms.number());
		}
		if (this.year != null) {
			sql.append(" and s.issued_on >= make_date(:year, 1, 1) and s.issued_on < make_date(:year + 1, 1, 1)");
			parameters.put("year", this.year);
		}
		equal("s.issuer_id = (select id from issuer where code = :issuer)", "issuer", this.issuer, sql, parameters);
		equal("s.kind = :kind", "kind", (this.kind != null) ? this.kind.name() : null, sql, parameters);
		equal("s.series = :series", "series", this.series, sql, parameters);
		equal("s.period = :period", "period", this.period, sql, parameters);
		equal("s.group_id = (select id from meeting_group where slug = :group)", "group", this.group, sql, parameters);
		equal("s.languages @> array[:language]::varchar[]", "language",
				(this.language != null) ? this.language.code() : null, sql, parameters);
		if (this.open) {
			sql.append(" and s.meeting_id in ").append("""
					(select d.meeting_id from deadline d join meeting m on m.id = d.meeting_id
					    where d.closes_at > :now and m.standing = 'CONFIRMED')""");
		}
	}

	private static void equal(String condition, String name, String value, StringBuilder sql,
			Map<String, Object> parameters) {
		if (value != null && !value.isBlank()) {
			sql.append(" and ").append(condition);
			parameters.put(name, value);
		}
	}

}
