package org.convoke;

import java.time.Clock;

import org.convoke.dev.DevProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that all domain time is read from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DevProperties.class)
class ClockConfiguration {

	@Bean
	Clock clock(DevProperties dev) {
		return dev.clock();
	}

}
