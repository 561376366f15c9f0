package org.convoke.circulars.reading.source;

import java.util.List;

import org.convoke.web.InvalidException;

import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files as they are sent, and what becomes of them. */
final class TestSource {

	private static final LetterSource SOURCE = new LetterSource();

	private TestSource() {
	}

	static String read(byte[] content) {
		return read("letter", content);
	}

	static String read(String name, byte[] content) {
		return SOURCE.text(new MockMultipartFile("file", name, "application/octet-stream", content));
	}

	/** Why it is refused: the end of the message's key. */
	static String refused(byte[] content) {
		InvalidException refusal = catchThrowableOfType(InvalidException.class, () -> read(content));
		assertThat(refusal).as("refusal").isNotNull();
		assertThat(refusal.fields()).hasSize(1);
		assertThat(refusal.fields().get(0).field()).isEqualTo("file");
		return refusal.fields().get(0).messageKey().replace("circulars.source.", "");
	}

	/** The texts stand in the other one after each other, whatever the kind of spaces. */
	static void assertInOrder(String text, List<String> wanted) {
		String plain = plain(text);
		int at = 0;
		for (String line : wanted) {
			int found = plain.indexOf(plain(line), at);
			assertThat(found).as("%s%nbehind %s%nin %s", plain(line), plain.substring(Math.max(0, at - 60), at), plain)
				.isNotNegative();
			at = found + plain(line).length();
		}
	}

	private static String plain(String text) {
		return text.replaceAll("[\\h\\n]+", " ").strip();
	}

}
