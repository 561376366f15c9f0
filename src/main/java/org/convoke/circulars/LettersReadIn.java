package org.convoke.circulars;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What letters that were issued elsewhere need of the archive: the issuer that they are
 * of, the letter that is here already, drafts that bear the number that they came with.
 */
@Service
@Transactional
public class LettersReadIn {

	private static final int HIGHEST = 99_999;

	private final Circulars circulars;

	private final CircularRepository repository;

	private final Amendments amendments;

	private final Issuers issuers;

	private final References references;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	LettersReadIn(Circulars circulars, CircularRepository repository, Amendments amendments, Issuers issuers,
			References references, JdbcClient jdbc, AuditLog audit) {
		this.circulars = circulars;
		this.repository = repository;
		this.amendments = amendments;
		this.issuers = issuers;
		this.references = references;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * A letter that is here.
	 *
	 * @param published false for a draft that bears the same number
	 * @param meetingId null when it convenes none
	 */
	public record Here(String key, boolean published, LocalizedText name, List<Language> languages, Long meetingId) {
	}

	/** By whom a letter may be issued. */
	@Transactional(readOnly = true)
	public List<Choice> issuers(Language language) {
		return this.issuers.all()
			.stream()
			.map((issuer) -> new Choice(issuer.getCode(), issuer.getBureau().in(language)))
			.toList();
	}

	/**
	 * The issuer that a letter is of.
	 * @param bureau how the letter calls it, in any language; may be null
	 * @param series the letters before its number; may be null
	 * @return the first issuer when neither tells
	 */
	@Transactional(readOnly = true)
	public String issuer(String bureau, String series) {
		List<Issuer> all = this.issuers.all();
		return all.stream()
			.filter((issuer) -> bureau != null && isCalled(issuer, bureau))
			.findFirst()
			.or(() -> all.stream().filter((issuer) -> issuer.getCode().equals(segment(series))).findFirst())
			.orElseGet(this.issuers::first)
			.getCode();
	}

	private static boolean isCalled(Issuer issuer, String bureau) {
		return issuer.getBureau()
			.byCode()
			.values()
			.stream()
			.anyMatch((name) -> Normalizer.normalize(name, Normalizer.Form.NFC)
				.equalsIgnoreCase(Normalizer.normalize(bureau, Normalizer.Form.NFC).strip()));
	}

	/** The zone in which that issuer dates its letters. */
	@Transactional(readOnly = true)
	public ZoneId zone(String issuer) {
		return this.issuers.get(issuer).getZone();
	}

	/** The letters before a number as they stand in addresses; empty for null. */
	public static String segment(String series) {
		return (series != null) ? series.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") : "";
	}

	/** The letter of that number in the period of that date, or a draft that bears it. */
	@Transactional(readOnly = true)
	public Optional<Here> find(String issuerCode, CircularKind kind, String series, int number, LocalDate date) {
		Issuer issuer = this.issuers.get(issuerCode);
		Optional<StudyPeriod> period = issuer.periodOf(date.getYear());
		return period
			.flatMap((known) -> this.jdbc.sql("""
					select draft_key from circular
					where issuer_id = :issuer and kind = :kind and series = :series and parent_id is null
					    and (period = :period and number = :number or state = 'DRAFT' and own_number = :number
					        and issued_on between make_date(:first, 1, 1) and make_date(:last, 12, 31))
					order by state desc, id limit 1""")
				.param("issuer", issuer.getId())
				.param("kind", kind.name())
				.param("series", segment(series))
				.param("period", known.code())
				.param("number", number)
				.param("first", known.firstYear())
				.param("last", known.lastYear())
				.query(String.class)
				.optional())
			.map(this::here);
	}

	/** The published letter of that number that was in force then: to be amended. */
	@Transactional(readOnly = true)
	public Optional<Here> amended(CircularKind kind, String series, int number, LocalDate date) {
		return this.jdbc.sql("""
				select draft_key from circular where state = 'PUBLISHED' and kind = ? and series = ? and number = ?
				    and parent_id is null and issued_on <= ? order by issued_on desc, id desc limit 1""")
			.params(kind.name(), segment(series), number, date)
			.query(String.class)
			.optional()
			.map(this::here);
	}

	private Here here(String draftKey) {
		Circular circular = this.repository.findByKey(draftKey).orElseThrow(NotFoundException::new);
		Integer number = circular.isPublished() ? circular.getNumber() : circular.getOwnNumber();
		return new Here(circular.getKey(), circular.isPublished(), this.references.of(LetterName.of(circular, number)),
				circular.getLanguages(), circular.getMeetingId());
	}

	/**
	 * Begins a letter that was issued elsewhere.
	 * @param meetingSlug the meeting that it convenes; null for none
	 * @param series the letters before its number, by which it must be of a series here
	 * @param number the number that it bears; null for the next one
	 * @return the key of the draft
	 */
	public String draft(String issuer, String meetingSlug, Language language, CircularDraft wanted, String series,
			Integer number) {
		String key = this.circulars.draft(this.issuers.get(issuer), meetingSlug, language, wanted);
		if (number != null) {
			Circular circular = this.repository.findByKey(key).orElseThrow(NotFoundException::new);
			if (number < 1 || number > HIGHEST) {
				throw InvalidException.of("number", "circulars.ownNumber.range");
			}
			if (!circular.getSeries().equals(segment(series))) {
				throw InvalidException.of("series", "circulars.ownNumber.series", series,
						circular.getSeries().toUpperCase(Locale.ROOT));
			}
			circular.bear(number);
		}
		return key;
	}

	/**
	 * Begins an amendment that was issued elsewhere; it says what is given, whatever the
	 * letter says that it amends.
	 * @return the key of the draft
	 */
	public String amend(String key, AmendmentKind kind, CircularDraft wanted) {
		String draft = this.amendments.begin(key, kind);
		this.circulars.change(draft, null, wanted);
		return draft;
	}

	/** Gives up the number that a draft bears; its publication takes the next one. */
	void takeNextNumber(String key) {
		Circular circular = this.repository.findByKey(key).orElseThrow(NotFoundException::new);
		if (circular.getOwnNumber() != null) {
			int number = circular.getOwnNumber();
			circular.bear(null);
			this.audit.record("circular.number-given-up", "circular:" + circular.getKey(), Map.of("number", number));
		}
	}

}
