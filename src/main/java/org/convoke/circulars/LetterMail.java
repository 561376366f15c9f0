package org.convoke.circulars;

import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.web.Language;

/**
 * A published letter as mail, written once for all who read the same language.
 *
 * @param language what the letter and so the whole mail is written in
 * @param replyTo the address of the letter's contact, or null
 * @param meeting the meeting that it convenes, or null
 * @param meetingAddress where to see that meeting and register, or null
 */
public record LetterMail(Language language, String reference, String subject, String html, String text, String replyTo,
		Long meeting, String pdfAddress, String pageAddress, String meetingAddress) {

	/** The message to one person. */
	public Message to(String email, String name) {
		Message message = Message.to(email, name, this.language).kind(MailKind.CIRCULAR);
		if (this.meeting != null) {
			message.meeting(this.meeting, null);
		}
		message.replyTo(this.replyTo)
			.subject("letter.mail.subject", this.reference, this.subject)
			.paragraph("letter.mail.intro")
			.action("letter.mail.pdf", this.pdfAddress)
			.action("letter.mail.page", this.pageAddress)
			.prewritten(this.language, this.html, this.text);
		return (this.meetingAddress != null) ? message.action("letter.mail.meeting", this.meetingAddress) : message;
	}

}
