package org.convoke.circulars;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.convoke.web.Language;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A letter in another language while it is being translated. It remembers which original
 * each of its parts translates, so that it knows which of them a change has made stale.
 */
@Entity
@Table(name = "circular_translation")
class Translation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long circularId;

	private Language language;

	@Embedded
	private LetterText text = LetterText.NONE;

	/** The hash of the original of each part, as it was translated. */
	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, String> sources = new LinkedHashMap<>();

	/** That original itself, as far as it is known. */
	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, String> originals = new LinkedHashMap<>();

	private Instant changedAt;

	@Version
	private int version;

	/** What the text says, part by part, once somebody has asked. */
	@Transient
	private Map<String, String> values;

	protected Translation() {
	}

	Translation(Long circularId, Language language) {
		this.circularId = circularId;
		this.language = language;
	}

	/** How a part stands. */
	TranslationState stateOf(LetterPart part) {
		if (part.fixed() != null) {
			return TranslationState.READY;
		}
		if (saidOf(part).isBlank()) {
			return TranslationState.MISSING;
		}
		return part.hash().equals(this.sources.get(part.key())) ? TranslationState.READY : TranslationState.STALE;
	}

	/** The part in this language; empty when it is missing. */
	String saidOf(LetterPart part) {
		return (part.fixed() != null) ? part.fixed() : values().getOrDefault(part.key(), "");
	}

	private Map<String, String> values() {
		if (this.values == null) {
			this.values = LetterParts.values(this.text);
		}
		return this.values;
	}

	/** The original that was translated; null when it is not known. */
	String originalOf(LetterPart part) {
		return this.originals.get(part.key());
	}

	/**
	 * Writes some parts.
	 * @param original the letter's text now, which gives the order
	 */
	void write(LetterText original, Map<String, String> wanted, Instant at) {
		Map<String, String> values = new LinkedHashMap<>(values());
		values.putAll(wanted);
		this.text = LetterParts.text(original, values);
		this.values = null;
		this.changedAt = at;
	}

	/**
	 * Notes that a part translates that original.
	 * @param seen the hash of the original that the translator has seen
	 */
	void translates(LetterPart part, String seen) {
		Map<String, String> sources = new LinkedHashMap<>(this.sources);
		Map<String, String> originals = new LinkedHashMap<>(this.originals);
		sources.put(part.key(), seen);
		if (part.hash().equals(seen)) {
			originals.put(part.key(), part.original());
		}
		else if (!Fingerprint.of(originals.getOrDefault(part.key(), "")).equals(seen)) {
			originals.remove(part.key());
		}
		this.sources = sources;
		this.originals = originals;
	}

	/**
	 * The letter as far as it is translated, the rest as the product or the original has
	 * it.
	 */
	LetterText composed(LetterText original, List<LetterPart> parts) {
		Map<String, String> values = new LinkedHashMap<>();
		for (LetterPart part : parts) {
			String said = saidOf(part);
			values.put(part.key(), said.isBlank() ? part.original() : said);
		}
		return LetterParts.text(original, values);
	}

	/** Only what is translated, by whomever. */
	Map<String, String> values(List<LetterPart> parts) {
		Map<String, String> values = new LinkedHashMap<>();
		parts.forEach((part) -> values.put(part.key(), saidOf(part)));
		return values;
	}

	Language getLanguage() {
		return this.language;
	}

	Long getCircularId() {
		return this.circularId;
	}

	/** How often it was written, 0 when nobody has begun it. */
	int getVersion() {
		return (this.id != null) ? this.version + 1 : 0;
	}

}
