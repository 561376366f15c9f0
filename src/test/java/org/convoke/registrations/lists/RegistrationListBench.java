package org.convoke.registrations.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.directory.Countries;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.Region;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.registrations.RegistrationLists.Place;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.registrations.RegistrationOrder.Sort;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.lists.Participants.Wanted;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * How long the lists of registrations take with all of them in the database, beside the
 * same with a hundredth and beside one row by its key. Described in
 * {@code bench/README.md}.
 */
@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=registration-list-bench")
class RegistrationListBench {

	private static final int ROWS = Integer.getInteger("rows", 300_000);

	private static final int MEETINGS = 100;

	private static final int ROUNDS = 30;

	private static final int PAGE = 50;

	private static final List<String> NAMES = List.of("Haddad", "Müller", "Lefèvre", "García", "Иванов", "Смирнова",
			"أحمد", "محمود", "李明", "王芳", "Nguyễn", "Okafor", "Silva", "O’Brien", "Łukasiewicz", "Diallo", "Tanaka",
			"Singh", "Rossi", "Johansson");

	private static final List<String> INDEXES = List.of("registration_search", "registration_by_arrival",
			"registration_by_name", "registration_by_organisation", "registration_by_country");

	@Autowired
	RegistrationLists lists;

	@Autowired
	Participants participants;

	@Autowired
	MeetingCards cards;

	@Autowired
	Countries countries;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	JdbcTemplate jdbc;

	private final Random random = new Random(127);

	private final Map<String, List<Double>> times = new HashMap<>();

	@Test
	void answersAsFastWithAHundredTimesTheRegistrations() {
		List<MeetingCard> meetings = new ArrayList<>();
		for (int i = 0; i < MEETINGS; i++) {
			meetings.add(this.cards.get(this.testMeetings.secondJcaMv().getSlug()));
		}
		add(meetings, 0, ROWS / 100);
		measure(meetings.get(0), ROWS / 100);
		add(meetings, ROWS / 100, ROWS);
		measure(meetings.get(0), ROWS);
		measure(meetings.get(1), ROWS);
		writing(meetings.get(2));
	}

	/** One meeting has a sixth of them, as the others share the rest. */
	private void add(List<MeetingCard> meetings, int from, int until) {
		String codes = String.join(",",
				this.countries.choices(Language.EN).stream().map((each) -> each.value()).toList());
		String insert = """
				insert into registration (meeting_id, given_name, family_name, email, organisation, category, country,
				    role, attendance, language, listed, status, email_confirmed_at, reference, token, submission,
				    arrived_at, checked_in_at, decline_reason)
				select (?::bigint[])[case when n % 6 = 0 then 1 else 2 + (n % 99) end],
				    'Given' || (hashint8(n) & 4095), (?::text[])[1 + (hashint8(n * 7) & 1023) % ?] || case when n % 3 = 0
				        then '' else '-' || (hashint8(n * 3) & 8191) end,
				    'person' || n || '@example.org', 'Organisation ' || (hashint8(n * 11) & 2047),
				    (?::text[])[1 + (n / 7) % ?], (string_to_array(?, ','))[1 + (n / 11) % ?],
				    (?::text[])[1 + (n / 5) % ?], case when n % 4 = 0 then 'REMOTE' else 'ON_SITE' end,
				    (array['ar', 'en', 'es', 'fr', 'ru', 'zh'])[1 + n % 6], n % 5 <> 0, s.status, now(), 'BENCH-' || n,
				    'bench-' || n, gen_random_uuid(), '2026-01-01Z'::timestamptz + n * interval '20 seconds',
				    case when s.status = 'CONFIRMED' and n % 9 = 0 then now() end,
				    case when s.status = 'DECLINED' then 'full' end
				from generate_series(?, ?) as n,
				    lateral (select (array['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'PENDING',
				        'WAITLISTED', 'DECLINED', 'CANCELLED'])[1 + (n / 13) % 9] as status) s""";
		this.jdbc.update(insert, meetings.stream().map(MeetingCard::id).toArray(Long[]::new),
				NAMES.toArray(String[]::new), NAMES.size(), names(Category.values()), Category.values().length, codes,
				codes.split(",").length, names(ParticipantRole.values()), ParticipantRole.values().length, from,
				until - 1);
		this.jdbc.execute("vacuum analyze registration");
	}

	private void measure(MeetingCard meeting, int rows) {
		this.times.clear();
		int own = this.jdbc.queryForObject("select count(*) from registration where meeting_id = ?", Integer.class,
				meeting.id());
		List<String> references = this.jdbc.queryForList(
				"select reference from registration where meeting_id = ? order by md5(reference) limit 200",
				String.class, meeting.id());
		round(meeting, references);
		this.times.clear();
		for (int i = 0; i < ROUNDS; i++) {
			round(meeting, references);
		}
		System.out.printf("%n%,d registrations, %,d of them of this meeting%n", rows, own);
		this.times.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((each) -> print(each.getKey(), each.getValue()));
		print("all but the reference",
				this.times.entrySet()
					.stream()
					.filter((each) -> !each.getKey().startsWith("reference"))
					.flatMap((each) -> each.getValue().stream())
					.toList());
	}

