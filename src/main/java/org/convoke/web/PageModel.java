package org.convoke.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

	@ModelAttribute
	void addTo(Model model, HttpServletRequest request) {
		model.addAllAttributes(all(request));
	}

	/** All of it, for views that no controller method answers. */
	Map<String, Object> all(HttpServletRequest request) {
		Map<String, Object> attributes = new HashMap<>();
		Reader reader = ReaderArguments.reader(request);
		attributes.put("lang", reader.language());
		attributes.put("reader", reader);
		attributes.put("languages", this.languages);
		attributes.put("languageLinks", languageLinks(request));
		attributes.put("signedIn", request.getRemoteUser());
		return attributes;
	}

	private Map<Language, String> languageLinks(HttpServletRequest request) {
		Map<Language, String> links = new EnumMap<>(Language.class);
		for (Language language : this.languages) {
			var address = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang", language.code());
			links.put(language, address.scheme(null).host(null).port(null).build().toUriString());
		}
		return links;
	}

}
