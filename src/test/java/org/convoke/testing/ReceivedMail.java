package org.convoke.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/**
 * A mail as it came over SMTP, with what tests look at.
 *
 * @param message the whole of it
 */
public record ReceivedMail(MimeMessage message) {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

	public String subject() {
		return header("Subject");
	}

	/** The decoded value of a header, or null. */
	public String header(String name) {
		try {
			String value = this.message.getHeader(name, null);
			return (value != null) ? MimeUtility.decodeText(MimeUtility.unfold(value)) : null;
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The plain text of it. */
	public String text() {
		return body("text/plain");
	}

	/** The HTML of it, empty when there is none. */
	public String html() {
		return body("text/html");
	}

	/** The addresses that its plain text names, in their order. */
	public List<String> links() {
		return LINK.matcher(text()).results().map((match) -> match.group()).toList();
	}

	/** The parts that carry a file name. */
	public List<Part> attachments() {
		List<Part> attachments = new ArrayList<>();
		for (Part part : parts(this.message)) {
			try {
				if (part.getFileName() != null) {
					attachments.add(part);
				}
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return attachments;
	}

	private String body(String type) {
		try {
			for (Part part : parts(this.message)) {
				if (part.isMimeType(type) && part.getFileName() == null) {
					return ((String) part.getContent()).replace("\r\n", "\n");
				}
			}
			return "";
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Part> parts(Part part) {
		try {
			if (!part.isMimeType("multipart/*")) {
				return List.of(part);
			}
			Multipart multipart = (Multipart) part.getContent();
			List<Part> leaves = new ArrayList<>();
			for (int i = 0; i < multipart.getCount(); i++) {
				leaves.addAll(parts(multipart.getBodyPart(i)));
			}
			return leaves;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
