package org.convoke.registrations.checkin;

/**
 * Somebody at the door, in the reader's language, as pages and telephones show it.
 *
 * @param tone the word of the style sheet for how grave it is
 * @param headline what came of it, in a few words
 * @param text what to do; may be empty
 * @param in whether the person is in, which can be taken back
 */
record Card(Seen seen, String tone, String headline, String text, String reference, String name, String organisation,
		String role, String category, String country, boolean in) {
}
