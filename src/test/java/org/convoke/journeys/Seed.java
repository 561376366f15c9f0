package org.convoke.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * A real letter as it came out of a word processor: what a secretary pastes, and what a
 * reader reads once the debris of the conversion is away.
 */
record Seed(String raw) {

	private static final int LETTERHEAD = 2;

	private static final int FOOTER = 2;

	private static final Pattern BOOKMARKS = Pattern.compile("\\[(?:bookmark|image):[^\\]]*\\]");

	private static final Pattern PICTURES = Pattern.compile("image\\d+\\.png");

	/** Marks of bullets, which a browser draws; and the caption of the picture. */
	private static final Set<String> NO_TEXT = Set.of("-", "–", "•", "Plus d'informations");

	/** The address behind the code, where the printed letter has a picture of it. */
	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+/verify/\\S+");

	/** A line that the word processor broke by hand. */
	private static final String BROKEN = "Directeur du Bureau de la normalisation\ndes télécommunications";

	static Seed of(String name) {
		try {
			return new Seed(
					new ClassPathResource("journeys/" + name + ".fr.txt").getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The numbered paragraphs, as they are copied: with tabs, numbers and bullets. */
	String body() {
		int start = this.raw.indexOf("1\tJ'ai l'honneur");
		int end = Stream.of("Principales échéances:", "Veuillez agréer")
			.mapToInt(this.raw::indexOf)
			.filter((index) -> index > start)
			.min()
			.orElseThrow();
		return this.raw.substring(start, end);
	}

	/** What the letter says, line by line, its letterhead without the capitals. */
	List<String> lines() {
		List<String> lines = lines(PICTURES.matcher(BOOKMARKS.matcher(this.raw).replaceAll(""))
			.replaceAll("")
			.replace("\r\n", "\n")
			.replace(BROKEN, BROKEN.replace('\n', ' ')));
		for (int i = 0; i < LETTERHEAD; i++) {
			lines.set(i, lines.get(i).charAt(0) + lines.get(i).substring(1).toLowerCase(Locale.FRENCH));
		}
		return lines;
	}

	/** The last lines of a letter: of the issuer, not of the text. */
	List<String> footer() {
		List<String> lines = lines();
		return lines.subList(lines.size() - FOOTER, lines.size());
	}

	/** The lines of a text, one for each of its cells and numbers, without bullets. */
	static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		for (String part : text.split("[\\n\\t]")) {
			String line = part.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
			if (!line.isEmpty() && !NO_TEXT.contains(line) && !ADDRESS.matcher(line).matches()) {
				lines.add(line);
			}
		}
		return lines;
	}

}
