package org.convoke.circulars.reading.source;

import java.io.IOException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads of a PDF what its text needs, within a {@link PdfBudget}: pictures and the
 * outlines of fonts are as if they were not there.
 */
final class BoundedPdfParser extends PDFParser {

	private final PdfBudget budget;

	BoundedPdfParser(RandomAccessRead source, PdfBudget budget) throws IOException {
		super(source);
		this.budget = budget;
	}

	@Override
	protected COSBase parseDirObject() throws IOException {
		this.budget.countObject();
		return super.parseDirObject();
	}

	@Override
	protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
		COSStream stream = super.parseCOSStream(dictionary);
		boolean wanted = !isPicture(stream) && !isFontProgram(stream) && this.budget.admits(stream);
		return wanted ? stream : empty(stream);
	}

	@Override
	public COSBase dereferenceCOSObject(COSObject object) throws IOException {
		this.budget.checkTime();
		COSBase found = super.dereferenceCOSObject(object);
		leaveFontProgramsOut(found);
		return found;
	}

	private static boolean isPicture(COSStream stream) {
		return COSName.IMAGE.equals(stream.getItem(COSName.SUBTYPE));
	}

	private static boolean isFontProgram(COSStream stream) {
		return stream.containsKey(COSName.LENGTH1)
				|| stream.getItem(COSName.SUBTYPE) instanceof COSName subtype && (subtype.getName().equals("Type1C")
						|| subtype.getName().equals("CIDFontType0C") || subtype.getName().equals("OpenType"));
	}

	private COSStream empty(COSStream stream) throws IOException {
		COSStream empty = this.document.createCOSStream(new COSDictionary(), 0, 0);
		for (COSName key : stream.keySet()) {
			if (!key.equals(COSName.FILTER) && !key.equals(COSName.DECODE_PARMS) && !key.equals(COSName.LENGTH)) {
				empty.setItem(key, stream.getItem(key));
			}
		}
		return empty;
	}

	private static void leaveFontProgramsOut(COSBase found) {
		if (found instanceof COSDictionary dictionary) {
			dictionary.removeItem(COSName.FONT_FILE);
			dictionary.removeItem(COSName.FONT_FILE2);
			dictionary.removeItem(COSName.FONT_FILE3);
			leaveFontProgramsOut(dictionary.getItem(COSName.FONT_DESC));
			leaveFontProgramsOut(dictionary.getItem(COSName.DESCENDANT_FONTS));
		}
		else if (found instanceof COSArray array) {
			for (int i = 0; i < Math.min(array.size(), 2); i++) {
				leaveFontProgramsOut(array.get(i));
			}
		}
	}

}
