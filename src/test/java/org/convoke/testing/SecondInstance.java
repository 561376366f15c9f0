package org.convoke.testing;

import org.convoke.ConvokeApplication;
import org.convoke.dev.FreePort;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Another instance of the application on the database of a {@link ConvokeTest}. */
public final class SecondInstance implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final int port;

	private SecondInstance(ConfigurableApplicationContext context, int port) {
		this.context = context;
		this.port = port;
	}

	/** Starts it, with the same clock. */
	public static SecondInstance start(TestClock clock, TestDatabase database, TestMailServer mails) {
		ApplicationContextInitializer<GenericApplicationContext> sameClock = (context) -> context
			.registerBean("testClock", TestClock.class, () -> clock, (bean) -> bean.setPrimary(true));
		int port = FreePort.find();
		return new SecondInstance(new SpringApplicationBuilder(ConvokeApplication.class).initializers(sameClock)
			.properties("spring.main.allow-bean-definition-overriding=true", "convoke.sample-data=false")
			.run("--spring.datasource.url=" + database.url(), "--spring.mail.host=" + mails.host(),
					"--spring.mail.port=" + mails.port(), "--server.address=127.0.0.1", "--server.port=" + port),
				port);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Where it is reached over HTTP. */
	public String address() {
		return "http://127.0.0.1:" + this.port;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
