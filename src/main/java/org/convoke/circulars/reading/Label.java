package org.convoke.circulars.reading;

/**
 * What the labels in the head of a letter announce; their words are data, but for those
 * that are not known.
 */
enum Label {

	REFERENCE, CONTACT, PHONE, FAX, EMAIL, WEB, TO, COPY, SUBJECT, DATE, OTHER, UNKNOWN;

	/** Where the data has its words. */
	String words() {
		return "labels." + name().toLowerCase(java.util.Locale.ROOT);
	}

}
