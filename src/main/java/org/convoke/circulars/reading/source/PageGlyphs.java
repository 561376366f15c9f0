package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects where each character stands on the pages of a PDF. */
final class PageGlyphs extends PDFTextStripper {

	/** More than a page of the smallest print has. */
	private static final int MAX_GLYPHS = 40_000;

	private static final int MAX_ROWS = 2_000;

	private final PdfBudget budget;

	private final TextLimit limit = new TextLimit();

	private final List<List<Row>> pages = new ArrayList<>();

	PageGlyphs(PdfBudget budget) {
		this.budget = budget;
		setShouldSeparateByBeads(false);
	}

	List<List<Row>> read(PDDocument document) throws IOException {
		writeText(document, Writer.nullWriter());
		return this.pages;
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.budget.countOperator();
		super.processOperator(operator, operands);
	}

	@Override
	protected void processTextPosition(TextPosition position) {
		this.limit.count(position.getUnicode().length());
		super.processTextPosition(position);
	}

	@Override
	protected void writePage() {
		if (this.pages.size() == LetterSource.MAX_PAGES) {
			throw Refusal.TOO_MANY_PAGES.because(LetterSource.MAX_PAGES);
		}
		List<TextPosition> positions = this.charactersByArticle.stream().flatMap(List::stream).toList();
		float direction = positions.stream()
			.collect(Collectors.groupingBy(TextPosition::getDir, Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
			.map(Map.Entry::getKey)
			.orElse(0f);
		List<Glyph> glyphs = positions.stream()
			.filter((position) -> position.getDir() == direction)
			.map(Glyph::of)
			.filter(Glyph::isVisible)
			.toList();
		List<Row> rows = Row.of(glyphs);
		if (positions.size() > MAX_GLYPHS || rows.size() > MAX_ROWS) {
			throw Refusal.BOMB.because();
		}
		this.pages.add(rows);
		this.budget.checkTime();
	}

}
