package org.convoke.files;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.MediaType;

/** The kinds of files that are taken; {@link FileInspector} tells which one a file is. */
public enum FileType {

	PDF("application/pdf"), DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	ODT("application/vnd.oasis.opendocument.text"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ZIP("application/zip");

	private final String mediaType;

	FileType(String mediaType) {
		this.mediaType = mediaType;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** The extension of its names, as in {@code .docx}. */
	public String extension() {
		return "." + name().toLowerCase(Locale.ROOT);
	}

	/** The value of the attribute {@code accept} of a field for files. */
	public static String accept() {
		return Stream.of(values()).map(FileType::extension).collect(Collectors.joining(","));
	}

	/** Whether a browser may show a file of that media type instead of saving it. */
	static boolean inline(MediaType mediaType) {
		return MediaType.APPLICATION_PDF.equals(mediaType);
	}

}
