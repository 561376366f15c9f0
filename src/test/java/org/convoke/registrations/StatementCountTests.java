package org.convoke.registrations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Registering costs a constant handful of statements, whatever the directory holds. */
@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=statement-count")
class StatementCountTests {

	private static final Instant IN_TIME = Instant.parse("2026-04-29T08:00:00Z");

	private static final ThreadLocal<List<String>> STATEMENTS = new ThreadLocal<>();

	@Autowired
	Registrations registrations;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo(IN_TIME);
		this.meeting = this.testMeetings.secondJcaMv();
		submit("warm");
	}

	@Test
	void oneStatementLooksTheOrganisationUpAndNoneMoreIsForWhatIsNotAsked() {
		List<String> few = submit("few");
		assertThat(few).filteredOn((sql) -> sql.contains("organisation_name")).hasSize(1);
		assertThat(few).noneMatch((sql) -> sql.contains("registration_needs") || sql.contains("visa_request")
				|| sql.contains("registration_answer"));
		assertThat(few).as(String.join("\n", few)).hasSizeLessThanOrEqualTo(6);
		this.jdbc
			.sql("""
					insert into organisation (name, category, country)
					select jsonb_build_object('en', 'Counted ' || i), 'SECTOR_MEMBER', 'CH' from generate_series(1, 500) i""")
			.update();
		for (int number = 0; number < 20; number++) {
			submit("other" + number);
		}
		assertThat(submit("many")).hasSameSizeAs(few);
	}

	private List<String> submit(String name) {
		STATEMENTS.set(new ArrayList<>());
		try {
			this.registrations.submit(this.meeting.getSlug(),
					TestRegistrations.amal(TestRegistrations.address(name, this.meeting.getSlug())), ExtrasInput.NONE,
					UUID.randomUUID(), IN_TIME);
			return STATEMENTS.get();
		}
		finally {
			STATEMENTS.remove();
		}
	}

	/** Notes what a thread that asked for it prepares. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static BeanPostProcessor counter() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource source) ? new DelegatingDataSource(source) {

						@Override
						public Connection getConnection() throws SQLException {
							return counted(super.getConnection());
						}

					} : bean;
				}

			};
		}

		private static Connection counted(Connection connection) {
			return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (method.getName().startsWith("prepare") && STATEMENTS.get() != null) {
							STATEMENTS.get().add((String) arguments[0]);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
