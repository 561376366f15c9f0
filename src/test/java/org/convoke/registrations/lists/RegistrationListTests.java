package org.convoke.registrations.lists;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.registrations.RegistrationLists.Place;
import org.convoke.registrations.RegistrationLists.Slice;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.registrations.RegistrationOrder.Sort;
import org.convoke.registrations.RegistrationRow;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
class RegistrationListTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RegistrationLists lists;

	@Autowired
	MeetingCards cards;

	private String slug;

	private MeetingCard card;

	private Rows rows;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.slug = meeting.getSlug();
		this.card = this.cards.get(this.slug);
		this.rows = new Rows(this.jdbc, meeting.getId(), this.slug);
	}

	@ParameterizedTest
	@CsvSource({ "Müller, muller", "Müller, MÜLLER", "Lefèvre, lefevre", "Łukasz, lukasz", "Иванёв, иванев",
			"Straße, STRASSE", "أحمد, احمد", "مُحَمَّد, محمد", "李明, 李", "李明, 明", "Nguyễn, nguyen", "O’Brien, o'brien",
			"İnönü, inonu", "Saint‑Jean, saint-jean", "Bjørn, bjorn", "100%, 100%", "a_b, a_b", "c\\d, c\\d" })
	void isFoundInAnyScriptWithoutAccents(String familyName, String q) {
		this.rows.add("Zeta", familyName);
		this.rows.add("Other", "Person");
		assertThat(search(q)).containsExactly("Zeta " + familyName);
	}

	@Test
	void isFoundByPartsOfAllFields() {
		String reference = this.rows.add("Amal", "Haddad", "organisation", "Régie des télécoms");
		this.rows.add("Amal", "Person", "organisation", "abcd");
		for (String q : List.of("haddad amal", "regie", "telec dad", reference.toLowerCase(), this.slug + "1@exam")) {
			assertThat(search(q)).as(q).containsExactly("Amal Haddad");
		}
		assertThat(search("a%d")).isEmpty();
		assertThat(search("amal")).hasSize(2);
	}

	@Test
	void isNarrowedDown() {
		this.rows.add("A", "One", "country", "SN", "role", "HEAD", "attendance", "REMOTE");
		this.rows.add("B", "Two", "status", "PENDING", "category", "ACADEMIA", "email_confirmed_at", null);
		this.rows.add("C", "Three", "checked_in_at", OffsetDateTime.parse("2026-05-13T07:00:00Z"));
		this.rows.add("D", "Four", "arrived_at", OffsetDateTime.parse("2026-04-24T22:30:00Z"));
		assertThat(listed("?country=SN")).containsExactly("A One");
		assertThat(listed("?region=AFRICA")).containsExactly("A One");
		assertThat(listed("?role=HEAD&attendance=REMOTE")).containsExactly("A One");
		assertThat(listed("?status=PENDING")).containsExactly("B Two");
		assertThat(listed("?category=ACADEMIA")).containsExactly("B Two");
		assertThat(listed("?checkedIn=true")).containsExactly("C Three");
		assertThat(listed("?from=2026-04-25&until=2026-04-25")).as("days of the meeting's zone")
			.containsExactly("D Four");
		assertThat(listed("?organisation=" + encoded("Example Telecom"))).hasSize(4);
		assertThat(listed("?organisation=Example")).isEmpty();
		assertThat(listed("?country=&region=&role=&status=&q=&from=&checkedIn=&sort=")).hasSize(4);
		assertThat(listed("?sort=nonsense")).hasSize(4);
		assertThat(get(desk("?from=nonsense"))).hasStatus4xxClientError();
		assertThat(get(desk("?after=NOBODY&country=CH"))).hasRedirectedUrl(desk("?country=CH"));
	}

	@ParameterizedTest
	@EnumSource(Sort.class)
	void everyOrderIsPagedBothWays(Sort sort) {
		List<String> countries = List.of("DE", "CH", "FR", "CN", "ZA", "AF");
		List<String> statuses = List.of("CONFIRMED", "PENDING", "CANCELLED");
		IntStream.range(0, 37)
			.forEach((i) -> this.rows.add("N" + (i % 3), List.of("Ärger", "Arger", "Zulu", "Été", "李").get(i % 5),
					"country", countries.get(i % 6), "status", statuses.get(i % 3), "organisation", "Org " + (i % 4),
					"arrived_at", OffsetDateTime.parse("2026-04-20T08:00:00Z").plusDays(i % 7)));
		for (boolean descending : new boolean[] { false, true }) {
			RegistrationOrder order = new RegistrationOrder(sort, descending);
			List<String> forward = new ArrayList<>();
			Slice<RegistrationRow> slice = page(order, Place.BEGINNING);
			assertThat(slice.earlier()).isFalse();
			forward.addAll(references(slice));
			while (slice.later()) {
				slice = page(order, Place.of(references(slice).get(slice.rows().size() - 1), ""));
				forward.addAll(references(slice));
			}
			assertThat(forward).hasSize(37);
			assertThat(new HashSet<>(forward)).hasSize(37);
			List<String> streamed = new ArrayList<>();
			this.lists.each(this.card, RegistrationFilter.ALL, null, order, Language.FR,
					(row) -> streamed.add(row.reference()));
			assertThat(streamed).as("an export has the same order").isEqualTo(forward);
			List<String> backward = new ArrayList<>(reversed(references(slice)));
			while (slice.earlier()) {
				slice = page(order, Place.of("", references(slice).get(0)));
				backward.addAll(reversed(references(slice)));
			}
			assertThat(backward).isEqualTo(reversed(forward));
		}
	}

	@Test
	void countriesAreSortedAsTheReaderNamesThem() {
		this.rows.add("D", "D", "country", "DE");
		this.rows.add("C", "C", "country", "CH");
		this.rows.add("A", "A", "country", "ZA");
		assertThat(listed("?sort=country&lang=en")).containsExactly("D D", "A A", "C C");
		assertThat(listed("?sort=country&lang=fr")).containsExactly("A A", "D D", "C C");
	}

	@Test
	void linksKeepTheFilterAndCountsTellOfEachStatus() {
		IntStream.range(0, 60).forEach((i) -> this.rows.add("P" + i, "Ünal", "status", "PENDING"));
		this.rows.add("C", "Ünal");
		this.rows.add("Other", "Person");
		String page = text(get(desk("?q=" + encoded("ünal") + "&sort=name&country=CH")));
		assertThat(page).contains("61 registrations").contains("<b>60</b>").contains("<b>1</b>");
		String next = link(page, "next");
		assertThat(next).contains("country=CH").contains("q=%C3%BCnal").contains("sort=name").contains("after=");
		String second = text(get(next));
		assertThat(names(second)).hasSize(11).doesNotContain("Other Person");
		assertThat(link(second, "prev")).contains("before=");
		assertThat(names(text(get(link(second, "prev"))))).isEqualTo(names(page));
		assertThat(page).contains("all 61 that match");
	}

	@Test
	void theApiListsWithTheSameFilters() {
		IntStream.range(0, 120).forEach((i) -> this.rows.add("N" + i, "Ünal", "country", "SN"));
		this.rows.add("Other", "Person");
		String address = "/api/v1/meetings/" + this.slug + "/registrations";
		String first = text(get(address + "?region=AFRICA&q=unal&sort=-name"));
		assertThat(first).contains("\"next\":\"" + address + "?region=AFRICA&q=unal&sort=-name&after=");
		Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first);
		assertThat(next.find()).isTrue();
		String second = text(get(next.group(1)));
		assertThat(second).contains("\"next\":null");
		assertThat(Pattern.compile("\"reference\"").matcher(second).results().count()).isEqualTo(20);
		assertThat(get(address + "?region=NOWHERE")).hasStatus4xxClientError();
		assertThat(get(address + "?sort=nonsense")).hasStatus(422);
	}

	private Slice<RegistrationRow> page(RegistrationOrder order, Place place) {
		return this.lists.page(this.card, RegistrationFilter.ALL, order, place, 7, Language.FR);
	}

	private static List<String> references(Slice<RegistrationRow> slice) {
		return slice.rows().stream().map(RegistrationRow::reference).toList();
	}

	private static List<String> reversed(List<String> list) {
		List<String> reversed = new ArrayList<>(list);
		Collections.reverse(reversed);
		return reversed;
	}

	private List<String> search(String q) {
		return listed("?q=" + encoded(q));
	}

	private List<String> listed(String parameters) {
		return names(text(get(desk(parameters))));
	}

	private static List<String> names(String page) {
		return Pattern.compile("<th scope=\"row\"><a [^>]*><bdi>([^<]*)</bdi>")
			.matcher(page)
			.results()
			.map((match) -> match.group(1).replace("&#39;", "'"))
			.toList();
	}

	private static String link(String page, String rel) {
		Matcher matcher = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
		assertThat(matcher.find()).as(rel).isTrue();
		return matcher.group(1).replace("&amp;", "&");
	}

	private String desk(String parameters) {
		return "/secretariat/meetings/" + this.slug + "/registrations" + parameters;
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static String text(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
