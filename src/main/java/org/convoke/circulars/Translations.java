package org.convoke.circulars;

import java.util.Map;

import org.convoke.web.Language;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters in the languages beside their original one. */
@Service
@Transactional
public class Translations {

	/** How far each language but the original is. */
	@Transactional(readOnly = true)
	Map<Language, TranslationState> states(Circular circular) {
		return Map.of();
	}

	/** The whole text in each language that is ready, as it would be published. */
	@Transactional(readOnly = true)
	Map<Language, LetterText> ready(Circular circular) {
		return Map.of();
	}

}
