package org.convoke.circulars.typesetting;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a PDF breaks of a standard, by an outside judge. */
public final class Conformance {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private Conformance() {
	}

	/** Breaches of PDF/UA-1 and PDF/A-2a. */
	public static Set<String> breaches(byte[] pdf) throws Exception {
		Set<String> breaches = new TreeSet<>();
		for (PDFAFlavour flavour : new PDFAFlavour[] { PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A }) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
					if (assertion.getStatus() == TestAssertion.Status.FAILED) {
						breaches.add(flavour + " " + assertion.getRuleId().getClause() + "-"
								+ assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
					}
				}
			}
		}
		return breaches;
	}

}
