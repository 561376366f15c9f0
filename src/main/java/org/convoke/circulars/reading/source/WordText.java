package org.convoke.circulars.reading.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a part of a file of Word while it grows: paragraphs in flows, flows in the
 * cells of rows and in text boxes, with fields and links across.
 */
final class WordText {

	/** Soft hyphens and marks of direction. */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\u00AD\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

	/** The longest line of a header or footer that is there for its page number. */
	private static final int PAGE_LINE = 60;

	/** That are in each other. */
	private static final int MAX_FIELDS = 50;

	private final TextLimit limit;

	private final WordNumbering numbering;

	private final WordLinks links;

	private final boolean furniture;

	private final Deque<WordFlow> flows = new ArrayDeque<>(List.of(new WordFlow()));

	private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();

	private final Deque<Row> rows = new ArrayDeque<>();

	private final Deque<WordField> fields = new ArrayDeque<>();

	private final Deque<WordLink> hyperlinks = new ArrayDeque<>();

	private WordParagraph joined;

	private boolean hidden;

	/** A row of a table while it is read. */
	private static final class Row {

		private final List<String> cells = new ArrayList<>();

		private boolean deleted;

	}

	/**
	 * An empty text.
	 * @param furniture of a header or footer, whose page numbers are left out
	 */
	WordText(TextLimit limit, WordNumbering numbering, WordLinks links, boolean furniture) {
		this.limit = limit;
		this.numbering = numbering;
		this.links = links;
		this.furniture = furniture;
	}

	/** All that was read. */
	String text() {
		if (this.joined != null) {
			add(this.joined);
			this.joined = null;
		}
		return this.flows.getLast().text();
	}

	void append(String words) {
		WordParagraph paragraph = this.paragraphs.peek();
		if (paragraph == null || this.hidden) {
			return;
		}
		if (this.fields.stream().anyMatch(WordField::isPageNumber)) {
			paragraph.markPaged();
		}
		if (this.fields.stream().allMatch(WordField::isShown)) {
			this.limit.count(words.length());
			paragraph.append(UNSEEN.matcher(words).replaceAll(""));
		}
	}

	void hide(boolean on) {
		this.hidden = on;
	}

	void startParagraph() {
		boolean goesOn = this.joined != null && this.joined.isIn(this.flows.peek());
		this.paragraphs.push(goesOn ? this.joined : new WordParagraph(this.flows.peek()));
		this.joined = goesOn ? null : this.joined;
	}

	void endParagraph() {
		WordParagraph paragraph = this.paragraphs.pop();
		if (paragraph.isJoined()) {
			paragraph.joinNext(false);
			this.joined = paragraph;
		}
		else {
			add(paragraph);
		}
	}

	private void add(WordParagraph paragraph) {
		boolean counting = this.furniture && paragraph.isPaged() && paragraph.words().length() <= PAGE_LINE;
		if (!counting) {
			paragraph.finish(this.numbering);
		}
	}

	void style(String id) {
		paragraph().style(id);
	}

	void level(String number) {
		paragraph().level(number);
	}

	void list(String id) {
		paragraph().list(id);
	}

	void joinNext() {
		paragraph().joinNext(true);
	}

	/** Properties outside of paragraphs belong to none. */
	private WordParagraph paragraph() {
		return this.paragraphs.isEmpty() ? new WordParagraph(this.flows.peek()) : this.paragraphs.peek();
	}

	void startRow() {
		this.rows.push(new Row());
	}

	void deleteRow() {
		if (!this.rows.isEmpty()) {
			this.rows.peek().deleted = true;
		}
	}

	void endRow() {
		Row row = this.rows.pop();
		if (!row.deleted) {
			this.flows.peek().addRow(row.cells);
		}
	}

	void startFlow() {
		this.flows.push(new WordFlow());
	}

	void endCell() {
		String cell = endFlow();
		if (!this.rows.isEmpty()) {
			this.rows.peek().cells.add(cell);
		}
	}

	void endBox() {
		String box = endFlow();
		if (!this.paragraphs.isEmpty()) {
			this.paragraphs.peek().box(box);
		}
	}

	private String endFlow() {
		if (this.joined != null && this.joined.isIn(this.flows.peek())) {
			add(this.joined);
			this.joined = null;
		}
		return this.flows.pop().text();
	}

	void startField(String instruction) {
		if (this.fields.size() > MAX_FIELDS) {
			throw Refusal.DAMAGED.because();
		}
		WordField field = new WordField();
		this.fields.push(field);
		if (instruction != null && !instruction.isEmpty()) {
			field.instruct(instruction);
			field.show(paragraph());
		}
	}

	void instruct(String words) {
		if (!this.fields.isEmpty()) {
			this.limit.count(words.length());
			this.fields.peek().instruct(words);
		}
	}

	void showField() {
		if (!this.fields.isEmpty()) {
			this.fields.peek().show(paragraph());
		}
	}

	void endField() {
		if (!this.fields.isEmpty()) {
			WordField field = this.fields.pop();
			append(field.after(paragraph(), this.links));
		}
	}

	void startLink(String relationship) {
		this.hyperlinks.push(new WordLink(this.links.address(relationship), paragraph(), paragraph().length()));
	}

	void endLink() {
		append(this.hyperlinks.pop().after(paragraph(), this.links));
	}

}
