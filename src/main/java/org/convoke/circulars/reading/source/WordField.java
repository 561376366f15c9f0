package org.convoke.circulars.reading.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a file of Word: its instruction is not shown, its result mostly is. */
final class WordField {

	private static final Pattern PAGE = Pattern.compile("(?i)\\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\\b");

	private static final Pattern LINK = Pattern.compile("(?i)\\s*HYPERLINK\\s+\"([^\"]+)\"");

	private final StringBuilder instruction = new StringBuilder();

	private WordLink result;

	private boolean pageNumber;

	void instruct(String words) {
		this.instruction.append(words);
	}

	/** The result begins. */
	void show(WordParagraph paragraph) {
		Matcher link = LINK.matcher(this.instruction);
		this.pageNumber = PAGE.matcher(this.instruction).lookingAt();
		this.result = new WordLink(link.lookingAt() ? link.group(1) : null, paragraph, paragraph.length());
	}

	/** What to say after the result. */
	String after(WordParagraph paragraph, WordLinks links) {
		return (this.result != null) ? this.result.after(paragraph, links) : "";
	}

	boolean isShown() {
		return this.result != null && !this.pageNumber;
	}

	boolean isPageNumber() {
		return this.pageNumber;
	}

}
