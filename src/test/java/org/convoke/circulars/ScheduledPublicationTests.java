package org.convoke.circulars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.convoke.ConvokeApplication;
import org.convoke.dev.FreePort;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestDatabase;
import org.convoke.testing.TestMailServer;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=scheduled-publication")
class ScheduledPublicationTests {

	private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

	private static final PublicationOrder AS_IT_IS = PublicationOrder.on(null);

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	ScheduledPublications scheduled;

	@Autowired
	Letters letters;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDatabase database;

	@Autowired
	TestMailServer mails;

	@BeforeEach
	void morning() {
		this.clock.setTo("2026-03-26T09:00:00+01:00");
	}

	@Test
	void aLetterIsPublishedAtItsInstantAndNotBefore() {
		String draft = draft("At noon");
		schedule(draft, "2026-03-26T12:00:00+01:00");
		this.clock.setTo("2026-03-26T11:59:59.999+01:00");
		this.scheduled.publishDue();
		assertThat(circular(draft).isPublished()).isFalse();
		this.clock.setTo("2026-03-26T12:00:00+01:00");
		awaitPublished(draft);
		assertThat(circular(draft).getPublishedAt()).isEqualTo("2026-03-26T11:00:00Z");
		assertThat(circular(draft).getIssuedOn()).isEqualTo("2026-03-26");
		assertThat(circular(draft).getPlan()).isNull();
	}

	/** The scheduler itself looks, every second. */
	private void awaitPublished(String draft) {
		Awaitility.await("publication of " + draft)
			.atMost(Duration.ofSeconds(30))
			.until(() -> circular(draft).isPublished());
	}

	@Test
	void twoInstancesPublishEachLetterOnce() {
		List<String> drafts = IntStream.range(0, 20).mapToObj((index) -> draft("Twin " + index)).toList();
		drafts.forEach((draft) -> schedule(draft, "2026-03-26T12:00:00+01:00"));
		long before = published();
		try (ConfigurableApplicationContext other = other()) {
			ScheduledPublications theirs = other.getBean(ScheduledPublications.class);
			this.clock.setTo("2026-03-26T12:00:00+01:00");
			Stream.of(this.scheduled, theirs, this.scheduled, theirs)
				.map((each) -> CompletableFuture.runAsync(each::publishDue))
				.toList()
				.forEach(CompletableFuture::join);
			drafts.forEach(this::awaitPublished);
		}
		assertThat(published() - before).isEqualTo(20);
		assertThat(drafts).extracting((draft) -> circular(draft).getNumber()).doesNotHaveDuplicates();
		assertThat(this.jdbc.sql("""
				select count(*) from audit_entry where act = 'circular.published' and details->>'draft' in (:drafts)""")
			.param("drafts", drafts)
			.query(Long.class)
			.single()).isEqualTo(20);
	}

	private long published() {
		return this.jdbc.sql("select count(*) from circular where state = 'PUBLISHED'").query(Long.class).single();
	}

	private ConfigurableApplicationContext other() {
		ApplicationContextInitializer<GenericApplicationContext> sameClock = (context) -> context
			.registerBean("testClock", TestClock.class, () -> this.clock, (bean) -> bean.setPrimary(true));
		return new SpringApplicationBuilder(ConvokeApplication.class).initializers(sameClock)
			.properties("spring.main.allow-bean-definition-overriding=true", "convoke.sample-data=false")
			.run("--spring.datasource.url=" + this.database.url(), "--spring.mail.host=" + this.mails.host(),
					"--spring.mail.port=" + this.mails.port(), "--server.address=127.0.0.1",
					"--server.port=" + FreePort.find());
	}

