package org.convoke.circulars.distribution;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.convoke.circulars.LetterMails.Addressing;
import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestMailServer;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Whom a letter reaches, and that it reaches them once. */
@ConvokeTest
@Import(TestDistributions.class)
@TestPropertySource(properties = "convoke.test.database=distribution")
class DistributionTests {

	@Autowired
	TestDistributions tests;

	@Autowired
	Distributions distributions;

	@Autowired
	TestMailServer mails;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.tests.nobody();
	}

	@Test
	void theCategoriesOfALetterResolveToPeopleOnce() {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES, MailingCategory.ACADEMIA);
		this.tests.person("Member", "member@who.example.org", Category.MEMBER_STATE, Language.EN);
		this.tests.person("Silent", null, Category.MEMBER_STATE, Language.FR);
		this.tests.person("Other", "other@who.example.org", Category.ASSOCIATE, Language.FR);
		this.tests.person("Both", "both@who.example.org", Category.MEMBER_STATE, Language.ZH);
		this.tests.person("Region", "region@who.example.org", Category.SECRETARIAT, Language.FR);
		this.jdbc.sql("""
				insert into person_mailing_category (person_id, category)
				select id, 'REGIONAL_DIRECTORS' from person where given_name in ('Both', 'Region')""").update();
		this.tests.organisation("Nobody's University", Category.ACADEMIA);

		Audience audience = audience(key);

		assertThat(audience.reached()).extracting(Recipient::email)
			.containsExactly("member@who.example.org", "both@who.example.org", "region@who.example.org");
		assertThat(audience.reached()).extracting(Recipient::role)
			.containsExactly(Role.ADDRESSEE, Role.ADDRESSEE, Role.COPY);
		assertThat(audience.unreachable()).extracting(Recipient::name).containsExactly("Silent Example");
		assertThat(audience.lines()).extracting(Audience.Line::people).containsExactly(3, 0, 2, 0);
		assertThat(audience.otherwise()).singleElement()
			.satisfies((line) -> assertThat(line.text().in(Language.FR)).contains("Musée"));
		assertThat(audience.silent()).extracting((name) -> name.in(Language.EN)).containsExactly("Nobody's University");
		assertThat(audience.readers()).extracting(Audience.Readers::language, Audience.Readers::written)
			.contains(tuple(Language.ZH, Language.FR));
	}

	@Test
	void aSecondClickAndASecondOfficerSendNothingTwice() {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES);
		this.tests.people(300, "twice.example.org", Category.MEMBER_STATE);

		List<CompletableFuture<Integer>> starts = IntStream.range(0, 8)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> this.distributions.start(key, 300)))
			.toList();
		assertThat(starts.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(300);
		assertThat(this.distributions.start(key, 300)).isZero();

		awaitSent(key, 300);
		assertThat(TestDistributions.addresses(300, "twice.example.org"))
			.allSatisfy((address) -> assertThat(this.mails.mailsTo(address)).hasSize(1));
	}

	@Test
	void nothingIsSentWhenTheCountHasChanged() {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES);
		this.tests.people(3, "changed.example.org", Category.MEMBER_STATE);
		int seen = audience(key).count();
		this.tests.person("Late", "late@changed.example.org", Category.MEMBER_STATE, Language.EN);

		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> this.distributions.start(key, seen))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly(3, 4));
		assertThat(progress(key).state()).isEqualTo(DistributionState.NOT_STARTED);
	}

	@Test
	void aLetterToNobodyIsNotSent() {
		String key = this.tests.letter(MailingCategory.STATE_OF_PALESTINE);
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> this.distributions.start(key, null));
		assertThat(progress(key).state()).isEqualTo(DistributionState.NOT_STARTED);
	}

	@Test
	void thoseWhoJoinLaterAreSentToOnTheirOwn() {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES);
		this.tests.people(2, "joined.example.org", Category.MEMBER_STATE);
		this.distributions.start(key, 2);
		awaitSent(key, 2);
		this.tests.person("Late", "late@joined.example.org", Category.MEMBER_STATE, Language.EN);

		assertThat(audience(key).reached()).extracting(Recipient::email).containsExactly("late@joined.example.org");
		assertThat(this.distributions.start(key, 1)).isEqualTo(1);
		awaitSent(key, 3);
		assertThat(this.mails.mailsTo("person1@joined.example.org")).hasSize(1);
		assertThat(this.mails.mailsTo("late@joined.example.org")).hasSize(1);
	}

	@Test
	void whoGotTheLetterGetsItsAmendmentWhateverTheDirectorySaysNow() {
		String parent = this.tests.letter(MailingCategory.MEMBER_STATES);
		this.tests.person("Gone", "gone@amended.example.org", Category.MEMBER_STATE, Language.FR);
		this.tests.person("Moved", "moved.before@amended.example.org", Category.MEMBER_STATE, Language.FR);
		this.tests.person("Turned", "turned@amended.example.org", Category.MEMBER_STATE, Language.EN);
		this.distributions.start(parent, 3);
		String first = this.tests.amendment(parent, MailingCategory.ACADEMIA);
		String second = this.tests.amendment(first, MailingCategory.ACADEMIA);
		this.jdbc.sql("delete from person where given_name = 'Gone'").update();
		this.jdbc.sql("update person set email = 'moved.now@amended.example.org' where given_name = 'Moved'").update();
		this.tests.person("New", "new@amended.example.org", Category.ACADEMIA, Language.FR);

		assertThat(audience(second).reached()).extracting(Recipient::email)
			.containsExactlyInAnyOrder("new@amended.example.org", "gone@amended.example.org",
					"moved.now@amended.example.org", "turned@amended.example.org");
		assertThat(audience(second).inherited()).isEqualTo(3);
	}

	@Test
	void aPausedDistributionSendsNothingUntilItGoesOn() {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES);
		this.tests.people(2, "paused.example.org", Category.MEMBER_STATE);
		// The first one's message is due before anybody can pause, all others wait.
		this.distributions.start(key, 2);
		this.distributions.pause(key);
		Progress paused = progress(key);
		if (paused.sent() == 0) {
			assertThat(paused.state()).isEqualTo(DistributionState.PAUSED);
		}
		this.tests.people(5, "held.example.org", Category.MEMBER_STATE);
		this.distributions.start(key, 5);
		Awaitility.await()
			.during(Duration.ofSeconds(3))
			.until(() -> this.mails.mailsTo("person1@held.example.org").isEmpty());
		this.distributions.resume(key);
		awaitSent(key, 7);
	}

	private void awaitSent(String key, int count) {
		Awaitility.await("the distribution of " + key)
			.atMost(Duration.ofSeconds(30))
			.until(() -> progress(key).sent(), (sent) -> sent == count);
	}

	private Audience audience(String key) {
		return this.distributions.audience(letter(key));
	}

	private Progress progress(String key) {
		return this.distributions.progress(letter(key));
	}

	private Addressing letter(String key) {
		return this.distributions.letter(key, Language.EN);
	}

}
