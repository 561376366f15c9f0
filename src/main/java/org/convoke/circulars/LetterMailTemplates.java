package org.convoke.circulars;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets the plain text of a letter sent as mail be a template beside the one in HTML. */
@Configuration(proxyBeanMethods = false)
class LetterMailTemplates {

	@Bean
	SpringResourceTemplateResolver plainTextLetters() {
		var resolver = new SpringResourceTemplateResolver();
		resolver.setResolvablePatterns(Set.of("circulars/mail.txt"));
		resolver.setPrefix("classpath:/templates/");
		resolver.setTemplateMode(TemplateMode.TEXT);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		// Before the resolver of pages, which answers for every name.
		resolver.setOrder(0);
		return resolver;
	}

}
