package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.convoke.circulars.reading.Cells.Cell;
import org.convoke.directory.MailingCategory;

/** Collects the addressees of a letter, or those to whom it is copied. */
final class AddressLines {

	private static final String MARKS = ";,.:";

	private final SourceText text;

	private final Words words;

	/** Each item with its lines. */
	private final List<List<Span>> items = new ArrayList<>();

	/** Whether the next words may belong to the last item. */
	private boolean open;

	AddressLines(SourceText text, Words words) {
		this.text = text;
		this.words = words;
	}

	void add(Span item) {
		this.items.add(new ArrayList<>(List.of(item)));
		this.open = true;
	}

	/** What follows begins something else. */
	void end() {
		this.open = false;
	}

	/**
	 * Takes the next line of an item that did not end, or the item behind a semicolon.
	 */
	boolean goesOn(Cell cell) {
		if (!this.open || this.items.isEmpty() || this.text.plain(cell.at()).indexOf('@') >= 0) {
			return false;
		}
		List<Span> last = this.items.get(this.items.size() - 1);
		String before = this.text.plain(last.get(last.size() - 1));
		boolean ended = MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
		if (!ended && Character.isLowerCase(this.text.plain(cell.at()).charAt(0))) {
			last.add(cell.at());
			return true;
		}
		if (before.endsWith(";")) {
			add(cell.at());
			return true;
		}
		return false;
	}

	/** Whether those words name people whom letters are sent to. */
	boolean isAddressed(Span at) {
		return category(at) != null || this.words.compile("^(?:<addressed>)").matcher(this.text.plain(at)).find();
	}

	/** The lines, one for each category. */
	List<Found<Head.Line>> read() {
		return lines(this.items);
	}

	/** Those whom a salutation addresses: "各成员单位、各有关专家：". */
	List<Found<Head.Line>> inSalutation(Span salutation) {
		if (!this.words.compile("^(?:<addressedInSalutation>)").matcher(this.text.plain(salutation)).find()) {
			return List.of();
		}
		Pattern between = this.words.compile(",|(?:<dates.and>)(?=<addressedInSalutation>)");
		return lines(this.text.split(this.text.stripEnd(salutation, MARKS), between).stream().map(List::of).toList());
	}

	private List<Found<Head.Line>> lines(List<List<Span>> items) {
		return items.stream().flatMap((spans) -> divided(spans).stream()).map((spans) -> {
			Span at = spans.get(0).to(spans.get(spans.size() - 1));
			String words = String.join(" ", spans.stream().map(this.text::words).toList());
			String ended = ending().matcher(words).replaceFirst("");
			ended = this.words.compile("^(?:<addressedTo>)").matcher(ended).replaceFirst("");
			return new Found<>(new Head.Line(ended, category(at)), this.text.stripEnd(at, MARKS), Found.SURE);
		}).toList();
	}

	/** One item for each category, where a sentence names several. */
	private List<List<Span>> divided(List<Span> item) {
		Pattern between = this.words.compile(
				",\\s+(?:<dates.and>\\s|<addresseesAnd>)?|\\s+(?:(?:<dates.and>)(?:\\s+|$)|<addresseesAnd>)|(?<=\\p{IsHan}),|(?<=\\p{IsHan})(?:<dates.and>)(?=\\p{IsHan})");
		List<List<Span>> divided = new ArrayList<>();
		for (Span line : item) {
			boolean begins = true;
			for (Span piece : this.text.split(line, between)) {
				List<Span> last = divided.isEmpty() ? null : divided.get(divided.size() - 1);
				MailingCategory here = category(piece);
				if (last == null || here != null && category(last.get(0)) != null && here != category(last.get(0))) {
					divided.add(new ArrayList<>(List.of(piece)));
				}
				else if (begins) {
					last.add(piece);
				}
				else {
					last.add(last.remove(last.size() - 1).to(piece));
				}
				begins = false;
			}
		}
		return divided;
	}

	/** The marks at the end of a line as it is printed, and "and". */
	private Pattern ending() {
		Pattern and = this.words.pattern("dates.and");
		return Pattern.compile(
				"(?:[\\s;,.\u061B\u060C\uFF1B\uFF0C\u3001\u3002]+|(?<=\\p{IsHan}))(?:" + and.pattern() + ")?\\s*$",
				and.flags());
	}

	private MailingCategory category(Span at) {
		for (Map.Entry<String, Pattern> category : this.words.below("addressees").entrySet()) {
			if (this.text.says(category.getValue(), at)) {
				return MailingCategory.valueOf(category.getKey());
			}
		}
		return null;
	}

}
