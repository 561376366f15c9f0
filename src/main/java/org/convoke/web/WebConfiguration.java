package org.convoke.web;

import java.util.List;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** The web layer's language, texts and arguments. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	static Messages messageSource() {
		return new Messages();
	}

	@Bean
	LocaleResolver localeResolver(Messages messages) {
		return new ReaderLanguageResolver(messages.languages());
	}

	@Bean
	JacksonModule storableText() {
		return new SimpleModule("storable text").addDeserializer(String.class, new StorableText.Reading());
	}

	/** Puts the content hash into the addresses of style sheets, scripts and fonts. */
	@Bean
	ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
		return new ResourceUrlEncodingFilter();
	}

	@Bean
	WebMvcRegistrations forms() {
		return new WebMvcRegistrations() {

			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new FormBindingAdapter();
			}

		};
	}

	@Bean
	WebMvcConfigurer readers(LocaleResolver localeResolver) {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new ReaderArguments());
			}

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new LanguageCookieInterceptor(localeResolver));
			}

		};
	}

	/** Binds with a {@link FormBinder}. */
	private static final class FormBindingAdapter extends RequestMappingHandlerAdapter {

		@Override
		protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
			return new ServletRequestDataBinderFactory(methods, getWebBindingInitializer()) {

				@Override
				protected ServletRequestDataBinder createBinderInstance(Object target, String name,
						NativeWebRequest request) {
					return new FormBinder(target, name);
				}

			};
		}

	}

}
