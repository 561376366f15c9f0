package org.convoke.dev;

import java.util.List;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses a start that the settings forbid, before anything has been opened. */
class StartConditions implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final List<String> DEV_SWITCHES = List.of("convoke.dev.clock-start", "convoke.dev.clock-speed",
			"convoke.dev.api-token");

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (environment.acceptsProfiles(DevEnvironment.DEV)) {
			checkDevSwitches(environment);
		}
		else {
			refuseDevSwitches(environment);
		}
		refuseWithoutDatabase(environment);
	}

	private void refuseDevSwitches(Environment environment) {
		List<String> set = DEV_SWITCHES.stream().filter((name) -> isSet(environment, name)).toList();
		if (!set.isEmpty()) {
			throw new StartRefusedException(
					"%s is set, but only the profile dev may be started with it.".formatted(String.join(", ", set)),
					"Remove it. Where this is no installation that people rely on, start with the profile dev"
							+ " (SPRING_PROFILES_ACTIVE=dev) instead.");
		}
	}

	private void checkDevSwitches(Environment environment) {
		try {
			double speed = Binder.get(environment).bindOrCreate("convoke.dev", DevProperties.class).clockSpeed();
			if (!(speed >= 0 && speed < Double.POSITIVE_INFINITY)) {
				throw badSwitch("convoke.dev.clock-speed", environment, null);
			}
		}
		catch (BindException ex) {
			throw badSwitch(ex.getName().toString(), environment, ex);
		}
	}

	private StartRefusedException badSwitch(String name, Environment environment, Exception cause) {
		String wanted = name.endsWith("clock-start")
				? "an instant such as 2026-04-29T08:00:00Z or 2026-04-29T10:00:00+02:00"
				: "a number that is not negative, such as 1 or 60";
		return new StartRefusedException("%s is “%s”.".formatted(name, environment.getProperty(name)),
				"Give it %s.".formatted(wanted), cause);
	}

	private void refuseWithoutDatabase(Environment environment) {
		if (!isSet(environment, DevEnvironment.DATABASE_URL) && !DevEnvironment.hasEmbeddedDatabase()) {
			throw new StartRefusedException("No database is configured.",
					"Set SPRING_DATASOURCE_URL (such as jdbc:postgresql://localhost:5432/convoke),"
							+ " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. To try Convoke without"
							+ " a database of your own, start it from its sources: ./mvnw spring-boot:run");
		}
	}

	private static boolean isSet(Environment environment, String name) {
		return StringUtils.hasText(environment.getProperty(name));
	}

}
