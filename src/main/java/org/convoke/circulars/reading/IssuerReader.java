package org.convoke.circulars.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the bureau that sends a letter: one that is known, else the letterhead. */
final class IssuerReader {

	/** The lines of a letterhead. */
	private static final int LETTERHEAD = 12;

	private static final int LONGEST = 120;

	/** A number of a house or a place, or a country alone in capitals. */
	private static final Pattern ADDRESS = Pattern.compile("\\d|^\\p{Lu}{4,}$");

	private final SourceText text;

	private final Words words;

	IssuerReader(SourceText text, Words words) {
		this.text = text;
		this.words = words;
	}

	/**
	 * The issuer.
	 * @param others the lines of the head that no label has claimed
	 */
	Found<String> read(Lines lines, int end, List<Span> others) {
		int last = Math.min(Math.min(lines.size(), end), LETTERHEAD);
		if (last > 0) {
			Span head = lines.at(0).to(lines.at(last - 1));
			for (String known : List.of("issuers", "organisations")) {
				for (Match found : this.text.find(this.words.pattern(known), head)) {
					return new Found<>(this.text.value(found.at()), found.at(), Found.SURE);
				}
			}
		}
		return letterhead(lines, last, others);
	}

	/**
	 * The last line of those at the very top that are no address; of two columns the
	 * first.
	 */
	private Found<String> letterhead(Lines lines, int last, List<Span> others) {
		Span found = null;
		for (int line = 0; line < last; line++) {
			Span at = lines.at(line);
			Span first = others.stream().filter(at::contains).findFirst().orElse(null);
			if (first == null || first.length() > LONGEST
					|| found != null && ADDRESS.matcher(this.text.plain(at)).find()) {
				break;
			}
			found = first;
		}
		return (found != null) ? new Found<>(this.text.value(found), found, Found.CONCLUDED) : null;
	}

}
