package org.convoke.mail;

import org.convoke.web.Language;

/**
 * A message as its reader gets it: as plain text and as HTML.
 *
 * @param language what it is written in: the reader's language, or English where the
 * texts have not been translated
 */
record WrittenMessage(Language language, String subject, String text, String html) {
}
