package org.convoke.circulars;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters in the languages beside their original one: translating them part by part,
 * before the publication and after it, and releasing what is ready.
 */
@Service
@Transactional
public class Translations {

	/** As long as the original's may be. */
	private static final int LONGEST_LINE = 1000;

	private final TranslationRepository translations;

	private final CircularRepository circulars;

	private final Issuers issuers;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final WritingLog log;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final MessageSource messages;

	private final Clock clock;

	Translations(TranslationRepository translations, CircularRepository circulars, Issuers issuers,
			EntityManager entities, JdbcClient jdbc, WritingLog log, AuditLog audit, ApplicationEventPublisher events,
			MessageSource messages, Clock clock) {
		this.translations = translations;
		this.circulars = circulars;
		this.issuers = issuers;
		this.entities = entities;
		this.jdbc = jdbc;
		this.log = log;
		this.audit = audit;
		this.events = events;
		this.messages = messages;
		this.clock = clock;
	}

	/** How far each language but the original is. */
	@Transactional(readOnly = true)
	Map<Language, TranslationState> states(Circular circular) {
		return states(circular, this.translations.findByCircularId(circular.getId()));
	}

	/** The same for the letters of a list, by their keys. */
	@Transactional(readOnly = true)
	Map<String, Map<Language, TranslationState>> states(Collection<String> keys) {
		List<Circular> translated = this.circulars.findTranslated(keys);
		Map<Long, List<Translation>> translations = this.translations
			.findByCircularIdIn(translated.stream().map(Circular::getId).toList())
			.stream()
			.collect(Collectors.groupingBy(Translation::getCircularId));
		Map<String, Map<Language, TranslationState>> states = new HashMap<>();
		translated.forEach((circular) -> states.put(circular.getKey(),
				states(circular, translations.getOrDefault(circular.getId(), List.of()))));
		return states;
	}

