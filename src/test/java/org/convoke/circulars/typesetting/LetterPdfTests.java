package org.convoke.circulars.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPdfTests {

	private static final LetterPdf PDF = new LetterPdf();

	@ParameterizedTest
	@EnumSource(Language.class)
	void draw(Language language) throws IOException {
		for (int i = 0; i < 20; i++) {
			long start = System.nanoTime();
			byte[] pdf = PDF.render(SampleLetters.in(language), SampleLetters.MADE);
			System.out.println(language + " " + pdf.length + " " + (System.nanoTime() - start) / 1000000);
			Files.write(Path.of("/tmp/paper-" + language.code() + ".pdf"), pdf);
		}
	}

}
