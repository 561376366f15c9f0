package org.convoke.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets feeds be templates beside those of pages: what is named {@code *.atom} is XML. */
@Configuration(proxyBeanMethods = false)
class FeedTemplates {

	@Bean
	SpringResourceTemplateResolver feeds() {
		var resolver = new SpringResourceTemplateResolver();
		resolver.setResolvablePatterns(Set.of("*.atom"));
		resolver.setPrefix("classpath:/templates/");
		resolver.setTemplateMode(TemplateMode.XML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		// Before the resolver of pages, which answers for every name.
		resolver.setOrder(0);
		return resolver;
	}

}
