package org.convoke.mail;

/** A message that this instance has leased to send it. */
record QueuedMail(long id, String messageId, String toAddress, String toName, String replyTo, String language,
		String subject, String text, String html, String unsubscribe, int tries) {
}
