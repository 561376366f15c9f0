package org.convoke.circulars.reading;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a piece of text. */
final class Sentences {

	/**
	 * Not behind an abbreviation or initial, and not inside a number; but behind the
	 * Russian one for the year of a date.
	 */
	private static final Pattern END = Pattern.compile("(?<=[\\p{L}\\p{N})\"'][.!?]\"?)(?<!(?:^|[\\s(.])\\p{L}{1,2}\\.)"
			+ "(?<!(?:^|\\s)(?:Mme|Mrs|Prof|Rev|Rév|Res|Rés|Doc|Sra|Sres|Srta|Dra|Profa|Ing|Lic|Arq|Excmo|Excma|Emb|Núm|núm|Párr|párr|Secc|pág|aprox|Avda|No|Nos|art|vol|etc|resp|тыс|кв|стр|тел|Осн|Тел)\\.)(?!(?<=час\\.|мин\\.)\\s+(?:\\d|UTC|CET|GMT|МСК))\\s+(?=[\\p{Lu}\\p{Lo}\"«(\\d])"
			+ "|(?<=\\p{L}{3}[  ]\\d{4}[  ]г\\.)\\s+(?=\\p{Lu})" + "|(?<=\\p{IsHan}[.!?;]|\\)\\.)(?=\\S)");

	/** What is longer is no sentence. */
	private static final int LONGEST = 5_000;

	private Sentences() {
	}

	static List<Span> of(SourceText text, Span span) {
		return text.split(span, END).stream().filter((sentence) -> sentence.length() <= LONGEST).toList();
	}

}
