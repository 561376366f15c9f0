package org.convoke.mail;

/** What a message is for. */
public enum MailKind {

	CONFIRMATION, RECEIPT, REMINDER, NOTICE, CIRCULAR, SIGN_IN, OTHER

}
