package org.convoke.files;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files as people send them, made safe to store, show and save. */
final class FileName {

	static final int MAX_LENGTH = 200;

	private static final String NAMELESS = "document";

	private FileName() {
	}

	/**
	 * The name without folders, control characters and the marks that turn the direction
	 * of writing (and could make "fdp.exe" look like "exe.pdf"); letters of all scripts
	 * stay. A name that is too long loses its end, not its extension.
	 */
	static String clean(String sent) {
		String name = (sent != null) ? Normalizer.normalize(sent, Normalizer.Form.NFC) : "";
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("[\\s\\h]+", " ")
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
			.replaceAll("[<>:\"|?*]", "_")
			.strip()
			.replaceFirst("^\\.+", "")
			.strip();
		if (name.isEmpty()) {
			return NAMELESS;
		}
		if (name.length() <= MAX_LENGTH) {
			return name;
		}
		String extension = extension(name);
		int end = MAX_LENGTH - extension.length();
		if (Character.isHighSurrogate(name.charAt(end - 1))) {
			end--;
		}
		return name.substring(0, end) + extension;
	}

	/** The extension in lower case with its dot, empty when there is none. */
	static String extension(String name) {
		int dot = name.lastIndexOf('.');
		String extension = (dot > 0) ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
		return extension.matches("\\.[a-z0-9]{1,8}") ? extension : "";
	}

}
