package org.convoke.registrations.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.Registrations;
import org.convoke.registrations.TestRegistrations;
import org.convoke.registrations.delegations.TestDelegations;
import org.convoke.registrations.papers.BadgeCode;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Who is let in, once, and what the door says to the others. */
@ConvokeTest
class CheckInTests {

	private static final Instant MORNING = Instant.parse("2026-05-13T06:12:00Z");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	CheckIns checkIns;

	@Autowired
	WalkIns walkIns;

	@Autowired
	Door door;

	@Autowired
	BadgeCode codes;

	@Autowired
	Registrations registrations;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestDelegations delegations;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private String slug;

	private String amal;

	@BeforeEach
	void aMeetingOnItsDay() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
		this.amal = register("amal");
		this.clock.setTo(MORNING);
	}

	@Test
	void aBadgeLetsInOnce() {
		assertThat(see(this.codes.of(this.amal), MORNING).seen()).isEqualTo(Seen.CHECKED_IN);
		Outcome again = see(this.codes.of(this.amal), MORNING.plusSeconds(60));
		assertThat(again.seen()).isEqualTo(Seen.ALREADY);
		assertThat(again.at()).isEqualTo(MORNING);
		assertThat(checkedInAt(this.amal)).isEqualTo(MORNING);
		assertThat(this.door.counts(this.meeting.getId())).isEqualTo(new Door.Counts(1, 1));
		assertThat(log(this.amal)).containsOnlyOnce("registration.checked-in");
	}

	@Test
	void twoTelephonesThatSeeTheSameBadgeCheckItInOnce() throws Exception {
		int many = 24;
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService telephones = Executors.newFixedThreadPool(8);
		List<Future<Outcome>> seen = new ArrayList<>();
		for (int i = 0; i < many; i++) {
			Instant at = MORNING.plusSeconds(many - i);
			seen.add(telephones.submit(() -> {
				start.await();
				return see(this.codes.of(this.amal), at);
			}));
		}
		start.countDown();
		List<Seen> outcomes = new ArrayList<>();
		for (Future<Outcome> each : seen) {
			outcomes.add(each.get().seen());
		}
		telephones.shutdown();
		assertThat(outcomes).hasSize(many)
			.containsOnlyOnce(Seen.CHECKED_IN)
			.containsOnly(Seen.CHECKED_IN, Seen.ALREADY);
		assertThat(checkedInAt(this.amal)).as("the earliest counts").isEqualTo(MORNING.plusSeconds(1));
		assertThat(this.door.counts(this.meeting.getId()).checkedIn()).isEqualTo(1);
	}

	@Test
	void whatIsSentAgainChangesNothing() {
		UUID scan = UUID.randomUUID();
		String code = this.codes.of(this.amal);
		assertThat(this.checkIns.see(this.slug, code, scan, MORNING).orElseThrow().seen()).isEqualTo(Seen.CHECKED_IN);
		assertThat(this.checkIns.see(this.slug, code, scan, MORNING.plusSeconds(30)).orElseThrow().seen())
			.as("its first answer was lost")
			.isEqualTo(Seen.CHECKED_IN);
		assertThat(checkedInAt(this.amal)).isEqualTo(MORNING);
		this.clock.advance(Duration.ofMinutes(5));
		this.checkIns.undo(this.slug, this.amal);
		assertThat(this.checkIns.see(this.slug, code, scan, MORNING).orElseThrow().seen())
			.as("does not undo the undoing")
			.isEqualTo(Seen.TAKEN_BACK);
		assertThat(see(code, MORNING.plusSeconds(10)).seen()).as("seen before that, sent after")
			.isEqualTo(Seen.TAKEN_BACK);
		assertThat(checkedInAt(this.amal)).isNull();
		assertThat(see(code, MORNING.plusSeconds(600)).seen()).isEqualTo(Seen.CHECKED_IN);
		this.checkIns.undo(this.slug, this.amal);
		this.checkIns.undo(this.slug, this.amal);
		assertThat(log(this.amal)).filteredOn("registration.check-in-undone"::equals).hasSize(2);
	}

	@Test
	void theDoorSaysWhyNot() {
		for (Seen seen : List.of(Seen.PENDING, Seen.WAITLISTED, Seen.CANCELLED)) {
			status(seen.name());
			assertThat(see(this.amal, MORNING).seen()).isEqualTo(seen);
		}
		status("CONFIRMED");
		this.jdbc.sql("update registration set answer_by = ? where reference = ?")
			.params(java.sql.Timestamp.from(MORNING.plusSeconds(3600)), this.amal)
			.update();
		assertThat(see(this.amal, MORNING).seen()).isEqualTo(Seen.HELD);
		this.jdbc.sql("update registration set answer_by = null, attendance = 'REMOTE' where reference = ?")
			.param(this.amal)
			.update();
		assertThat(see(this.amal, MORNING).seen()).isEqualTo(Seen.REMOTE);
		assertThat(checkedInAt(this.amal)).isNull();

		String other = this.testMeetings.secondJcaMv().getSlug();
		assertThat(this.checkIns.see(other, this.codes.of(this.amal), UUID.randomUUID(), MORNING).orElseThrow().seen())
			.isEqualTo(Seen.OTHER_MEETING);
		assertThat(see("CVK1:" + this.amal + ":22222222", MORNING).seen()).isEqualTo(Seen.FORGED);
		assertThat(this.checkIns.seeCode(this.slug, "https://example.org", UUID.randomUUID(), MORNING).seen())
			.isEqualTo(Seen.FOREIGN);
		assertThat(this.checkIns.seeCode(this.slug, this.amal, UUID.randomUUID(), MORNING).seen())
			.as("a code that holds no more than the reference")
			.isEqualTo(Seen.FOREIGN);
		assertThat(see("2222-2222", MORNING).seen()).isEqualTo(Seen.UNKNOWN);
		assertThat(this.checkIns.see(this.slug, "Margaret", UUID.randomUUID(), MORNING))
			.as("a name of eight letters that references have")
			.isEmpty();
	}

	@Test
	void thePageWorksWithoutAScript() {
		String page = page();
		assertThat(text(desk(this.mvc.get().uri(page)))).contains("0</b>", "of 1 confirmed on site have come");
		String own = this.amal.substring(this.amal.length() - 9).toLowerCase(java.util.Locale.ROOT);
		MvcTestResult typed = desk(this.mvc.post().uri(page).with(csrf()).param("code", own));
		assertThat(typed).hasRedirectedUrl(page);
		Card card = (Card) typed.getMvcResult().getFlashMap().get("card");
		assertThat(card.seen()).isEqualTo(Seen.CHECKED_IN);
		assertThat(text(desk(this.mvc.get().uri(page).flashAttr("card", card)))).contains("Checked in", "Amal Haddad",
				"Example Telecom", "Sector Member", "Delegate", "08:12");
		this.clock.advance(Duration.ofMinutes(3));
		MvcTestResult again = desk(this.mvc.post().uri(page).with(csrf()).param("code", this.amal));
		assertThat(((Card) again.getMvcResult().getFlashMap().get("card")).headline())
			.isEqualTo("Already checked in at 08:12");
		MvcTestResult name = desk(this.mvc.post().uri(page).with(csrf()).param("code", "hadd"));
		assertThat(name).hasRedirectedUrl(page + "?q=hadd");
		assertThat(text(desk(this.mvc.get().uri(page + "?q=hadd")))).contains("Amal Haddad", "Already checked in");
		assertThat(text(desk(this.mvc.get().uri(page + "?q=nobody")))).contains("Nobody of that name");
		assertThat(desk(this.mvc.post().uri(page + "/undo").with(csrf()).param("reference", this.amal)))
			.hasRedirectedUrl(page);
		assertThat(checkedInAt(this.amal)).isNull();
		assertThat(this.mvc.get().uri(page)).as("not for everybody").hasStatus(302);
		assertThat(this.mvc.post().uri(page).with(csrf()).param("code", this.amal)).hasStatus(302);
		assertThat(desk(this.mvc.post().uri(page).param("code", this.amal))).hasStatus(403);
		assertThat(checkedInAt(this.amal)).isNull();
	}

	@Test
	void aTelephoneTellsHowLongAgoWhateverItsClockSays() {
		assertThat(phone(this.codes.of(this.amal), 7 * 60_000L)).bodyJson()
			.extractingPath("$.card.seen")
			.isEqualTo("CHECKED_IN");
		assertThat(Duration.between(checkedInAt(this.amal), MORNING)).isEqualTo(Duration.ofMinutes(7));
		assertThat(phone(this.amal, -5L)).bodyJson().extractingPath("$.card.seen").isEqualTo("ALREADY");
		assertThat(phone(this.amal, Long.MAX_VALUE)).hasStatusOk();
		assertThat(checkedInAt(this.amal)).isEqualTo(MORNING.minus(CheckIns.LONGEST));
		assertThat(desk(this.mvc.get().uri(page() + "/list"))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.cards[0].seen")
			.isEqualTo("ALREADY");
		assertThat(text(desk(this.mvc.get().uri(page() + "/list")))).doesNotContain("@example.org", "token");
	}

	@Test
	void hostileInputIsAnsweredNotObeyed() {
		for (String code : List.of("\u0000", "CVK1:", "CVK1:" + "A".repeat(5000) + ":22222222", "'; drop table x; --",
				"<script>", "%", "\ud83d\ude00".repeat(200))) {
			assertThat(phone(code, 0L)).as(code).hasStatusOk();
		}
		assertThat(desk(this.mvc.post().uri(page()).with(csrf()).accept("application/json").param("scan", "no-uuid")))
			.hasStatus4xxClientError();
		MvcTestResult refused = desk(this.mvc.post()
			.uri(page() + "/code")
			.multipart()
			.file("picture", "no picture".getBytes())
			.with(csrf())
			.accept("application/json"));
		assertThat(refused).hasStatus(422);
		assertThat(desk(this.mvc.post().uri(page() + "/undo").with(csrf()).param("reference", "X"))).hasStatus(404);
	}

	@Test
	void theApiChecksInAndTakesBackAsOftenAsItIsAsked() {
		String address = "/api/v1/meetings/" + this.slug + "/registrations/" + this.amal + "/check-in";
		assertThat(this.mvc.post().uri(address)).hasStatus(401);
		assertThat(desk(this.mvc.post().uri(address))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"{\"reference\": \"%s\", \"checkedInAt\": \"2026-05-13T06:12:00Z\"}".formatted(this.amal));
		assertThat(json(address, "{\"at\": \"2026-05-13T06:00:00Z\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.checkedInAt")
			.isEqualTo("2026-05-13T06:00:00Z");
		assertThat(json(address, "{\"at\": \"2027-01-01T00:00:00Z\"}")).hasStatus(422);
		assertThat(desk(this.mvc.get().uri(address.replace("/check-in", "")))).bodyJson()
			.extractingPath("$.checkedInAt")
			.isEqualTo("2026-05-13T06:00:00Z");
		assertThat(desk(this.mvc.post().uri(address + "/cancellation"))).hasStatusOk();
		assertThat(desk(this.mvc.post().uri(address + "/cancellation"))).hasStatusOk();
		assertThat(desk(this.mvc.delete().uri(address))).hasStatus(405);
		assertThat(checkedInAt(this.amal)).isNull();
		status("WAITLISTED");
		assertThat(desk(this.mvc.post().uri(address))).hasStatus(409)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("On the waiting list");
		assertThat(desk(this.mvc.post().uri(address.replace(this.amal, "NOBODY")))).hasStatus(404);
		String other = this.testMeetings.secondJcaMv().getSlug();
		assertThat(desk(this.mvc.post().uri(address.replace("/" + this.slug + "/", "/" + other + "/")))).hasStatus(404);
	}

	@Test
	void somebodyWhoJustComesIsRegisteredAndIn() {
		MvcTestResult walkIn = desk(walkIn("walk", "INVITED_EXPERT"));
		assertThat(walkIn).hasRedirectedUrl(page());
		Card card = (Card) walkIn.getMvcResult().getFlashMap().get("card");
		assertThat(card.seen()).isEqualTo(Seen.CHECKED_IN);
		assertThat(this.jdbc.sql("select override_reason from registration where reference = ?")
			.param(card.reference())
			.query(String.class)
			.single()).isEqualTo("walk-in");
		assertThat(log(card.reference())).contains("registration.added", "registration.approved",
				"registration.checked-in");
		assertThat(desk(walkIn("walk", "INVITED_EXPERT"))).hasStatus(409)
			.bodyText()
			.contains("is already registered for this meeting", "Look up the registration");
		assertThat(desk(walkIn("walk", "NONSENSE"))).hasStatus(422).bodyText().contains("Choose the category");
	}

	@Test
	void whatKeepsADelegateOutIsSaidAtTheFieldAndNothingTypedIsLost() {
		long organisation = this.delegations.organisation();
		String name = TestDelegations.name(organisation);
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.registrations.register(this.slug,
				TestDelegations.details(this.meeting, organisation, "Helen", ParticipantRole.HEAD),
				this.clock.instant(), null);
		this.clock.setTo(MORNING);
		assertThat(desk(delegate("second", name, "HEAD"))).hasStatus(409)
			.bodyText()
			.contains("id=\"role-error\"", "Helen Delegate", "value=\"" + name + "\"", "value=\"Walk\"");
		this.delegations.quota(this.meeting, 1);
		assertThat(desk(delegate("third", name, "DELEGATE"))).hasStatus(409)
			.bodyText()
			.contains("id=\"organisation-error\"", "value=\"" + name + "\"", "value=\"Walk\"");
		assertThat(count("second") + count("third")).as("nothing half-done").isZero();
	}

	private MockMvcRequestBuilder delegate(String name, String organisation, String role) {
		return this.mvc.post()
			.uri(page() + "/walk-in")
			.with(csrf())
			.param("givenName", "Walk")
			.param("familyName", "In")
			.param("email", email(name))
			.param("organisation", organisation)
			.param("category", "SECTOR_MEMBER")
			.param("country", "CH")
			.param("role", role);
	}

	@Test
	void aNameIsFoundHoweverItIsAccented() {
		this.jdbc.sql("update registration set given_name = 'Nataša', family_name = 'Lukić' where reference = ?")
			.param(this.amal)
			.update();
		for (String words : List.of("Lukic", "lukić natasa", "NATASA telecom", this.amal.toLowerCase(Locale.ROOT))) {
			assertThat(this.door.search(this.meeting.getId(), words)).as(words).hasSize(1);
		}
		for (String words : List.of("Lukic Nobody", "%", "_", "\\", " ")) {
			assertThat(this.door.search(this.meeting.getId(), words)).as(words).isEmpty();
		}
	}

	@Test
	void whoIsNamedByARowOfAnotherTableIsNotInTheWayOfTheDoor() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select id from registration where reference = ? for key share")
				.param(this.amal)
				.query(Long.class)
				.single();
			ExecutorService telephone = Executors.newSingleThreadExecutor();
			assertThat(telephone.submit(() -> see(this.amal, MORNING).seen())).as("while such a row is being written")
				.succeedsWithin(Duration.ofSeconds(10))
				.isEqualTo(Seen.CHECKED_IN);
			telephone.shutdown();
		});
	}

	@Test
	void aFullRoomStaysFull() {
		this.meetings.limit(this.slug, Attendance.ON_SITE, 1);
		assertThat(desk(walkIn("late", "SECTOR_MEMBER"))).hasStatus(409)
			.bodyText()
			.contains("All places in the room are taken", "Put on the waiting list", "value=\"Walk\"");
		assertThat(count("late")).as("nothing half-done").isZero();
		assertThatExceptionOfType(FullException.class).isThrownBy(() -> this.walkIns.register(this.slug,
				TestRegistrations.amal("later." + this.slug + "@example.org"), false, MORNING));
		MvcTestResult waiting = desk(walkIn("late", "SECTOR_MEMBER").param("waiting", "true"));
		assertThat(waiting).hasRedirectedUrl(page());
		assertThat(((Card) waiting.getMvcResult().getFlashMap().get("card")).seen()).isEqualTo(Seen.WAITLISTED);
		assertThat(this.door.counts(this.meeting.getId())).isEqualTo(new Door.Counts(0, 1));
		String amals = "/secretariat/meetings/" + this.slug + "/registrations/" + this.amal;
		assertThat(desk(this.mvc.post().uri(amals + "/cancellation").with(csrf()))).hasRedirectedUrl(amals);
		assertThat(this.jdbc.sql("select status from registration where email = ?")
			.param(email("late"))
			.query(String.class)
			.single()).isEqualTo(RegistrationStatus.CONFIRMED.name());
	}

	private MockMvcRequestBuilder walkIn(String name, String category) {
		return this.mvc.post()
			.uri(page() + "/walk-in")
			.with(csrf())
			.param("givenName", "Walk")
			.param("familyName", "In")
			.param("email", email(name))
			.param("organisation", "Example Telecom")
			.param("category", category)
			.param("country", "CH")
			.param("role", "EXPERT");
	}

	private Outcome see(String text, Instant at) {
		return this.checkIns.see(this.slug, text, UUID.randomUUID(), at).orElseThrow();
	}

	private MvcTestResult phone(String code, Long ago) {
		return desk(this.mvc.post()
			.uri(page())
			.with(csrf())
			.accept("application/json")
			.param("code", code)
			.param("ago", String.valueOf(ago)));
	}

	private MvcTestResult json(String address, String body) {
		return desk(this.mvc.post().uri(address).contentType("application/json").content(body));
	}

	private String register(String name) {
		return this.registrations
			.register(this.slug,
					TestRegistrations.of("Amal", "Haddad", email(name), Category.SECTOR_MEMBER, Attendance.ON_SITE),
					this.clock.instant(), null)
			.reference();
	}

	private String email(String name) {
		return name + "." + this.slug + "@example.org";
	}

	private String page() {
		return "/secretariat/meetings/" + this.slug + "/check-in";
	}

	private void status(String status) {
		this.jdbc.sql("update registration set status = ? where reference = ?").params(status, this.amal).update();
	}

	private int count(String name) {
		return this.jdbc.sql("select count(*) from registration where email = ?")
			.param(email(name))
			.query(Integer.class)
			.single();
	}

	private Instant checkedInAt(String reference) {
		return this.jdbc.sql("select checked_in_at from registration where reference = ?")
			.param(reference)
			.query((row, number) -> (row.getTimestamp(1) != null) ? row.getTimestamp(1).toInstant() : null)
			.optional()
			.orElse(null);
	}

	private List<String> log(String reference) {
		return this.jdbc.sql("select act from audit_entry where subject = ? order by id")
			.param("registration:" + reference)
			.query(String.class)
			.list();
	}

	private static MvcTestResult desk(MockMvcRequestBuilder request) {
		return request.with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static MvcTestResult desk(MockMvcTester.MockMultipartMvcRequestBuilder request) {
		return request.with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
