package org.convoke.testing;

import java.util.Map;

import org.convoke.dev.FreePort;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points the application of a {@link ConvokeTest} to a new database, the test mail server
 * and a free port by the same properties that an operator sets, so that nothing in the
 * application knows of tests.
 */
class TestEnvironment implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.getProperty("convoke.test.services", Boolean.class, false)) {
			return;
		}
		TestDatabase database = TestDatabase.create();
		TestMailServer mails = TestMailServer.get();
		int port = FreePort.find();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("testServices",
					Map.of("spring.datasource.url", database.url(), "spring.datasource.hikari.maximum-pool-size", 5,
							"spring.mail.host", mails.host(), "spring.mail.port", mails.port(), "server.address",
							"127.0.0.1", "server.port", port, "convoke.public-url", "http://127.0.0.1:" + port)));
	}

	@Override
	public int getOrder() {
		return 0;
	}

}
