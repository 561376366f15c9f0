package org.convoke.circulars.reading;

import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/** Time zones as letters name them: "CEST", "heure de Genève", "UTC+3". */
final class Zones {

	/** Not the dash of a span, as in "09:00 UTC - 11:00 UTC". */
	private static final Pattern OFFSET = Pattern
		.compile("(?:UTC|GMT)\\s?(?<sign>[+-])(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?(?![0-9])");

	private Zones() {
	}

	/** The zone named in that place; null when there is none. */
	static ZoneId in(SourceText text, Span span, Words words) {
		for (Match offset : text.find(OFFSET, span)) {
			int hours = Integer.parseInt(offset.group("hours"));
			boolean whole = !offset.has("minutes") || offset.group("minutes").equals("00");
			if (hours == 0 && whole) {
				return ZoneId.of("UTC");
			}
			// Signs of these ids are turned round: east of Greenwich is minus.
			String sign = offset.group("sign").equals("+") ? "-" : "+";
			return (whole && hours <= 12) ? ZoneId.of("Etc/GMT" + sign + hours) : null;
		}
		for (Map.Entry<String, Pattern> zone : words.below("zones").entrySet()) {
			if (text.says(zone.getValue(), span)) {
				return ZoneId.of(zone.getKey());
			}
		}
		return null;
	}

}
