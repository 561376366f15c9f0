package org.convoke.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/**
 * A mail taken apart: its bodies and its files, from whatever nesting they come in.
 *
 * @param leaves the parts that hold content, in their order
 */
record MailParts(List<Part> leaves) {

	static MailParts of(Part mail) {
		return new MailParts(reading(() -> leaves(mail)));
	}

	/** The decoded value of a header, empty when there is none. */
	static String header(MimeMessage mail, String name) {
		return reading(() -> {
			String value = mail.getHeader(name, ", ");
			return (value != null) ? MimeUtility.decodeText(MimeUtility.unfold(value)) : "";
		});
	}

	/**
	 * The text of the first part of this type that is no file, empty when there is none.
	 */
	String body(String type) {
		return reading(() -> {
			for (Part part : this.leaves) {
				if (part.isMimeType(type) && !isFile(part)) {
					return part.getContent().toString();
				}
			}
			return "";
		});
	}

	List<InboxAttachment> attachments() {
		return reading(() -> {
			List<InboxAttachment> attachments = new ArrayList<>();
			for (Part part : this.leaves) {
				if (isFile(part)) {
					attachments.add(attachment(part));
				}
			}
			return attachments;
		});
	}

	private static InboxAttachment attachment(Part part) throws MessagingException, IOException {
		try (InputStream content = part.getInputStream()) {
			String type = part.getContentType().split(";")[0].strip();
			return new InboxAttachment(MimeUtility.decodeText(part.getFileName()), type, content.readAllBytes());
		}
	}

	private static boolean isFile(Part part) throws MessagingException {
		return part.getFileName() != null;
	}

	private static List<Part> leaves(Part part) throws MessagingException, IOException {
		if (!part.isMimeType("multipart/*")) {
			return List.of(part);
		}
		Multipart multipart = (Multipart) part.getContent();
		List<Part> leaves = new ArrayList<>();
		for (int i = 0; i < multipart.getCount(); i++) {
			leaves.addAll(leaves(multipart.getBodyPart(i)));
		}
		return leaves;
	}

	private static <T> T reading(Reading<T> reading) {
		try {
			return reading.read();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Reading<T> {

		T read() throws MessagingException, IOException;

	}

}
