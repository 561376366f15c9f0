package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.circulars.reading.Body.Item;

/** Cuts the body of a letter into its paragraphs, bullets and the table of deadlines. */
final class BodyReader {

	/** "3" and a tab, "3. ", "3) ", or "3 " before a capital letter. */
	private static final Pattern NUMBER = Pattern.compile(
			"^(\\d{1,2})(?:[.)][ \\t]*|-[ \\t]+|[ ]*\\t[ \\t]*|[ ]*)(?=[\\p{Lu}\\p{Lo}\"(«\\[]|(?<=\\t)\\d{1,2}-\\p{L})");

	/** "一、". */
	private static final Pattern CHINESE_NUMBER = Pattern.compile("^([一二三四五六七八九十]{1,3})[,.][ \\t]*(?=\\S)");

	/** "1.", "(2)", "（三）" below a paragraph with a Chinese number. */
	private static final Pattern BELOW_CHINESE = Pattern
		.compile("^(?:\\d{1,2}[.,)]|\\((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\))[ \\t]*(?=[^\\s\\d])");

	/** "a) ", "(iii) ": items that keep their letters. */
	private static final Pattern LETTERED = Pattern
		.compile("^\\(?(?:[a-hа-дأ-د]|[ivx]{1,4}|\\d{1,2})\\)[ \\t]+(?=\\S)");

	private static final int LONGEST_HEADING = 110;

	private static final int LONGEST_NUMBERED_HEADING = 60;

	private final SourceText text;

	private final Words words;

	private final Lines lines;

	private final List<Item> paragraphs = new ArrayList<>();

	private int lastNumber;

	private boolean chinese;

	/** Whether the last number bears a heading that its sentences cannot do without. */
	private boolean headed;

	/** The item that the next line would go on with; null at the beginning. */
	private Item open;

	BodyReader(SourceText text, Words words, Lines lines) {
		this.text = text;
		this.words = words;
		this.lines = lines;
	}

	Body read(int first, int to) {
		DeadlineTable table = new DeadlineTable(this.text, this.words, this.lines);
		for (int line = first; line < to; line++) {
			int from = isHeading(line) ? line + 1 : line;
			int end = (from > line) ? table.read(from, to) : table.readUnannounced(line, to);
			if (end > from) {
				this.lastNumber += (number(this.lines.at(line)) > 0) ? 1 : 0;
				line = end - 1;
				this.open = null;
			}
			else {
				read(line);
			}
		}
		return new Body(this.lastNumber > 1, this.paragraphs, table.rows());
	}

	private boolean isHeading(int line) {
		return this.lines.at(line).length() <= LONGEST_HEADING && this.text
			.says(this.words.compile("^(?:\\d{1,2}[.)]?\\s+)?(?:<deadlines.heading>)"), this.lines.at(line));
	}

	private void read(int line) {
		Span at = this.lines.at(line);
		int numbered = number(at);
		int below = this.chinese ? length(BELOW_CHINESE, at) : 0;
		if (numbered > 0) {
			this.lastNumber++;
			this.headed = this.chinese && isHeaded(line);
			begin(this.text.strip(new Span(at.start() + numbered, at.end())));
		}
		else if ((this.lines.isBullet(line) || below > 0) && !this.paragraphs.isEmpty()) {
			Item bullet = Item
				.of((below > 0) ? this.text.strip(new Span(at.start() + below, at.end())) : this.lines.bullet(at));
			last().bullets().add(bullet);
			this.open = bullet;
		}
		else if (this.open != null && this.lines.continues(line)) {
			Span before = this.open.lines().remove(this.open.lines().size() - 1);
			this.open.lines().add(before.to(at));
		}
		else if (this.open != null && (this.lastNumber > 0 || LETTERED.matcher(this.text.plain(at)).find())
				&& last().bullets().isEmpty()) {
			last().lines().add(at);
			this.open = last();
		}
		else if (this.open != null && this.lastNumber > 0) {
			this.open.lines().add(at);
		}
		else {
			begin(at);
		}
	}

	private void begin(Span at) {
		this.open = Item.of(this.headed, at);
		this.headed = false;
		this.paragraphs.add(this.open);
	}

	private Item last() {
		return this.paragraphs.get(this.paragraphs.size() - 1);
	}

	/** How long the number is when it is the next one and begins no date; else 0. */
	private int number(Span line) {
		Matcher chinese = CHINESE_NUMBER.matcher(this.text.plain(line));
		if ((this.chinese || this.lastNumber == 0) && chinese.find()
				&& Numerals.in(chinese.group(1)) == this.lastNumber + 1) {
			this.chinese = true;
			return chinese.end();
		}
		Matcher found = NUMBER.matcher(this.text.plain(line));
		if (this.chinese || !found.find() || Integer.parseInt(found.group(1)) != this.lastNumber + 1) {
			return 0;
		}
		List<DateSpan> dates = Dates.in(this.text, line, this.words.language());
		return (dates.isEmpty() || dates.get(0).at().start() > line.start()) ? found.end() : 0;
	}

	private int length(Pattern sign, Span line) {
		Matcher found = sign.matcher(this.text.plain(line));
		return found.find() ? found.end() : 0;
	}

	/** Whether the line is a heading: a few words, then a whole paragraph. */
	private boolean isHeaded(int line) {
		if (line + 1 >= this.lines.size() || this.lines.at(line).length() > LONGEST_NUMBERED_HEADING
				|| ".:;!?".indexOf(last(line)) >= 0 || this.lines.isBullet(line + 1)) {
			return false;
		}
		return ".:".indexOf(last(line + 1)) >= 0 || this.lines.at(line + 1).length() > LONGEST_NUMBERED_HEADING;
	}

	private char last(int line) {
		Span at = this.lines.at(line);
		return this.text.plain().charAt(at.end() - 1);
	}

	/** The paragraph as people type it: its lines, then its bullets. */
	static String typed(SourceText text, Item paragraph) {
		List<String> typed = new ArrayList<>();
		paragraph.lines().forEach((line) -> typed.add(text.words(line)));
		paragraph.bullets()
			.forEach(
					(bullet) -> typed.add("• " + String.join("\n", bullet.lines().stream().map(text::words).toList())));
		return String.join("\n", typed);
	}

}