	@Test
	void localTimesAreMeantAsTheClocksShowThem() {
		// Summer time begins on 29 March 2026 at 02:00 and ends on 25 October at 03:00.
		assertThat(at("2026-03-29T01:59")).isEqualTo("2026-03-29T00:59:00Z");
		assertThat(at("2026-03-29T03:00")).isEqualTo("2026-03-29T01:00:00Z");
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> at("2026-03-29T02:30"));
		assertThat(at("2026-10-25T02:30")).as("the first of the two").isEqualTo("2026-10-25T00:30:00Z");
		assertThat(at("2026-10-25T03:00")).isEqualTo("2026-10-25T02:00:00Z");
	}

	private static Instant at(String local) {
		return ScheduledPublications.instant(LocalDateTime.parse(local), GENEVA);
	}

	@Test
	void aLetterIsPublishedAtItsInstantThroughTheChangeOfTime() {
		this.clock.setTo("2026-03-28T12:00:00+01:00");
		String draft = draft("Summer time");
		this.scheduled.schedule(draft, at("2026-03-29T03:30"), AS_IT_IS, false);
		this.clock.setTo("2026-03-29T01:29:59Z");
		this.scheduled.publishDue();
		assertThat(circular(draft).isPublished()).isFalse();
		this.clock.setTo("2026-03-29T01:30:00Z");
		this.scheduled.publishDue();
		awaitPublished(draft);
	}

	@Test
	void untilThenTheDraftIsLocked() {
		String draft = draft("Locked");
		schedule(draft, "2026-03-27T12:00:00+01:00");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.circulars.change(draft, null, PublicationTests.complete("Changed")))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo("publication-scheduled"));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> this.publications.publish(draft, null));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> schedule(draft, "2026-03-28T12:00:00+01:00"));
	}

	@Test
	void aPlanCanBeTakenBack() {
		String draft = draft("Not yet");
		schedule(draft, "2026-03-26T12:00:00+01:00");
		this.scheduled.unschedule(draft);
		this.clock.setTo("2026-03-26T13:00:00+01:00");
		this.scheduled.publishDue();
		assertThat(circular(draft).isPublished()).isFalse();
		this.circulars.change(draft, null, PublicationTests.complete("Changed after all"));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> this.scheduled.unschedule(draft))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo("not-scheduled"));
	}

	@Test
	void whatCouldNotBePublishedSaysWhyAndIsNotTriedAgain() {
		String draft = draft("Fails");
		String other = draft("Works");
		schedule(draft, "2026-03-26T12:00:00+01:00");
		schedule(other, "2026-03-26T12:00:00+01:00");
		// What was right when it was planned need not be so at that instant.
		this.jdbc.sql("delete from circular_addressee where circular_id = ?").param(circular(draft).getId()).update();
		this.clock.setTo("2026-03-26T12:00:01+01:00");
		this.scheduled.publishDue();
		awaitPublished(other);
		Awaitility.await().until(() -> !circular(draft).isScheduled());
		assertThat(circular(draft).getPlan().failure()).extracting(InvalidException.Invalid::messageKey)
			.containsExactly("circulars.missing.addressees");
		this.scheduled.publishDue();
		assertThat(
				this.jdbc.sql("select count(*) from audit_entry where act = 'circular.schedule-failed' and subject = ?")
					.param("circular:" + draft)
					.query(Long.class)
					.single())
			.isOne();
		this.circulars.change(draft, null, PublicationTests.complete("Put right"));
		int number = circular(this.publications.publish(draft, LocalDate.parse("2026-03-26"))).getNumber();
		assertThat(number).isEqualTo(circular(other).getNumber() + 1);
	}

	@Test
	void onlyWhatCanBePublishedIsPlannedForAMomentToCome() {
		String empty = this.circulars.draft(null, Language.EN, CircularDraft.UNCHANGED);
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> schedule(empty, "2026-03-27T12:00:00+01:00"));
		String draft = draft("Too late");
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> schedule(draft, "2026-03-26T09:00:00+01:00"));
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> schedule(draft, "2036-03-26T09:00:00+01:00"))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidException.Invalid::field)
				.containsExactly("date"));
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.scheduled.schedule(draft, Instant.parse("2026-04-01T00:00:00Z"),
					new PublicationOrder(null, List.of(Language.AR), false, null), false))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidException.Invalid::field)
				.containsExactly("languages"));
	}

	private String draft(String subject) {
		return this.circulars.draft(null, Language.EN, PublicationTests.complete(subject));
	}

	private void schedule(String draft, String at) {
		this.scheduled.schedule(draft, OffsetDateTime.parse(at).toInstant(), AS_IT_IS, false);
	}

	private Circular circular(String key) {
		return this.letters.any(key).circular();
	}

}
