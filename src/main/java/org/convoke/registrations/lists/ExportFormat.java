package org.convoke.registrations.lists;

import java.util.Locale;

import org.convoke.web.InvalidException;

/** The kinds of files that a list is exported as. */
enum ExportFormat {

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), CSV("text/csv;charset=UTF-8");

	private final String mediaType;

	ExportFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	/** As addresses say it: {@code csv}. */
	static ExportFormat of(String name) {
		for (ExportFormat format : values()) {
			if (format.name().equalsIgnoreCase(name)) {
				return format;
			}
		}
		throw InvalidException.of("format", "web.invalid.value");
	}

	String mediaType() {
		return this.mediaType;
	}

	/** As in {@code jca-mv-2-registrations.csv}. */
	String fileName(String slug) {
		return slug + "-registrations." + name().toLowerCase(Locale.ROOT);
	}

}
