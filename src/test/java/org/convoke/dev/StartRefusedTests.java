package org.convoke.dev;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.convoke.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTests {

	private static final String NOWHERE = "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/convoke?password=secret";

	@Test
	void switchesOfDevelopmentOutsideItsProfile(CapturedOutput output) {
		refused(NOWHERE, "--convoke.dev.clock-start=2026-04-29T10:00:00+02:00", "--convoke.dev.api-token=token");
		assertThat(output).contains("convoke.dev.clock-start, convoke.dev.api-token")
			.contains("only the profile dev")
			.doesNotContain("\tat ");
	}

	@Test
	void aClockThatStartsAtNoInstant(CapturedOutput output) {
		refused(NOWHERE, "--spring.profiles.active=dev", "--convoke.dev.clock-start=tomorrow");
		assertThat(output).contains("convoke.dev.clock-start is “tomorrow”").contains("2026-04-29T10:00:00+02:00");
	}

	@Test
	void aClockThatRunsBackwards(CapturedOutput output) {
		refused(NOWHERE, "--spring.profiles.active=dev", "--convoke.dev.clock-speed=-1");
		assertThat(output).contains("convoke.dev.clock-speed is “-1”");
	}

	@Test
	void aDatabaseThatCannotBeReached(CapturedOutput output) {
		refused(NOWHERE, "--spring.datasource.hikari.connection-timeout=500");
		assertThat(output).contains("The database jdbc:postgresql://127.0.0.1:1/convoke cannot be reached")
			.doesNotContain("secret")
			.doesNotContain("\tat ");
	}

	@Test
	void aDatabaseThatIsNotThere(CapturedOutput output) {
		refused("--spring.datasource.url=" + TestDatabase.create().url().replaceFirst("convoke_\\d+", "missing"),
				"--spring.datasource.hikari.connection-timeout=500");
		assertThat(output).contains("/missing does not exist");
	}

	@Test
	void aDatabaseOfANewerRelease(CapturedOutput output) throws SQLException {
		String url = "--spring.datasource.url=" + migratedByANewerRelease();
		refused(url);
		assertThat(output).contains("newer than this release of Convoke")
			.contains("migrated to version 999,")
			.doesNotContain("\tat ");
	}

	@Test
	void theClockAndTheSampleDataFollowTheSwitches(@TempDir Path dataDir) {
		try (ConfigurableApplicationContext context = start("--convoke.data-dir=" + dataDir,
				"--convoke.dev.clock-start=2026-04-29T10:00:00+02:00", "--server.port=8081")) {
			assertThat(context.getEnvironment().getActiveProfiles()).containsExactly("dev");
			assertThat(context.getEnvironment().getProperty("convoke.sample-data")).isEqualTo("true");
			assertThat(context.getEnvironment().getProperty("convoke.public-url")).isEqualTo("http://127.0.0.1:8081");
			assertThat(dataDir.resolve("postgresql")).exists();
		}
	}

	private static String migratedByANewerRelease() throws SQLException {
		String url = TestDatabase.create().url();
		start("--spring.datasource.url=" + url, "--spring.flyway.baseline-on-migrate=true").close();
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute("""
					insert into flyway_schema_history
					select 999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'someone', now(), 1, true""");
		}
		return url;
	}

	private static void refused(String... arguments) {
		assertThatException().isThrownBy(() -> start(arguments).close());
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		return new SpringApplicationBuilder(DatabaseOnly.class).web(WebApplicationType.NONE).run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DevDatabaseConfiguration.class, DataSourceAutoConfiguration.class,
			FlywayAutoConfiguration.class })
	static class DatabaseOnly {

	}

}
