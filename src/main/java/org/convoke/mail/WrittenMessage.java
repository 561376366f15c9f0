package org.convoke.mail;

/** A message in the language of its reader: as plain text and as HTML. */
record WrittenMessage(String subject, String text, String html) {
}
