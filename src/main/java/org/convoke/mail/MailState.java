package org.convoke.mail;

/** Where a message is on its way. */
enum MailState {

	QUEUED, SENT, FAILED, CANCELLED

}
