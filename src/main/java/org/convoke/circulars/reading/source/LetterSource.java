package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.convoke.files.FileInspector;
import org.convoke.files.FileRefusedException;
import org.convoke.files.FileType;
import org.convoke.web.InvalidException;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Makes a file that holds a letter into the text that a reader of letters reads.
 */
@Component
public class LetterSource {

	/** The largest file; letters are far smaller than contributions. */
	public static final long MAX_SIZE = 10L * 1024 * 1024;

	/** The most pages of a PDF. */
	public static final int MAX_PAGES = 60;

	/** The most characters of text. */
	public static final int MAX_CHARACTERS = 250_000;

	/** The value of the attribute {@code accept} of a field for such files. */
	public static final String ACCEPT = ".docx,.pdf,.txt";

	/** What the inspection of files refuses; what it does not know may be plain text. */
	private static final Map<String, Refusal> REFUSALS = Map.of("files.empty", Refusal.EMPTY, "files.oldOffice",
			Refusal.OLD_OFFICE, "files.macros", Refusal.MACROS, "files.unreadable", Refusal.DAMAGED, "files.bomb",
			Refusal.BOMB);

	private final LetterPdfFile pdf = new LetterPdfFile();

	/**
	 * The text of the letter; that of a text file is exactly its decoded content.
	 * @throws InvalidException when the file is no letter that can be read
	 */
	public String text(MultipartFile upload) {
		if (upload.getSize() > MAX_SIZE) {
			throw Refusal.TOO_LARGE.because(MAX_SIZE / 1024 / 1024);
		}
		try {
			Path file = Files.createTempFile("convoke-", ".letter");
			try {
				// Moves what the container has written to the disk already.
				upload.transferTo(file.toFile());
				return text(file);
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String text(Path file) throws IOException {
		FileType type;
		try {
			type = FileInspector.typeOf("", file);
		}
		catch (FileRefusedException ex) {
			if (ex.messageKey().equals("files.unknown")) {
				return PlainTextFile.text(file);
			}
			throw REFUSALS.getOrDefault(ex.messageKey(), Refusal.OTHER_TYPE).because();
		}
		return switch (type) {
			case DOCX -> LetterDocxFile.text(file);
			case PDF -> this.pdf.text(file);
			case ODT, PPTX, XLSX, ZIP -> throw Refusal.OTHER_TYPE.because();
		};
	}

}
