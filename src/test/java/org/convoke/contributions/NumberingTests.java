package org.convoke.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.convoke.meetings.Meetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Arrival;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ConvokeTest
class NumberingTests {

	private static final int COUNT = 50;

	/**
	 * More than there are connections, but not so many that one would wait too long for
	 * one.
	 */
	private static final int THREADS = 16;

	@Autowired
	Intake intake;

	@Autowired
	Meetings meetings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Test
	void fiftyAtOnceGetFiftyNumbersWithoutAGap() throws Exception {
		meeting("numbers-many");
		List<Integer> numbers = atOnce((index) -> () -> submit("numbers-many", "many-" + index, "ada@example.org"));
		assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, COUNT).boxed().toList());
	}

	@Test
	void theSameSubmissionFiftyTimesAtOnceIsOneContribution() throws Exception {
		meeting("numbers-same");
		assertThat(atOnce((index) -> () -> submit("numbers-same", "same", "ada@example.org"))).containsOnly(1);
		assertThat(this.jdbc.sql("""
				select count(*) from stored_file f
				where not exists (select from contribution_file c where c.file_id = f.id) and f.name = 'paper.pdf'
				    and f.created_at = ?""")
			.param(java.sql.Timestamp.from(this.clock.instant()))
			.query(Integer.class)
			.single()).isZero();
		assertThat(submit("numbers-same", "next", "ada@example.org")).isEqualTo(2);
	}

	@Test
	void aFailureGivesItsNumberBack() {
		meeting("numbers-failure");
		// The receipt is written after the number was taken.
		this.jdbc.sql("""
				create function fail_mail() returns trigger language plpgsql as $$ begin raise 'failed'; end $$;
				create trigger fail_mail before insert on mail for each row
				    when (new.to_address = 'fails@example.org') execute function fail_mail()""").update();
		assertThatException().isThrownBy(() -> submit("numbers-failure", "first", "fails@example.org"));
		this.jdbc.sql("drop function fail_mail cascade").update();
		assertThat(submit("numbers-failure", "second", "ada@example.org")).isOne();
	}

	private void meeting(String slug) {
		this.clock.setTo(TestContributions.IN_TIME);
		new TestContributions(this.meetings, this.jdbc, this.mvc).meeting(slug);
	}

	private int submit(String slug, String id, String email) {
		ContributionDetails details = new ContributionDetails("Title", List.of("Source"),
				List.of(new Contact("Ada", email, "")), Purpose.DISCUSSION, "", "", List.of());
		List<MultipartFile> files = List.of(TestContributions.pdf());
		return this.intake.take(slug, id, details, files, new Arrival(this.clock.instant()), Language.EN).number();
	}

	private static List<Integer> atOnce(java.util.function.IntFunction<Callable<Integer>> task) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(THREADS);
		try {
			List<Integer> numbers = new ArrayList<>();
			List<Callable<Integer>> tasks = IntStream.range(0, COUNT).mapToObj(task).toList();
			for (Future<Integer> future : pool.invokeAll(tasks)) {
				numbers.add(future.get());
			}
			return numbers;
		}
		finally {
			pool.shutdown();
		}
	}

}
