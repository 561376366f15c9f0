package org.convoke.circulars.reading;

import java.util.List;

/** Finds the bureau that sends a letter: one that is known, else the letterhead. */
final class IssuerReader {

	/** The lines of a letterhead. */
	private static final int LETTERHEAD = 12;

	private static final int LONGEST = 120;

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
			for (Match found : this.text.find(this.words.pattern("issuers"), head)) {
				Span at = found.at();
				return new Found<>(this.text.value(at), at, Found.SURE);
			}
		}
		Span found = null;
		for (Span other : others) {
			boolean follows = found == null || this.text.plain()
				.substring(found.end(), other.start())
				.chars()
				.filter((each) -> each == '\n')
				.count() <= 2;
			if (last > 0 && other.end() <= lines.at(last - 1).end() && other.length() <= LONGEST && follows) {
				found = other;
			}
		}
		return (found != null) ? new Found<>(this.text.value(found), found, Found.CONCLUDED) : null;
	}

}
