package org.convoke.testing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests inject beside the application's own beans. */
@TestConfiguration(proxyBeanMethods = false)
class TestServices {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	TestMailServer testMailServer() {
		return TestMailServer.get();
	}

	@Bean
	TestDatabase testDatabase(@Value("${spring.datasource.url}") String url) {
		return new TestDatabase(url);
	}

}
