package org.convoke.mail;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets the plain text of mails be a template of its own, beside those in HTML. */
@Configuration(proxyBeanMethods = false)
class MailTemplates {

	@Bean
	SpringResourceTemplateResolver plainTextMails() {
		var resolver = new SpringResourceTemplateResolver();
		resolver.setResolvablePatterns(Set.of("mail/*.txt"));
		resolver.setPrefix("classpath:/templates/");
		resolver.setTemplateMode(TemplateMode.TEXT);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		// Before the resolver of pages, which answers for every name.
		resolver.setOrder(0);
		return resolver;
	}

}