	private void round(MeetingCard meeting, List<String> references) {
		RegistrationFilter all = RegistrationFilter.ALL;
		String any = references.get(this.random.nextInt(references.size()));
		time("reference: one row by its key",
				() -> this.jdbc.queryForList("select * from registration where reference = ?", any));
		for (Sort sort : Sort.values()) {
			RegistrationOrder order = new RegistrationOrder(sort, this.random.nextBoolean());
			page("sort " + sort + ", first page", meeting, all, order, Place.BEGINNING);
			page("sort " + sort + ", page after", meeting, all, order, Place.of(any, ""));
			page("sort " + sort + ", page before", meeting, all, order, Place.of("", any));
		}
		for (String q : List.of("haddad", "李", "李明", "иванов", "احمد", "given12", "organisation 77", "example", any,
				"person" + this.random.nextInt(ROWS), "muller given1", "nobodyhasthisname", "o")) {
			String name = q.startsWith("BENCH") ? "a reference" : q.startsWith("person") ? "an address" : q;
			page("search " + name, meeting, search(q, null), RegistrationOrder.NEWEST, Place.BEGINNING);
			time("search " + name + ", counts", () -> this.lists.counts(meeting, search(q, null)));
		}
		page("search haddad by name", meeting, search("haddad", null), new RegistrationOrder(Sort.NAME, false),
				Place.BEGINNING);
		page("search haddad by country", meeting, search("haddad", null), new RegistrationOrder(Sort.COUNTRY, false),
				Place.BEGINNING);
		page("filter pending", meeting, all.with(RegistrationStatus.PENDING), RegistrationOrder.NEWEST,
				Place.of(any, ""));
		page("filter region, role, remote", meeting, new RegistrationFilter(null, Category.ACADEMIA,
				ParticipantRole.HEAD, Attendance.REMOTE, null, Region.CIS, null, null, null, null, null, null),
				RegistrationOrder.NEWEST, Place.BEGINNING);
		page("filter checked in", meeting,
				new RegistrationFilter(null, null, null, null, null, null, null, true, null, null, null, null),
				new RegistrationOrder(Sort.NAME, false), Place.of(any, ""));
		page("filter organisation", meeting, new RegistrationFilter(null, null, null, null, null, null,
				"Organisation 77", null, null, null, null, null), RegistrationOrder.NEWEST, Place.BEGINNING);
		time("counts per status", () -> this.lists.counts(meeting, all));
		Wanted wanted = new Wanted(meeting.id(), "", false, false, "");
		time("participants, first page", () -> this.participants.page(wanted, 0, 200, Language.FR));
		time("participants, some page",
				() -> this.participants.page(wanted, this.random.nextInt(20_000), 200, Language.FR));
		time("participants, search", () -> this.participants.page(new Wanted(meeting.id(), "", false, false, "lefevre"),
				0, 200, Language.FR));
	}

	private static RegistrationFilter search(String q, RegistrationStatus status) {
		return new RegistrationFilter(status, null, null, null, null, null, null, null, null, null, q, null);
	}

	private void page(String name, MeetingCard meeting, RegistrationFilter filter, RegistrationOrder order,
			Place place) {
		time(name, () -> this.lists.page(meeting, filter, order, place, PAGE, Language.FR));
	}

	private void time(String name, Runnable query) {
		long begin = System.nanoTime();
		query.run();
		this.times.computeIfAbsent(name, (key) -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
	}

	/** What the indexes of the lists add to registering. */
	private void writing(MeetingCard meeting) {
		Map<String, String> definitions = new HashMap<>();
		INDEXES.forEach((index) -> definitions.put(index,
				this.jdbc.queryForObject("select pg_get_indexdef(?::regclass)", String.class, index)));
		List<Double> with = new ArrayList<>();
		List<Double> without = new ArrayList<>();
		for (int turn = 0; turn < 2; turn++) {
			insert(meeting, with);
			INDEXES.forEach((index) -> this.jdbc.execute("drop index " + index));
			insert(meeting, without);
			definitions.values().forEach(this.jdbc::execute);
		}
		System.out.println();
		print("insert and commit, with the indexes of the lists", with);
		print("insert and commit, without", without);
	}

	private void insert(MeetingCard meeting, List<Double> into) {
		Instant end = Instant.now().plus(Duration.ofSeconds(5));
		while (Instant.now().isBefore(end)) {
			String unique = UUID.randomUUID().toString();
			long begin = System.nanoTime();
			this.jdbc.update("""
					insert into registration (meeting_id, given_name, family_name, email, organisation, category,
					    country, role, attendance, language, listed, status, email_confirmed_at, reference, token,
					    submission, arrived_at)
					values (?, ?, ?, ?, 'Example Telecom', 'SECTOR_MEMBER', 'CH', 'DELEGATE', 'ON_SITE', 'en', true,
					    'CONFIRMED', now(), ?, ?, gen_random_uuid(), now())""", meeting.id(),
					"Given" + this.random.nextInt(5000),
					NAMES.get(this.random.nextInt(NAMES.size())) + unique.charAt(0), unique + "@example.org", unique,
					"t" + unique);
			into.add((System.nanoTime() - begin) / 1e6);
		}
	}

	private static void print(String name, List<Double> values) {
		System.out.printf(Locale.ROOT, "  %-55s p50 %7.2f ms, p95 %7.2f ms, max %7.2f ms%n", name, at(values, 50),
				at(values, 95), at(values, 100));
	}

	private static double at(List<Double> values, int percentile) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
	}

	private static String[] names(Enum<?>[] constants) {
		return Stream.of(constants).map(Enum::name).toArray(String[]::new);
	}

}
