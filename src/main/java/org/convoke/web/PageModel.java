package org.convoke.web;

import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the layout of every page needs: the reader's language and zone, the way to the
 * other languages, who is signed in.
 */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

	private final List<Language> languages;

	PageModel(Messages messages) {
		this.languages = messages.languages();
	}

	@ModelAttribute("lang")
	Language language(HttpServletRequest request) {
		return ReaderArguments.language(request);
	}

	@ModelAttribute("reader")
	Reader reader(HttpServletRequest request) {
		return ReaderArguments.reader(request);
	}

	@ModelAttribute("languages")
	List<Language> languages() {
		return this.languages;
	}

	@ModelAttribute("languageLinks")
	Map<Language, String> languageLinks(HttpServletRequest request) {
		Map<Language, String> links = new EnumMap<>(Language.class);
		for (Language language : this.languages) {
			var address = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang", language.code());
			links.put(language, address.scheme(null).host(null).port(null).build().toUriString());
		}
		return links;
	}

	@ModelAttribute("signedIn")
	String signedIn(Principal principal) {
		return (principal != null) ? principal.getName() : null;
	}

}
