package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Makes text of the files that letters come in. */
@Component
public class LetterSource {

	/** The largest file. */
	public static final long MAX_SIZE = 10L * 1024 * 1024;

	/** The most pages of a PDF. */
	public static final int MAX_PAGES = 60;

	/** The most characters of text. */
	public static final int MAX_CHARACTERS = 250_000;

	/** The value of the attribute {@code accept} of a field for such files. */
	public static final String ACCEPT = ".docx,.pdf,.txt";

	/** The text of a file in UTF-8. */
	public String text(MultipartFile file) {
		try {
			return new String(file.getBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
