package org.convoke.dev;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Turns on the profile {@code dev} when the embedded database serves, and settles what
 * depends on that.
 */
class DevEnvironment implements EnvironmentPostProcessor, Ordered {

	static final String DATABASE_URL = "spring.datasource.url";

	static final Profiles DEV = Profiles.of("dev");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean embedded = !StringUtils.hasText(environment.getProperty(DATABASE_URL)) && hasEmbeddedDatabase();
		if (embedded && !environment.acceptsProfiles(DEV)) {
			environment.addActiveProfile("dev");
		}
		Map<String, Object> defaults = new HashMap<>();
		defaults.put("convoke.data-dir", "./data");
		defaults.put("convoke.sample-data", embedded);
		if (environment.acceptsProfiles(DEV)) {
			defaults.put("logging.level.io.zonky", "warn");
			defaults.put("server.address", "127.0.0.1");
			defaults.put("convoke.public-url", "http://127.0.0.1:${server.port:8080}");
		}
		environment.getPropertySources().addLast(new MapPropertySource("convokeDefaults", defaults));
	}

	static boolean hasEmbeddedDatabase() {
		return ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.EmbeddedPostgres", null);
	}

	/** After the files and variables of the operator have been read. */
	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

}
