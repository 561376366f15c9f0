package org.convoke.circulars.distribution;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * Somebody who is to get a letter.
 *
 * @param person the id in the directory, null for somebody who has left it
 * @param email null for somebody without an address
 * @param language the one that the person reads
 * @param inherited whether only because the amended letter had gone there
 */
record Recipient(Long person, String email, String name, Language language, LocalizedText organisation, Role role,
		boolean inherited) {
}
