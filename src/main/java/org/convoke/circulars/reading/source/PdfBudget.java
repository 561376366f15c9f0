package org.convoke.circulars.reading.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * What reading one PDF may cost: its streams are unpacked here first, with an end in
 * sight, since a few bytes of a stream can unpack to more than the memory holds.
 */
final class PdfBudget {

	/** Pages of letters unpack to some hundred kilobytes, with drawings to some more. */
	private static final int MAX_STREAM = 2 * 1024 * 1024;

	/** Of indexes and packed objects, which become many times as large in memory. */
	private static final int MAX_INDEX = 1024 * 1024;

	private static final int MAX_INDEXES = 4 * 1024 * 1024;

	private static final int MAX_ALL = 40 * 1024 * 1024;

	private static final int MAX_OBJECTS = 400_000;

	private static final int MAX_OPERATORS = 1_000_000;

	private static final int MAX_ROW = 100_000;

	/** Other filters decode pictures, which are never read. */
	private static final Set<COSName> FILTERS = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION,
			COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION, COSName.ASCII85_DECODE,
			COSName.ASCII85_DECODE_ABBREVIATION, COSName.ASCII_HEX_DECODE, COSName.ASCII_HEX_DECODE_ABBREVIATION,
			COSName.RUN_LENGTH_DECODE, COSName.RUN_LENGTH_DECODE_ABBREVIATION);

	private final long end;

	private int indexes;

	private int all;

	private int objects;

	private int operators;

	PdfBudget(Duration time) {
		this.end = System.nanoTime() + time.toNanos();
	}

	/** Called at every step. */
	void checkTime() {
		if (System.nanoTime() > this.end) {
			throw Refusal.TOO_SLOW.because();
		}
	}

	/** Forms that draw forms make many operators of few. */
	void countOperator() {
		checkTime();
		if (++this.operators > MAX_OPERATORS) {
			throw Refusal.BOMB.because();
		}
	}

	void countObject() {
		if (++this.objects > MAX_OBJECTS) {
			throw Refusal.BOMB.because();
		}
	}

	/** Whether it can be read at all; what cannot be afforded is refused. */
	boolean admits(COSStream stream) throws IOException {
		checkTime();
		List<COSName> filters = filters(stream);
		if (filters == null || !FILTERS.containsAll(filters)) {
			return false;
		}
		checkRows(stream);
		boolean index = stream.containsKey(COSName.TYPE)
				&& Set.of(COSName.XREF, COSName.OBJ_STM).contains(stream.getCOSName(COSName.TYPE));
		byte[] unpacked = unpack(stream, filters);
		this.all += unpacked.length;
		this.indexes += index ? unpacked.length : 0;
		if (this.all > MAX_ALL || this.indexes > MAX_INDEXES || (index && unpacked.length > MAX_INDEX)) {
			throw Refusal.BOMB.because();
		}
		PdfCharacterMap.check(new String(unpacked, StandardCharsets.ISO_8859_1));
		checkTime();
		return true;
	}

	private static byte[] unpack(COSStream stream, List<COSName> filters) throws IOException {
		byte[] bytes = bounded(stream.createRawInputStream());
		for (int i = 0; i < filters.size(); i++) {
			Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
			Bounded out = new Bounded();
			filter.decode(new ByteArrayInputStream(bytes), out, stream, i);
			bytes = out.bytes.toByteArray();
		}
		return bytes;
	}

	private static byte[] bounded(InputStream in) throws IOException {
		try (in) {
			byte[] bytes = in.readNBytes(MAX_STREAM + 1);
			if (bytes.length > MAX_STREAM) {
				throw Refusal.BOMB.because();
			}
			return bytes;
		}
	}

	/** The names of the filters, null when they are not plainly said. */
	private static List<COSName> filters(COSStream stream) {
		COSBase filters = stream.getFilters();
		if (filters == null) {
			return List.of();
		}
		if (filters instanceof COSName name) {
			return List.of(name);
		}
		if (filters instanceof COSArray array && array.toList().stream().allMatch(COSName.class::isInstance)) {
			List<COSName> names = array.toList().stream().map(COSName.class::cast).toList();
			return (names.stream().distinct().count() == names.size()) ? names : null;
		}
		return null;
	}

	/** Predictors hold a row of the size that the file says. */
	private static void checkRows(COSStream stream) {
		COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
		if (parameters instanceof COSDictionary dictionary) {
			checkRow(dictionary);
		}
		else if (parameters instanceof COSArray array) {
			for (int i = 0; i < array.size(); i++) {
				if (array.getObject(i) instanceof COSDictionary dictionary) {
					checkRow(dictionary);
				}
			}
		}
	}

	private static void checkRow(COSDictionary parameters) {
		int columns = parameters.getInt(COSName.COLUMNS, 1);
		int bits = parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
		if (columns < 0 || columns > MAX_ROW || bits < 0 || bits > 32) {
			throw Refusal.BOMB.because();
		}
	}

	private static final class Bounded extends OutputStream {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		@Override
		public void write(int value) {
			count(1);
			this.bytes.write(value);
		}

		@Override
		public void write(byte[] values, int offset, int length) {
			count(length);
			this.bytes.write(values, offset, length);
		}

		private void count(int more) {
			if (this.bytes.size() + more > MAX_STREAM) {
				throw Refusal.BOMB.because();
			}
		}

	}

}
