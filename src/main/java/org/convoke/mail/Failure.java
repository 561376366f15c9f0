package org.convoke.mail;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/**
 * Why a message was not sent.
 *
 * @param permanent whether trying again is useless, as after an answer 5xx
 */
record Failure(boolean permanent, String reason) {

	static Failure of(RuntimeException ex) {
		Throwable cause = ex;
		if (ex instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
			cause = sending.getMessageExceptions()[0];
		}
		return new Failure(ex instanceof MailParseException || permanent(cause), reason(cause));
	}

	private static boolean permanent(Throwable cause) {
		if (cause instanceof SMTPSendFailedException failed && permanent(failed.getReturnCode())) {
			return true;
		}
		if (cause instanceof SMTPAddressFailedException failed && permanent(failed.getReturnCode())) {
			return true;
		}
		if (cause instanceof AddressException) {
			return true;
		}
		return cause instanceof SendFailedException failed && failed.getNextException() != null
				&& permanent(failed.getNextException());
	}

	/** Those around 530 refuse our login, not the message: the operator can mend that. */
	private static boolean permanent(int answer) {
		return answer >= 500 && (answer < 530 || answer > 538);
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
