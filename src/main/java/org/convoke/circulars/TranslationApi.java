package org.convoke.circulars;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.convoke.web.Page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;

/** Translations of letters over REST, for the secretariat and its translators. */
@RestController
@RequestMapping("/api/v1/circulars/{key}/translations")
class TranslationApi {

	private final Translations translations;

	private final Letters letters;

	TranslationApi(Translations translations, Letters letters) {
		this.translations = translations;
		this.letters = letters;
	}

	/** How far one language is. */
	record Summary(Language language, TranslationState state, boolean released, int ready, int parts) {
	}

	/**
	 * A translation, part by part.
	 *
	 * @param version send it back with what you write, so as to overwrite nobody
	 */
	record View(Language language, Language original, TranslationState state, boolean released, int version,
			List<Part> parts) {
	}

	/**
	 * One part.
	 *
	 * @param source the hash of the original; send it back with the translation
	 * @param own whether the product's own words are meant, which cannot be changed
	 */
	record Part(String key, TranslationState state, String original, String source, String text, boolean own) {
	}

	/**
	 * What is to be written.
	 *
	 * @param parts the translations by the names of the parts; others stay
	 * @param sources the hashes of the originals that were translated; null for the ones
	 * of now
	 * @param version the version that was read; null to overwrite whatever is there
	 */
	record Writing(@NotNull Map<String, String> parts, Map<String, String> sources, Integer version) {
	}

	@GetMapping
	Page<Summary> list(@PathVariable String key) {
		List<Summary> items = this.translations.states(this.letters.any(key).circular())
			.keySet()
			.stream()
			.map((language) -> this.translations.get(key, language))
			.map((each) -> new Summary(each.language(), each.released() ? TranslationState.READY : each.state(),
					each.released(), each.done(), each.parts().size()))
			.toList();
		return new Page<>(items, null);
	}

	@GetMapping("/{lang}")
	View show(@PathVariable String key, @PathVariable String lang) {
		TranslatedLetter letter = this.translations.get(key, target(lang));
		return new View(letter.language(), letter.circular().getOriginal(),
				letter.released() ? TranslationState.READY : letter.state(), letter.released(), letter.version(),
				letter.parts()
					.stream()
					.map((each) -> new Part(each.part().key(), each.state(), each.part().original(), each.part().hash(),
							each.text(), each.part().fixed() != null))
					.toList());
	}

	@PutMapping("/{lang}")
	View write(@PathVariable String key, @PathVariable String lang, @Valid @RequestBody Writing writing) {
		Map<String, TranslatedLetter.Part> known = new LinkedHashMap<>();
		this.translations.get(key, target(lang)).parts().forEach((part) -> known.put(part.part().key(), part));
		Map<String, String> sources = (writing.sources() != null) ? writing.sources() : Map.of();
		InvalidException wrong = new InvalidException();
		List<TranslationForm.PartForm> parts = writing.parts().entrySet().stream().map((entry) -> {
			TranslatedLetter.Part part = known.get(entry.getKey());
			if (part == null || part.part().fixed() != null) {
				wrong.at("parts." + entry.getKey(), "circulars.translation.unknownPart", entry.getKey());
				return null;
			}
			return new TranslationForm.PartForm(entry.getKey(), entry.getValue(),
					sources.getOrDefault(entry.getKey(), part.part().hash()), Fingerprint.of(part.text()));
		}).toList();
		wrong.throwIfAny();
		// What is sent again as it is was looked at again: its source is noted anew.
		Merge merge = this.translations.save(key, target(lang), parts, Then.of("right:*"), writing.version());
		if (!merge.conflicts().isEmpty()) {
			throw new ConflictException("conflict", "circulars.edit.conflict");
		}
		return show(key, lang);
	}

	@PostMapping("/{lang}/release")
	ResponseEntity<View> release(@PathVariable String key, @PathVariable String lang) {
		this.translations.release(key, target(lang));
		return ResponseEntity.status(HttpStatus.CREATED)
			.location(URI.create("/api/v1/circulars/" + key + "?lang=" + lang))
			.body(show(key, lang));
	}

	private static Language target(String lang) {
		return Language.find(lang).orElseThrow(NotFoundException::new);
	}

}
