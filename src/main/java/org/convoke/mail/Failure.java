package org.convoke.mail;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/**
 * Why a message was not sent.
 *
 * @param permanent whether trying again is useless, as after an answer 5xx
 */
record Failure(boolean permanent, String reason) {

	static Failure of(MailException ex) {
		Throwable cause = ex;
		if (ex instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
			cause = sending.getMessageExceptions()[0];
		}
		return new Failure(ex instanceof MailParseException || permanent(cause), reason(cause));
	}

	private static boolean permanent(Throwable cause) {
		if (cause instanceof SMTPSendFailedException failed && failed.getReturnCode() >= 500) {
			return true;
		}
		if (cause instanceof SMTPAddressFailedException failed && failed.getReturnCode() >= 500) {
			return true;
		}
		if (cause instanceof AddressException) {
			return true;
		}
		return cause instanceof SendFailedException failed && failed.getNextException() != null
				&& permanent(failed.getNextException());
	}

	private static String reason(Throwable cause) {
		Throwable root = cause;
		if (cause instanceof SendFailedException failed && failed.getNextException() != null) {
			root = failed.getNextException();
		}
		String message = (root.getMessage() != null) ? root.getMessage().strip() : root.getClass().getSimpleName();
		return message.substring(0, Math.min(message.length(), 500));
	}

}
