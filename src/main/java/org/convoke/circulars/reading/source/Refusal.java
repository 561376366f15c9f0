package org.convoke.circulars.reading.source;

import org.convoke.web.InvalidException;

/** Why a file is not read, in words that are shown at its field. */
enum Refusal {

	EMPTY("empty"), TOO_LARGE("tooLarge"), OTHER_TYPE("type"), OLD_OFFICE("oldOffice"), MACROS("macros"),
	DAMAGED("damaged"), BOMB("bomb"), DOCTYPE("doctype"), ENCRYPTED("encrypted"), NO_TEXT("noText"), SCANNED("scanned"),
	TOO_MANY_PAGES("pages"), TOO_LONG("long"), TOO_SLOW("slow");

	private final String key;

	Refusal(String key) {
		this.key = "circulars.source." + key;
	}

	InvalidException because(Object... arguments) {
		return InvalidException.of("file", this.key, arguments);
	}

}
