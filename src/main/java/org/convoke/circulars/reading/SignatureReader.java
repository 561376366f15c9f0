package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the closing formulas and who signs. */
final class SignatureReader {

	private static final int LONGEST_NAME = 60;

	/** Between an office and the name on the same line. */
	private static final Pattern CELLS = Pattern.compile("\\t+|[ \\t]{4,}");

	private static final int LONGEST_TITLE = 120;

	private final SourceText text;

	private final Words words;

	private final Lines lines;

	SignatureReader(SourceText text, Words words, Lines lines) {
		this.text = text;
		this.words = words;
		this.lines = lines;
	}

	/**
	 * The formulas, whether "(signed)" is there, the name, the title; each may be
	 * missing.
	 */
	record Signature(List<Span> closing, boolean signed, Span name, Span title) {
	}

	Signature read(int from, int to) {
		List<Span> closing = new ArrayList<>();
		boolean signed = false;
		Span name = null;
		Span title = null;
		int line = from;
		while (line < to && isFormula(line)) {
			closing.add(this.lines.at(line));
			line++;
			while (line < to && this.lines.continues(line) && !isFormula(line) && !isSigned(line)
					&& this.lines.at(line).length() > 40) {
				closing.add(closing.remove(closing.size() - 1).to(this.lines.at(line)));
				line++;
			}
		}
		for (; line < to; line++) {
			Span at = this.lines.at(line);
			if (isSigned(line)) {
				signed = true;
				Span rest = rest(at);
				if (rest.isEmpty()) {
					continue;
				}
				at = rest;
			}
			if (this.text.says(this.words.pattern("footer"), at) || this.text.plain(at).matches(".*\\d{3}.*")) {
				break;
			}
			List<Span> cells = this.text.split(at, CELLS);
			if (name == null && cells.size() == 2 && isOffice(cells.get(0))) {
				name = cells.get(1);
				title = cells.get(0);
				break;
			}
			if (name == null) {
				if (at.length() > LONGEST_NAME || this.text.says(this.words.pattern("signatureEnd"), at)) {
					break;
				}
				name = withoutTitles(at);
			}
			else if (this.text.says(this.words.pattern("signatureEnd"), at) || at.length() > LONGEST_TITLE
					|| (title != null && this.lines.get(line).gap())) {
				break;
			}
			else {
				title = (title != null) ? title.to(at) : at;
				int behind = this.text.plain(at).indexOf(" / ");
				if (behind > 0) {
					title = new Span(title.start(), at.start() + behind);
					break;
				}
			}
		}
		boolean officeFirst = name != null && title != null && isOffice(name) && !isOffice(title);
		return officeFirst ? new Signature(closing, signed, title, this.text.stripEnd(name, " ,"))
				: new Signature(closing, signed, name, title);
	}

	private boolean isOffice(Span at) {
		return this.words.compile("^(?:<offices>)").matcher(this.text.plain(at)).find();
	}

	private boolean isFormula(int line) {
		return this.words.compile("^(?:<closings>|<wishes>)").matcher(this.lines.plain(line)).find();
	}

	private boolean isSigned(int line) {
		return this.words.compile("^(?:<signed>)").matcher(this.lines.plain(line)).find();
	}

	/** The name without "Dr" and the like before it, in languages that write them. */
	private Span withoutTitles(Span at) {
		var found = this.words.compile("^(?:(?:<honorifics>)\\s+)+").matcher(this.text.plain(at));
		return found.find() ? new Span(at.start() + found.end(), at.end()) : at;
	}

	private Span rest(Span at) {
		var found = this.words.compile("^(?:<signed>)[\\s:]*").matcher(this.text.plain(at));
		return found.find() ? this.text.strip(new Span(at.start() + found.end(), at.end())) : at;
	}

}
