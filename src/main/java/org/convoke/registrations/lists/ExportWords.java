package org.convoke.registrations.lists;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.convoke.directory.Countries;
import org.convoke.registrations.Regions;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;

/**
 * The words of an export in the reader's language, each looked up once, however many rows
 * there are; and times in the meeting's zone.
 */
final class ExportWords {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private final MessageSource messages;

	private final Countries countries;

	private final Regions regions;

	private final Language language;

	private final ZoneId zone;

	private final Map<String, String> known = new HashMap<>();

	ExportWords(MessageSource messages, Countries countries, Regions regions, Language language, ZoneId zone) {
		this.messages = messages;
		this.countries = countries;
		this.regions = regions;
		this.language = language;
		this.zone = zone;
	}

	String text(String key) {
		return this.known.computeIfAbsent(key,
				(missing) -> this.messages.getMessage(key, null, this.language.locale()));
	}

	String label(String prefix, Enum<?> constant) {
		return text(prefix + constant.name());
	}

	String country(String code) {
		return this.known.computeIfAbsent("country " + code, (missing) -> this.countries.name(code, this.language));
	}

	/** Empty for a country of no region. */
	String region(String code) {
		var region = this.regions.of(code);
		return (region != null) ? label("lists.Region.", region) : "";
	}

	String yesOrNo(boolean value) {
		return text(value ? "registrations.yes" : "registrations.no");
	}

	LocalDateTime there(Instant at) {
		return LocalDateTime.ofInstant(at, this.zone).truncatedTo(ChronoUnit.SECONDS);
	}

	String moment(Instant at) {
		return MOMENT.format(there(at));
	}

}
