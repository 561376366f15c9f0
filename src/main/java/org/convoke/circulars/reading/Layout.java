package org.convoke.circulars.reading;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the parts of a letter begin, as indexes of its lines: head, salutation, body,
 * closing, what follows the signature.
 *
 * @param salutation its first line, -1 when there is none
 * @param body the first line of the body
 * @param contact the first line behind the body that tells whom to ask; that of the
 * closing when there is none
 * @param closing the first line of the closing formulas
 * @param end the line after the signature
 * @param annexes the first line of the annexes
 */
record Layout(int salutation, int body, int contact, int closing, int end, int annexes) {

	/** The lines in which a salutation is looked for. */
	private static final int HEAD = 150;

	private static final int LONGEST_SALUTATION = 120;

	/** The lines of a subject. */
	private static final int NEAR_SUBJECT = 8;

	/** The lines of a signature. */
	private static final int SIGNATURE = 9;

	private static final int LONGEST_TITLE = 90;

	private static final int LONGEST_NAME = 50;

	private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}(?:[.)]|[ ]*\\t| )\\s*\\S");

	static Layout of(SourceText text, Lines lines, Words words) {
		int salutation = salutation(text, lines, words);
		int body = (salutation >= 0) ? salutation + 1 : bodyWithoutSalutation(lines, words);
		while (salutation >= 0 && body < lines.size() && isSalutation(text, lines, words, body)) {
			body++;
		}
		int closing = closing(lines, words, body);
		int annexes = annexes(lines, words, Math.min(lines.size(), closing + 1));
		return new Layout(salutation, body, contact(lines, words, body, closing), closing,
				Math.min(annexes, signatureEnd(lines, words, closing)), annexes);
	}

	private static int salutation(SourceText text, Lines lines, Words words) {
		Pattern subject = words.compile("^(?:<labels.subject>)\\s*(?::|\\||$)");
		List<Integer> found = IntStream.range(0, Math.min(lines.size(), HEAD))
			.filter((index) -> isSalutation(text, lines, words, index))
			.boxed()
			.toList();
		// Above the subject it may be the addressee: "Sir Bernard".
		return found.stream()
			.filter((index) -> IntStream.range(Math.max(0, index - NEAR_SUBJECT), index)
				.anyMatch((line) -> subject.matcher(lines.plain(line)).find()))
			.findFirst()
			.orElse(found.isEmpty() ? -1 : found.get(0));
	}

	private static boolean isSalutation(SourceText text, Lines lines, Words words, int index) {
		return lines.at(index).length() < LONGEST_SALUTATION
				&& text.says(words.compile("^(?:<salutations>)[\\s,:!.]*$"), lines.at(index));
	}

	/** The first line behind the subject that is numbered, or long and set apart. */
	private static int bodyWithoutSalutation(Lines lines, Words words) {
		Pattern subject = words.compile("^(?:<labels.subject>)\\s*(?::|$)");
		OptionalInt label = IntStream.range(0, Math.min(lines.size(), HEAD))
			.filter((index) -> subject.matcher(lines.plain(index)).find())
			.findFirst();
		int from = Math.min(label.orElse(0) + 1, lines.size());
		return IntStream.range(from, lines.size())
			.filter((index) -> lines.plain(index).matches("1[.)]?\\s.*")
					|| lines.at(index).length() > LONGEST_SALUTATION / 2 && lines.get(index).gap()
							&& !lines.isBullet(index))
			.findFirst()
			.orElse(Math.min(from + 1, lines.size()));
	}

	/**
	 * Where lines with labels begin that end the body: name, telephone, e-mail address.
	 */
	private static int contact(Lines lines, Words words, int body, int closing) {
		Pattern label = words.compile(
				"^(?:<labels.contact>|<labels.phone>|<labels.fax>|<labels.email>|<labels.other>|<labels.web>)\\s*:");
		Pattern first = words.compile("^(?:<labels.contact>)\\s*:");
		int contact = closing;
		while (contact > body + 1 && label.matcher(lines.plain(contact - 1)).find()) {
			contact--;
		}
		return (contact < closing && first.matcher(lines.plain(contact)).find()) ? contact : closing;
	}

	/** The complimentary close, with the wishes before it. */
	private static int closing(Lines lines, Words words, int body) {
		Pattern close = words.compile("^(?:<closings>)");
		Pattern wish = words.compile("^(?:<wishes>)");
		int end = annexes(lines, words, body);
		int closing = IntStream.range(body, end)
			.filter((index) -> close.matcher(lines.plain(index)).find())
			.reduce((first, last) -> last)
			.orElseGet(() -> signature(lines, words, body, end));
		int before = beginning(lines, closing - 1, body);
		while (before >= body && wish.matcher(lines.plain(before)).find()
				&& !NUMBERED.matcher(lines.plain(before)).find()) {
			closing = before;
			before = beginning(lines, closing - 1, body);
		}
		return closing;
	}

	/** The line with which the paragraph of that line begins. */
	private static int beginning(Lines lines, int line, int body) {
		int beginning = line;
		while (beginning > body && lines.continues(beginning)) {
			beginning--;
		}
		return beginning;
	}

	/** The line of "(signed)", else of a name above or below an office, else the end. */
	private static int signature(Lines lines, Words words, int body, int end) {
		Pattern signed = words.compile("^(?:<signed>)");
		Pattern office = words.compile("^(?:<offices>)");
		Pattern footer = words.compile("<footer>");
		return IntStream.range(body, end)
			.filter((index) -> signed.matcher(lines.plain(index)).find() || footer.matcher(lines.plain(index)).find()
					|| isName(lines, index)
							&& (isOffice(lines, office, index + 1, end) || isOffice(lines, office, index - 1, end)))
			.map((index) -> (isName(lines, index) && index > body && isOffice(lines, office, index - 1, end))
					? index - 1 : index)
			.findFirst()
			.stream()
			.map((index) -> (index > body && isOffice(lines, office, index - 1, end) && isName(lines, index - 1))
					? index - 1 : index)
			.findFirst()
			.orElseGet(() -> sender(lines, words, body, end));
	}

	/** Where nothing but what stands below a letter follows: enclosures, sender, date. */
	private static int sender(Lines lines, Words words, int body, int end) {
		Pattern below = words.compile("<signatureEnd>");
		Pattern asks = words.compile("^(?:<labels.contact>|<labels.phone>|<labels.fax>|<labels.email>)\\s*:");
		int first = end;
		while (first > body && lines.at(first - 1).length() <= LONGEST_NAME && !lines.plain(first - 1).endsWith(".")) {
			first--;
		}
		return IntStream.range(first, end)
			.filter((index) -> below.matcher(lines.plain(index)).find() && !asks.matcher(lines.plain(index)).find())
			.findFirst()
			.orElse(end);
	}

	private static boolean isOffice(Lines lines, Pattern office, int index, int end) {
		return index >= 0 && index < end && lines.at(index).length() <= LONGEST_TITLE
				&& office.matcher(lines.plain(index)).find();
	}

	/** Some short words that are no sentence. */
	private static boolean isName(Lines lines, int index) {
		String line = lines.plain(index);
		return line.length() <= LONGEST_NAME && !lines.isBullet(index) && line.matches("[\\p{L} .,'()·-]+")
				&& !line.endsWith(".");
	}

	/** Where the first annex begins: a short line that names it. */
	private static int annexes(Lines lines, Words words, int from) {
		Pattern annex = words.compile("^(?:<annex>)");
		return IntStream.range(from, lines.size())
			.filter((index) -> lines.at(index).length() <= LONGEST_TITLE && isTitle(annex, lines.plain(index)))
			.findFirst()
			.orElse(lines.size());
	}

	/** Not "Annexes: 2" and no sentence that begins with the word. */
	private static boolean isTitle(Pattern annex, String line) {
		Matcher found = annex.matcher(line);
		return found.find() && !line.matches(".*:\\s*\\d+\\s*$") && !line.endsWith(".") && !line.endsWith(";");
	}

	private static int signatureEnd(Lines lines, Words words, int closing) {
		Pattern footer = words.compile("<footer>");
		return IntStream.range(closing, Math.min(lines.size(), closing + SIGNATURE))
			.filter((index) -> footer.matcher(lines.plain(index)).find())
			.findFirst()
			.orElse(Math.min(lines.size(), closing + SIGNATURE));
	}

}