	private Map<Language, TranslationState> states(Circular circular, List<Translation> translations) {
		Map<Language, Translation> byLanguage = translations.stream()
			.collect(Collectors.toMap(Translation::getLanguage, Function.identity()));
		Map<Language, TranslationState> states = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			if (language != circular.getOriginal()) {
				Translation translation = byLanguage.getOrDefault(language,
						new Translation(circular.getId(), language));
				states.put(language, isReleased(circular, language) ? TranslationState.READY
						: state(parts(circular, language), translation));
			}
		}
		return states;
	}

	private static TranslationState state(List<LetterPart> parts, Translation translation) {
		List<TranslationState> states = parts.stream().map(translation::stateOf).toList();
		return Stream.of(TranslationState.MISSING, TranslationState.STALE)
			.filter(states::contains)
			.findFirst()
			.orElse(TranslationState.READY);
	}

	private static boolean isReleased(Circular circular, Language language) {
		return circular.isPublished() && circular.text(language) != null;
	}

	private List<LetterPart> parts(Circular circular, Language language) {
		return new LetterParts(circular, this.issuers.get(circular.getIssuerId()), language, this.messages).all();
	}

	/**
	 * Begins the translations of an amendment with those of the letter that it copies.
	 */
	void copy(Circular from, Circular draft) {
		for (Language language : from.getLanguages()) {
			if (language != from.getOriginal()) {
				Translation copy = new Translation(draft.getId(), language);
				copy.write(draft.text(), LetterParts.values(from.text(language)), this.clock.instant());
				parts(draft, language).forEach((part) -> copy.translates(part, part.hash()));
				this.translations.save(copy);
			}
		}
	}

	/** The whole text in each language that is ready, as it would be published. */
	@Transactional(readOnly = true)
	Map<Language, LetterText> ready(Circular circular) {
		List<Translation> translations = this.translations.findByCircularId(circular.getId());
		Map<Language, TranslationState> states = states(circular, translations);
		Map<Language, LetterText> ready = texts(circular, translations);
		ready.keySet()
			.removeIf((language) -> states.get(language) != TranslationState.READY || isReleased(circular, language));
		return ready;
	}

	/** The text in each language that somebody translates, as far as it is. */
	@Transactional(readOnly = true)
	Map<Language, LetterText> texts(Circular circular) {
		return texts(circular, this.translations.findByCircularId(circular.getId()));
	}

	private Map<Language, LetterText> texts(Circular circular, List<Translation> translations) {
		Map<Language, LetterText> texts = new EnumMap<>(Language.class);
		for (Translation each : translations) {
			if (each.getLanguage() != circular.getOriginal()) {
				texts.put(each.getLanguage(),
						LetterParts.text(circular.text(), each.values(parts(circular, each.getLanguage()))));
			}
		}
		return texts;
	}

	/** The letter in that language as far as it is, and how each part stands. */
	@Transactional(readOnly = true)
	TranslatedLetter get(String key, Language language) {
		Circular circular = get(key);
		return translated(circular, language, of(circular, language));
	}

	private TranslatedLetter translated(Circular circular, Language language, Translation translation) {
		List<LetterPart> parts = parts(circular, language);
		return new TranslatedLetter(circular, language, state(parts, translation), isReleased(circular, language),
				translation.getVersion(), parts.stream().map((part) -> {
					TranslationState state = translation.stateOf(part);
					return new TranslatedLetter.Part(part, translation.saidOf(part), state,
							(state == TranslationState.STALE) ? translation.originalOf(part) : null);
				}).toList());
	}

	/** The draft of the text in that language; what is missing is as in the original. */
	@Transactional(readOnly = true)
	LetterText draft(Circular circular, Language language) {
		return of(circular, language).composed(circular.text(), parts(circular, language));
	}

	private Translation of(Circular circular, Language language) {
		if (language == circular.getOriginal()) {
			throw new NotFoundException();
		}
		return this.translations.findByCircularIdAndLanguage(circular.getId(), language)
			.orElseGet(() -> new Translation(circular.getId(), language));
	}

	/**
	 * Saves parts of a translation; what others have changed meanwhile stays.
	 * @param wanted what is sent, part by part
	 */
	Merge save(String key, Language language, List<TranslationForm.PartForm> wanted, Then then) {
		return save(key, language, wanted, then, null);
	}

	/**
	 * The same for somebody who has read that version; null for whichever it is.
	 */
	Merge save(String key, Language language, List<TranslationForm.PartForm> wanted, Then then, Integer version) {
		Circular circular = locked(key);
		if (!circular.isPublished()) {
			circular.requireEditable();
		}
		if (isReleased(circular, language)) {
			throw new ConflictException("already-published", "circulars.translation.sealed", language.ownName());
		}
		Translation translation = of(circular, language);
		if (version != null && version != translation.getVersion()) {
			throw new ConflictException("conflict", "circulars.edit.conflict");
		}
		Map<String, LetterPart> parts = parts(circular, language).stream()
			.filter((part) -> part.fixed() == null)
			.collect(Collectors.toMap(LetterPart::key, Function.identity()));
		Map<String, String> stored = translation.values(List.copyOf(parts.values()));
		Map<String, String> mine = new LinkedHashMap<>();
		Map<String, String> bases = new HashMap<>();
		for (TranslationForm.PartForm part : wanted) {
			if (parts.containsKey(part.key()) && part.text() != null) {
				mine.put(part.key(), then.is("theirs") && then.what().equals(part.key()) ? stored.get(part.key())
						: TranslationForm.plain(part.key(), part.text()));
				bases.put(part.key(), then.is("mine") && then.what().equals(part.key()) ? then.seen() : part.base());
			}
		}
		Merge merge = Merge.of(bases, mine, stored);
		requireShort(merge.values());
		boolean changed = false;
		for (TranslationForm.PartForm part : wanted) {
			boolean written = mine.containsKey(part.key())
					&& !merge.values().get(part.key()).equals(stored.get(part.key()));
			boolean right = then.is("right") && (then.what().equals(part.key()) || then.what().equals("*"))
					&& parts.containsKey(part.key());
			if (written || right) {
				LetterPart original = parts.get(part.key());
				translation.translates(original, (part.source() != null) ? part.source() : original.hash());
				changed = true;
			}
		}
		if (changed) {
			translation.write(circular.text(), merge.values(), this.clock.instant());
			this.translations.save(translation);
			this.entities.flush();
			this.log.note("translation.changed", subject(circular, language));
		}
		return merge;
	}

	private static void requireShort(Map<String, String> values) {
		if (values.values().stream().mapToInt(String::length).sum() > CircularDraft.MOST_TEXT) {
			throw InvalidException.of("parts", "circulars.tooLong", CircularDraft.MOST_TEXT);
		}
		values.forEach((part, text) -> {
			if (LetterParts.isLine(part) && text.length() > LONGEST_LINE) {
				throw InvalidException.of("parts." + part, "circulars.tooLong", LONGEST_LINE);
			}
		});
	}

	/** Adds a language to a published letter; its text is sealed then. */
	public void release(String key, Language language) {
		Circular circular = locked(key);
		if (!circular.isPublished()) {
			throw new ConflictException("not-published", "circulars.translation.notPublished");
		}
		if (isReleased(circular, language)) {
			throw new ConflictException("already-published", "circulars.translation.sealed", language.ownName());
		}
		Translation translation = of(circular, language);
		List<LetterPart> parts = parts(circular, language);
		if (state(parts, translation) != TranslationState.READY) {
			throw new ConflictException("not-ready", "circulars.translation.notReady", language.ownName());
		}
		circular.add(language, translation.composed(circular.text(), parts));
		this.audit.record("translation.released", subject(circular, language), Map.of());
		this.events.publishEvent(new LanguageReleased(circular.getId(), language));
	}

	private static String subject(Circular circular, Language language) {
		return "circular:" + circular.getKey() + "/" + language.code();
	}

	/** Whoever writes at the same letter at the same time waits here. */
	private Circular locked(String key) {
		this.jdbc.sql("select id from circular where key = :key or draft_key = :key for update")
			.param("key", key)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		return get(key);
	}

	private Circular get(String key) {
		return this.circulars.findByKey(key).orElseThrow(NotFoundException::new);
	}

}
