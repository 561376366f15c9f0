package org.convoke.circulars.reading;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a piece of text. */
final class Sentences {

	/** Not behind an abbreviation or initial, and not inside a number. */
	private static final Pattern END = Pattern.compile("(?<=[\\p{L}\\p{N})\"'][.!?]\"?)(?<!(?:^|[\\s(.])\\p{L}{1,2}\\.)"
			+ "(?<!(?:^|\\s)(?:Mme|Mrs|Prof|Rev|Rév|Res|Rés|Doc|Sra|Ing|No|Nos|art|vol|etc|resp|тыс|кв|стр|тел|Осн|Тел)\\.)\\s+(?=[\\p{Lu}\\p{Lo}\"«(\\d])"
			+ "|(?<=\\p{IsHan}[.!?;]|\\)\\.)(?=\\S)");

	private Sentences() {
	}

	static List<Span> of(SourceText text, Span span) {
		return text.split(span, END);
	}

}
