package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what follows the signature into annexes. */
final class AnnexReader {

	private static final int LONGEST_TITLE = 200;

	private final SourceText text;

	private final Pattern annex;

	private final Words words;

	private final Lines lines;

	AnnexReader(SourceText text, Words words, Lines lines) {
		this.text = text;
		this.words = words;
		this.lines = lines;
		this.annex = words.compile("^(?:<annex>)[\\s:.-]*");
	}

	List<Reading.Annex> read(int from, Findings findings) {
		List<Reading.Annex> annexes = new ArrayList<>();
		int line = from;
		while (line < this.lines.size()) {
			int next = next(line + 1);
			annexes.add(annex(line, next, "/annexes/" + annexes.size(), findings));
			line = next;
		}
		return annexes;
	}

	private int next(int from) {
		int line = from;
		while (line < this.lines.size() && !(this.annex.matcher(this.lines.plain(line)).find()
				&& this.lines.at(line).length() < LONGEST_TITLE / 2 && !this.lines.plain(line).endsWith("."))) {
			line++;
		}
		return line;
	}

	private Reading.Annex annex(int from, int to, String pointer, Findings findings) {
		int line = from;
		var named = this.annex.matcher(this.lines.plain(line));
		Span title = named.find() ? new Span(this.lines.at(line).start() + named.end(), this.lines.at(line).end())
				: this.lines.at(line);
		line++;
		// "(to TSB Circular 148)" is no title.
		while (title.isEmpty() && line < to
				|| line < to && this.text.says(this.words.compile("^\\(?(?:<annexOf>)\\b"), title)) {
			title = this.lines.at(line);
			line++;
		}
		List<String> rest = new ArrayList<>();
		for (; line < to; line++) {
			Span at = this.lines.at(line);
			Span bullet = this.lines.bullet(at);
			rest.add((this.lines.get(line).gap() && !rest.isEmpty() ? "\n" : "")
					+ ((bullet.start() > at.start()) ? "• " + this.text.words(bullet) : this.text.words(at)));
		}
		if (title.isEmpty()) {
			title = this.lines.at(from);
		}
		findings.take(pointer + "/title", this.text.words(title), title, Found.LIKELY);
		return new Reading.Annex(this.text.words(title), String.join("\n", rest));
	}

}
