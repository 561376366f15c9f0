package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.convoke.circulars.typesetting.Letter;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConvokeTest
@Import(TestLetters.class)
@TestPropertySource(properties = "convoke.test.database=publication")
class PublicationTests {

	private static final LocalDate ISSUED = LocalDate.parse("2026-03-26");

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	Letters letters;

	@Autowired
	Issuers issuers;

	@Autowired
	Meetings meetings;

	@Autowired
	TestLetters seeds;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void fiftyPublishedAtOnceAreNumberedWithoutGap() throws Exception {
		List<String> drafts = IntStream.range(0, 50)
			.mapToObj((index) -> this.circulars.draft(null, Language.EN, complete("Letter " + index)))
			.toList();
		List<Callable<String>> publications = new ArrayList<>();
		for (String draft : drafts) {
			publications.add(() -> this.publications.publish(draft, LocalDate.parse("2022-02-01")));
		}
		List<String> keys = all(publications);
		int first = keys.stream().mapToInt(PublicationTests::number).min().orElseThrow();
		assertThat(keys).extracting(PublicationTests::number)
			.containsExactlyInAnyOrderElementsOf(IntStream.range(first, first + 50).boxed().toList());
	}

	@Test
	void oneDraftPublishedManyTimesAtOnceIsPublishedOnce() throws Exception {
		String draft = this.circulars.draft(null, Language.EN, complete("Only once"));
		List<Callable<String>> publications = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			publications.add(() -> {
				try {
					return this.publications.publish(draft, ISSUED);
				}
				catch (ConflictException ex) {
					assertThat(ex.type()).isEqualTo("already-published");
					return "refused";
				}
			});
		}
		assertThat(all(publications)).filteredOn((key) -> !key.equals("refused")).hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from circular where draft_key = ?")
			.param(draft)
			.query(Integer.class)
			.single()).isOne();
	}

	private static List<String> all(List<Callable<String>> publications)
			throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try {
			List<String> keys = new ArrayList<>();
			for (Future<String> key : threads.invokeAll(publications)) {
				keys.add(key.get());
			}
			return keys;
		}
		finally {
			threads.shutdown();
		}
	}

	private static int number(String key) {
		return Integer.parseInt(key.replaceAll(".*-", ""));
	}

	@Test
	void aRefusedPublicationTakesNoNumber() {
		String empty = this.circulars.draft(null, Language.EN, CircularDraft.UNCHANGED);
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> this.publications.publish(empty, ISSUED))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidException.Invalid::field)
				.containsExactly("subject", "paragraphs", "addressees"));
		String complete = this.circulars.draft(null, Language.EN, complete("No period"));
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.publications.publish(complete, LocalDate.parse("1999-01-01")));
	}

	@Test
	void withoutADateALetterIsIssuedTodayInTheIssuersZone() {
		this.clock.setTo("2026-03-25T23:30:00Z");
		String key = this.publications.publish(this.circulars.draft(null, Language.EN, complete("Midnight")), null);
		assertThat(this.letters.any(key).circular().getIssuedOn()).isEqualTo(ISSUED);
		assertThat(this.letters.any(key).circular().getPublishedAt()).isEqualTo("2026-03-25T23:30:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update circular set issued_on = issued_on + 1 where id = :id",
			"update circular set state = 'DRAFT' where id = :id", "delete from circular where id = :id",
			"update circular_version set subject = 'other' where circular_id = :id",
			"update circular_version set paragraphs = '[]' where circular_id = :id",
			"delete from circular_version where circular_id = :id",
			"update circular_addressee set category = null where circular_id = :id",
			"insert into circular_copy values (:id, 99, null, '{\"en\": \"me\"}')",
			"update circular_deadline set due_on = due_on + 1 where circular_id = :id",
			"delete from circular_deadline where circular_id = :id" })
	void noPathChangesAPublishedLetter(String change) {
		String key = this.publications
			.publish(this.circulars.draft(this.seeds.secondJcaMv(), Language.FR, CircularDraft.UNCHANGED), ISSUED);
		long id = this.letters.any(key).circular().getId();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql(change).param("id", id).update())
			.withStackTraceContaining("sealed");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.circulars.change(key, null, complete("Other")));
	}

	@Test
	void aFurtherLanguageCanBeAddedToAPublishedLetter() {
		String key = this.publications.publish(this.circulars.draft(null, Language.EN, complete("In English")), ISSUED);
		long id = this.letters.any(key).circular().getId();
		this.jdbc.sql("insert into circular_version (circular_id, language, subject) values (?, 'es', 'En español')")
			.param(id)
			.update();
		assertThat(this.letters.published(key, Language.ES).letter().subject()).isEqualTo("En español");
		assertThat(this.letters.published(key, Language.AR).letter().subject()).isEqualTo("In English");
	}

	@Test
	void aLetterTellsWhenItsMeetingHasChangedSince() {
		String meeting = this.seeds.secondJcaMv();
		String key = this.circulars.draft(meeting, Language.FR, CircularDraft.UNCHANGED);
		Deadline registration = this.meetings.deadline(this.meetings.get(meeting).getId(), DeadlineKind.REGISTRATION)
			.orElseThrow();
		this.meetings.moveDeadline(meeting, registration.getId(), registration.getVersion(),
				LocalDate.parse("2026-05-05"), null, registration.getAction(), List.of(7), "More time");
		assertThat(this.letters.any(key).letter().deadlines()).extracting(Letter.Due::date)
			.containsExactly("30\u00A0avril\u00A02026", "5\u00A0mai\u00A02026");

		String published = this.publications.publish(key, ISSUED);
		assertThat(this.letters.any(published).outdated()).isFalse();
		Deadline moved = this.meetings.deadline(registration.getId()).orElseThrow();
		this.meetings.moveDeadline(meeting, moved.getId(), moved.getVersion(), moved.getDueOn(), LocalTime.NOON,
				moved.getAction(), List.of(7), "At noon");
		assertThat(this.letters.any(published).outdated()).isTrue();
		assertThat(this.letters.any(published).letter().deadlines()).extracting(Letter.Due::date)
			.containsExactly("30\u00A0avril\u00A02026", "5\u00A0mai\u00A02026");
	}

	@Test
	void aNewLetterheadLeavesOldLettersAlone() {
		String key = this.publications.publish(this.circulars.draft(null, Language.EN, complete("Old head")), ISSUED);
		Issuer issuer = this.issuers.get("tsb");
		this.issuers.change("tsb", issuer.getVersion(), LocalizedText.of("New name", "Nouveau nom"), issuer.getBureau(),
				issuer.getPlace(), issuer.getFooter(), issuer.getSignatoryName(), issuer.getSignatoryTitle());
		assertThat(this.letters.any(key).letter().organisation()).isEqualTo("International Telecommunication Union");
		String draft = this.circulars.draft(null, Language.EN, complete("New head"));
		assertThat(this.letters.any(draft).letter().organisation()).isEqualTo("New name");
		Issuer changed = this.issuers.get("tsb");
		this.issuers.change("tsb", changed.getVersion(), issuer.getOrganisation(), issuer.getBureau(),
				issuer.getPlace(), issuer.getFooter(), issuer.getSignatoryName(), issuer.getSignatoryTitle());
	}

	@Test
	void aSeriesContinuesOnlyWhileNoneWasPublishedHere() {
		this.issuers.continueSeries("tsb", CircularKind.COLLECTIVE_LETTER, "tsb", "T25", 9);
		String draft = this.circulars.draft(null, Language.EN, collective());
		assertThat(this.publications.publish(draft, ISSUED)).isEqualTo("t25-tsb-col-0010");
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.issuers.continueSeries("tsb", CircularKind.COLLECTIVE_LETTER, "tsb", "T25", 20));
	}

	@Test
	void whoIsAddressedIsKnownFromThePublicationOn() {
		this.clock.setTo("2026-03-26T09:00:00Z");
		String meeting = this.seeds.secondJcaMv();
		long id = this.meetings.get(meeting).getId();
		String draft = this.circulars.draft(meeting, Language.FR, complete("Only members"));
		assertThat(this.circulars.addressed(id)).isEmpty();
		this.publications.publish(draft, ISSUED);
		assertThat(this.circulars.addressed(id)).hasValueSatisfying((addressed) -> {
			assertThat(addressed.categories()).containsExactly(MailingCategory.SECTOR_MEMBERS);
			assertThat(addressed.since()).isEqualTo(Instant.parse("2026-03-26T09:00:00Z"));
		});
	}

	static CircularDraft complete(String subject) {
		return draft(null, subject);
	}

	private static CircularDraft collective() {
		return draft(CircularKind.COLLECTIVE_LETTER, "Collective");
	}

	private static CircularDraft draft(CircularKind kind, String subject) {
		return new CircularDraft(kind, null, null, null, null,
				List.of(new CircularDraft.Line("Sector Members", MailingCategory.SECTOR_MEMBERS)), null, null, subject,
				null, null, List.of(Paragraph.of("A paragraph.")), null, null, null, null, null);
	}

}
