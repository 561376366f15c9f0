package org.convoke.circulars.typesetting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.convoke.web.Language;

/** What a finished PDF says of itself: when it was made, in which order it is read. */
final class PdfMetadata {

	private PdfMetadata() {
	}

	static void finish(PDDocument document, Language language, Instant made) throws IOException {
		Instant at = made.truncatedTo(ChronoUnit.SECONDS);
		document.getDocumentInformation().setCreationDate(LetterPdf.calendar(at));
		document.getDocumentInformation().setModificationDate(LetterPdf.calendar(at));
		// The two halves of what a file says of itself must say the same.
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		try (InputStream in = metadata.exportXMPMetadata()) {
			String xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			metadata.importXMPMetadata(xmp
				.replaceFirst("<xmp:CreateDate>[^<]*</xmp:CreateDate>",
						"<xmp:CreateDate>" + at + "</xmp:CreateDate><xmp:ModifyDate>" + at + "</xmp:ModifyDate>")
				.getBytes(StandardCharsets.UTF_8));
		}
		document.setDocumentId(at.toEpochMilli());
		if (language == Language.AR) {
			readRowsFromTheRight(document.getDocumentCatalog().getStructureTreeRoot());
		}
	}

	/** The template has turned the cells of each row around, this turns them back. */
	private static void readRowsFromTheRight(PDStructureNode node) {
		List<Object> kids = node.getKids();
		if (node instanceof PDStructureElement element && "TR".equals(element.getStructureType())) {
			Collections.reverse(kids);
			element.setKids(kids);
		}
		for (Object kid : kids) {
			if (kid instanceof PDStructureNode child) {
				readRowsFromTheRight(child);
			}
		}
	}

}
