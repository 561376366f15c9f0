package org.convoke.circulars.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.convoke.ConvokeApplication;
import org.convoke.dev.FreePort;
import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestDatabase;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances in processes of their own, killed (SIGKILL) in the middle of a distribution:
 * once while messages are written, once while they leave. The instance of the test itself
 * neither writes nor sends. With {@code -Dconvoke.test.recipients=5000} it takes some
 * minutes.
 */
@ConvokeTest
@Import(TestDistributions.class)
@TestPropertySource(
		properties = { "convoke.test.database=interrupted", "convoke.mail.pause=1h", "convoke.distribution.pause=1h" })
class InterruptedDistributionTests {

	private static final int PEOPLE = Integer.getInteger("convoke.test.recipients", 1000);

	private static final String DOMAIN = "interrupted.example.org";

	@Autowired
	TestDistributions tests;

	@Autowired
	Distributions distributions;

	@Autowired
	TestDatabase database;

	@Autowired
	TestMailServer mails;

	@Autowired
	JdbcClient jdbc;

	private final List<Process> instances = new ArrayList<>();

	@AfterEach
	void stop() {
		this.instances.forEach(Process::destroyForcibly);
	}

	@Test
	void nobodyIsMissedAndNobodyGetsTwo() throws IOException, InterruptedException {
		this.tests.nobody();
		String key = this.tests.letter(MailingCategory.MEMBER_STATES);
		this.tests.translate(key, Language.EN, "Second example meeting", "The meeting will open at 8:30.");
		this.tests.people(PEOPLE, DOMAIN, Category.MEMBER_STATE);
		Process first = start("first");
		Process second = start("second");
		awaitStart("first", first);
		awaitStart("second", second);
		this.distributions.start(key, PEOPLE);

		await("the writing", () -> progress(key).written() >= PEOPLE / 4);
		first.destroyForcibly().waitFor();
		Process third = start("third");
		Progress killedWriting = progress(key);
		assertThat(killedWriting.written()).as("written when the first was killed").isBetween(1, PEOPLE - 1);
		await("the sending", () -> progress(key).sent() >= PEOPLE / 4);
		second.destroyForcibly().waitFor();
		Progress killedSending = progress(key);
		assertThat(killedSending.sent()).as("sent when the second was killed").isBetween(1, PEOPLE - 1);

		awaitStart("third", third);
		// What the dead had leased comes back by itself after some minutes.
		this.jdbc.sql("update mail set next_try_at = now() where state = 'QUEUED'").update();
		await("the end", () -> progress(key).sent() == PEOPLE);

		assertThat(this.jdbc.sql("select count(*) from mail where kind = 'CIRCULAR'").query(Integer.class).single())
			.isEqualTo(PEOPLE);
		assertThat(this.jdbc.sql("""
				select count(distinct to_address) from mail where kind = 'CIRCULAR' and to_address like '%@' || ?""")
			.param(DOMAIN)
			.query(Integer.class)
			.single()).isEqualTo(PEOPLE);
		assertThat(TestDistributions.addresses(PEOPLE, DOMAIN)).allSatisfy((address) -> assertThat(
				this.mails.mailsTo(address).stream().map((mail) -> mail.header("Message-ID")).distinct())
			.as(address)
			.hasSize(1));
	}

	/**
	 * The application in a process of its own, on the database and mail server of this
	 * test.
	 */
	private Process start(String name) throws IOException {
		Process instance = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-cp", System.getProperty("java.class.path"), ConvokeApplication.class.getName(),
				"--spring.datasource.url=" + this.database.url(), "--spring.mail.host=" + this.mails.host(),
				"--spring.mail.port=" + this.mails.port(), "--server.address=127.0.0.1",
				"--server.port=" + FreePort.find(), "--convoke.sample-data=false")
			.redirectErrorStream(true)
			.redirectOutput(log(name).toFile())
			.start();
		this.instances.add(instance);
		return instance;
	}

	private static void awaitStart(String name, Process instance) {
		await("the start of the " + name + " instance", () -> {
			assertThat(instance.isAlive()).as("see " + log(name)).isTrue();
			return Files.readString(log(name)).contains("Started ConvokeApplication");
		});
	}

	private static Path log(String name) throws IOException {
		return Files.createDirectories(Path.of("target", "instances")).resolve(name + ".log");
	}

	private static void await(String what, Callable<Boolean> condition) {
		Awaitility.await(what).atMost(Duration.ofMinutes(15)).pollInterval(Duration.ofMillis(20)).until(condition);
	}

	private Progress progress(String key) {
		return this.distributions.progress(this.distributions.letter(key, Language.EN));
	}

}
