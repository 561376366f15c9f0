package org.convoke.circulars;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Letters that were issued elsewhere keep their numbers; new ones leave no gap. */
@ConvokeTest
class OwnNumberTests {

	private static final LocalDate DAY = LocalDate.parse("2026-03-26");

	@Autowired
	LettersReadIn readIn;

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	Letters letters;

	@Autowired
	Issuers issuers;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	private String series;

	@BeforeEach
	void anIssuerOfItsOwn(TestInfo test) {
		this.series = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT).substring(0, 12);
		this.issuers.create(this.series, DefaultIssuer.details());
	}

	@Test
	void theFirstLetterOfASeriesSetsItOn() {
		assertThat(publish(bearing(127))).isEqualTo("t25-" + this.series + "-cir-0127");
		assertThat(publish(fresh())).isEqualTo("t25-" + this.series + "-cir-0128");
		assertThat(publish(bearing(129))).endsWith("0129");
	}

	@Test
	void anEarlierLetterDoesNotMoveTheCounter() {
		this.issuers.continueSeries(this.series, CircularKind.CIRCULAR, this.series, "T25", 126);
		assertThat(publish(bearing(92))).endsWith("0092");
		assertThat(publish(fresh())).endsWith("0127");
		assertThat(publish(bearing(93))).endsWith("0093");
		assertThat(publish(fresh())).endsWith("0128");
		assertThatExceptionOfType(InvalidException.class).as("the series is in use")
			.isThrownBy(() -> this.issuers.continueSeries(this.series, CircularKind.CIRCULAR, this.series, "T25", 50));
	}

	@Test
	void takenAndFarNumbersAreRefusedAndNameTheNextOne() {
		publish(bearing(5));
		refused(bearing(5), "circulars.ownNumber.taken", 5, 6);
		String far = bearing(8);
		refused(far, "circulars.ownNumber.ahead", 8, 6);
		assertThat(publication(far)).contains("It bears the number 8");
		assertThat(this.mvc.post()
			.uri("/secretariat/circulars/{key}/publication", far)
			.param("date", DAY.toString())
			.param("reason", "As it was.")
			.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).bodyText()
			.contains("would leave a gap: the next number of the series is 6");
		assertThat(this.mvc.post()
			.uri("/secretariat/circulars/{key}/publication/next-number", far)
			.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
		assertThat(publication(far)).doesNotContain("It bears the number");
		assertThat(publish(far)).endsWith("0006");
	}

	@Test
	void twoDraftsOfOneNumberAtOnceAndOneWins() throws Exception {
		publish(bearing(20));
		List<String> drafts = List.of(bearing(7), bearing(7));
		CyclicBarrier start = new CyclicBarrier(drafts.size());
		ExecutorService pool = Executors.newFixedThreadPool(drafts.size());
		try {
			List<Future<String>> published = pool.invokeAll(drafts.stream().map((draft) -> (Callable<String>) () -> {
				start.await();
				return publish(draft);
			}).toList());
			assertThat(published.stream().map(OwnNumberTests::outcome))
				.containsExactlyInAnyOrder("t25-" + this.series + "-cir-0007", "circulars.ownNumber.taken [7, 21]");
		}
		finally {
			pool.shutdown();
		}
		assertThat(publish(fresh())).endsWith("0021");
	}

	private static String outcome(Future<String> published) {
		try {
			return published.get();
		}
		catch (ExecutionException ex) {
			InvalidException.Invalid why = ((InvalidException) ex.getCause()).fields().get(0);
			return why.messageKey() + " " + why.arguments();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void newLettersStayWithoutGapsWhileOldOnesComeIn() throws Exception {
		publish(bearing(100));
		ExecutorService pool = Executors.newFixedThreadPool(4);
		try {
			List<String> drafts = IntStream.rangeClosed(1, 12)
				.mapToObj((number) -> (number % 2 == 0) ? fresh() : bearing(number))
				.toList();
			for (Future<String> published : pool
				.invokeAll(drafts.stream().map((draft) -> (Callable<String>) () -> publish(draft)).toList())) {
				published.get();
			}
		}
		finally {
			pool.shutdown();
		}
		assertThat(this.jdbc.sql("select number from circular where series = ? and number > 100 order by 1")
			.param(this.series)
			.query(Integer.class)
			.list()).containsExactly(101, 102, 103, 104, 105, 106);
	}

	@Test
	void aNumberOfAnotherSeriesIsRefused() {
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.readIn.draft(this.series, null, Language.EN, text(), "CACE", 1021))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidException.Invalid::field)
				.containsExactly("series"));
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.readIn.draft(this.series, null, Language.EN, text(), this.series, 0));
	}

	@Test
	void lettersThatAreHereAreFoundByTheirNumber() {
		assertThat(find(44)).isEmpty();
		String draft = bearing(44);
		assertThat(find(44)).hasValueSatisfying((here) -> assertThat(here.key()).isEqualTo(draft));
		String published = publish(draft);
		assertThat(find(44)).hasValueSatisfying((here) -> {
			assertThat(here.key()).isEqualTo(published);
			assertThat(here.published()).isTrue();
			assertThat(here.languages()).containsExactly(Language.EN);
		});
		assertThat(this.readIn.find(this.series, CircularKind.CIRCULAR, this.series, 44, DAY.minusYears(3))).isEmpty();
		assertThat(this.readIn.amended(CircularKind.CIRCULAR, this.series, 44, DAY.plusYears(4))).isPresent();
	}

	private Optional<LettersReadIn.Here> find(int number) {
		return this.readIn.find(this.series, CircularKind.CIRCULAR, this.series.toUpperCase(Locale.ROOT), number, DAY);
	}

	private void refused(String draft, String messageKey, Object... arguments) {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> publish(draft))
			.satisfies((ex) -> assertThat(ex.fields())
				.containsExactly(new InvalidException.Invalid("number", messageKey, List.of(arguments))));
	}

	private String publication(String key) {
		try {
			return this.mvc.get()
				.uri("/secretariat/circulars/{key}/publication", key)
				.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
				.exchange()
				.getResponse()
				.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String publish(String draft) {
		return this.publications.publish(draft, DAY);
	}

	private String fresh() {
		return this.circulars.draft(this.issuers.get(this.series), null, Language.EN, text());
	}

	private String bearing(int number) {
		return this.readIn.draft(
				this.series, null, Language.EN, new CircularDraft(null, null, null, DAY, null, text().addressees(),
						null, null, "Bearing " + number, null, null, text().paragraphs(), null, null, null, null, null),
				this.series, number);
	}

	private static CircularDraft text() {
		return PublicationTests.complete("A letter of before");
	}

}
