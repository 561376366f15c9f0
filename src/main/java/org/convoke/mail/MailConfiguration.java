package org.convoke.mail;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the {@link Dispatcher} run by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {

}
