package org.convoke.circulars.reading;

import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/** Time zones as letters name them: "CEST", "heure de Genève", "UTC+3". */
final class Zones {

	private static final Pattern OFFSET = Pattern
		.compile("(?:UTC|GMT)\\s?(?<sign>[+-])\\s?(?<hours>\\d{1,2})(?::?00)?(?!\\d)");

	private Zones() {
	}

	/** The zone named in that place; null when there is none. */
	static ZoneId in(SourceText text, Span span, Words words) {
		for (Match offset : text.find(OFFSET, span)) {
			// Signs of these ids are turned round: east of Greenwich is minus.
			String sign = offset.group("sign").equals("+") ? "-" : "+";
			int hours = Integer.parseInt(offset.group("hours"));
			return (hours == 0) ? ZoneId.of("UTC") : (hours <= 12) ? ZoneId.of("Etc/GMT" + sign + hours) : null;
		}
		for (Map.Entry<String, Pattern> zone : words.below("zones").entrySet()) {
			if (text.says(zone.getValue(), span)) {
				return ZoneId.of(zone.getKey());
			}
		}
		return null;
	}

}
