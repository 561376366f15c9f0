package org.convoke.registrations.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.directory.Countries;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.web.Choice;
import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those whose registration is confirmed, in the official order. Whoever may not read the
 * list gets none from the query, whatever the page does.
 */
@Component
@Transactional(readOnly = true)
class Participants {

	/**
	 * Who may read: everybody, a confirmed participant with the link, the secretariat.
	 */
	private static final String READABLE = """
			(:secretariat or exists (select from meeting m left join registration_settings s on s.meeting_id = m.id
			    where m.id = :meeting and (coalesce(s.list_audience, 'PUBLIC') = 'PUBLIC'
			        or s.list_audience = 'PARTICIPANTS' and exists (select from registration me
			            where me.token = :token and me.meeting_id = m.id and me.status = 'CONFIRMED'))))""";

	private static final String TAKES_PART = " from registration r where r.meeting_id = :meeting and r.status = 'CONFIRMED'"
			+ " and (r.listed or :all) and " + READABLE;

	private static final String COLUMNS = """
			select r.given_name, r.family_name, r.organisation, r.category, r.country, r.role, r.attendance""";

	private final JdbcClient jdbc;

	private final RegistrationLists lists;

	private final Countries countries;

	Participants(JdbcClient jdbc, RegistrationLists lists, Countries countries) {
		this.jdbc = jdbc;
		this.lists = lists;
		this.countries = countries;
	}

	/**
	 * Whose list it is and what of it is wanted.
	 *
	 * @param token of the reader's own registration, or empty
	 * @param secretariat whether the reader is the secretariat
	 * @param all whether those are named, too, who did not agree; for the secretariat
	 * only
	 */
	record Wanted(long meetingId, String token, boolean secretariat, boolean all, String q) {

		Wanted {
			all = all && secretariat;
			token = (token != null) ? token : "";
		}

	}

	/** Some people of one category, or of one country of it. */
	private record Group(Category category, String country, int count) {
	}

	/** Whether the reader may see the list at all. */
	boolean readable(Wanted wanted) {
		return this.jdbc.sql("select " + READABLE)
			.param("meeting", wanted.meetingId())
			.param("token", wanted.token())
			.param("secretariat", wanted.secretariat())
			.query(Boolean.class)
			.single();
	}

	int count(Wanted wanted) {
		return groups(wanted, Language.EN).stream().mapToInt(Group::count).sum();
	}

	/** All in the official order, from that place on, at most so many. */
	List<ParticipantRow> page(Wanted wanted, int offset, int limit, Language language) {
		List<ParticipantRow> rows = new ArrayList<>();
		List<Group> groups = groups(wanted, language);
		int skip = offset;
		for (Category category : Category.values()) {
			List<Group> its = groups.stream().filter((group) -> group.category() == category).toList();
			int count = its.stream().mapToInt(Group::count).sum();
			if (skip < count && rows.size() < limit) {
				rows.addAll(of(category, its, wanted, skip, limit - rows.size()));
			}
			skip = Math.max(0, skip - count);
		}
		return rows;
	}

	/** The delegations in their order, with their sizes: an index holds all of it. */
	private List<Group> groups(Wanted wanted, Language language) {
		List<String> order = this.countries.choices(language).stream().map(Choice::value).toList();
		return ask(
				"select r.category, case when r.category in ('MEMBER_STATE', 'STATE_OF_PALESTINE') then r.country end"
						+ " as country, count(*) as count",
				wanted, " group by 1, 2", Map.of())
			.query(Group.class)
			.list()
			.stream()
			.sorted(Comparator.comparing(Group::category)
				.thenComparing((group) -> (group.country() != null) ? order.indexOf(group.country()) : 0))
			.toList();
	}

	/** One query for a category: of states only those are read that are on the page. */
	private List<ParticipantRow> of(Category category, List<Group> groups, Wanted wanted, int offset, int limit) {
		Map<String, Object> parameters = new HashMap<>(Map.of("category", category.name(), "limit", limit));
		String order = "r.organisation collate \"und-x-icu\", ";
		String more = " and r.category = :category";
		int skip = offset;
		if (OfficialOrder.byCountry(category)) {
			List<String> countries = new ArrayList<>();
			int found = 0;
			for (Group group : groups) {
				if (countries.isEmpty() && skip >= group.count()) {
					skip -= group.count();
				}
				else if (found < skip + limit) {
					countries.add(group.country());
					found += group.count();
				}
			}
			parameters.put("countries", countries.toArray(String[]::new));
			order = "array_position(:countries, r.country::text), ";
			more += " and r.country = any (:countries)";
		}
		parameters.put("offset", skip);
		return ask(COLUMNS, wanted, more + " order by " + order + OfficialOrder.PEOPLE + " limit :limit offset :offset",
				parameters)
			.query(ParticipantRow.class)
			.list();
	}

	private JdbcClient.StatementSpec ask(String what, Wanted wanted, String more, Map<String, ?> parameters) {
		StringBuilder search = new StringBuilder();
		Map<String, Object> all = new HashMap<>(parameters);
		List<String> words = RegistrationFilter.words(wanted.q());
		Set<String> common = this.lists.commonWords(wanted.meetingId(), words);
		for (int i = 0; i < words.size(); i++) {
			// Only in what stands before the separator: nobody may guess at addresses.
			String pattern = RegistrationFilter.contains("word" + i);
			search.append(" and ").append(RegistrationFilter.found(words.get(i), "word" + i, common));
			search.append(" and split_part(r.search, E'\\x1f', 1) like ").append(pattern);
			all.put("word" + i, words.get(i));
		}
		return this.jdbc.sql(Stream.of(what, TAKES_PART, search.toString(), more).reduce("", String::concat))
			.param("meeting", wanted.meetingId())
			.param("token", wanted.token())
			.param("secretariat", wanted.secretariat())
			.param("all", wanted.all())
			.params(all);
	}

}
