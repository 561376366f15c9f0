package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.convoke.web.InvalidException;

/**
 * Letters in PDF files: glyphs of pages become lines, lines become paragraphs.
 */
final class LetterPdfFile {

	private static final Duration TIME = Duration.ofSeconds(10);

	static {
		FontMappers.set(new StandInFonts());
	}

	/** One at a time, so that the memory of one is enough. */
	private final Semaphore turn = new Semaphore(1, true);

	String text(Path file) throws IOException {
		this.turn.acquireUninterruptibly();
		try (RandomAccessReadBufferedFile source = new RandomAccessReadBufferedFile(file)) {
			return text(source);
		}
		catch (StackOverflowError ex) {
			throw Refusal.BOMB.because();
		}
		finally {
			this.turn.release();
		}
	}

	private static String text(RandomAccessReadBufferedFile source) throws IOException {
		PdfBudget budget = new PdfBudget(TIME);
		List<List<Row>> rows;
		try (PDDocument document = new BoundedPdfParser(source, budget).parse()) {
			if (document.isEncrypted()) {
				throw Refusal.ENCRYPTED.because();
			}
			if (document.getNumberOfPages() > LetterSource.MAX_PAGES) {
				throw Refusal.TOO_MANY_PAGES.because(LetterSource.MAX_PAGES);
			}
			rows = new PageGlyphs(budget).read(document);
		}
		catch (InvalidPasswordException ex) {
			throw Refusal.ENCRYPTED.because();
		}
		catch (InvalidException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// A damaged file makes its parser fail in any way.
			throw Refusal.DAMAGED.because();
		}
		List<PageLines> pages = PageLines.of(rows);
		RunningLines.leaveOut(pages);
		String text = new LineJoiner().join(pages);
		if (text.isBlank()) {
			throw Refusal.SCANNED.because();
		}
		return text;
	}

}
