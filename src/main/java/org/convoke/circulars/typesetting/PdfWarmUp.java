package org.convoke.circulars.typesetting;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.convoke.web.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the fonts and wakes the renderer after the start, behind everything else, so that
 * the first letter does not wait for them.
 */
@Component
class PdfWarmUp {

	private static final Logger log = LoggerFactory.getLogger(PdfWarmUp.class);

	private final LetterPdf pdf;

	PdfWarmUp(LetterPdf pdf) {
		this.pdf = pdf;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		Thread thread = new Thread(this::run, "pdf-warm-up");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	private void run() {
		try {
			for (int i = 0; i < LetterPdf.AT_ONCE; i++) {
				this.pdf.render(letter(Language.FR, "Madame, **Monsieur**, *bonjour* https://example.org"),
						Instant.EPOCH);
				this.pdf.render(letter(Language.AR, "تحية **طيبة** وبعد"), Instant.EPOCH);
				this.pdf.render(letter(Language.ZH, "尊敬的**女士**"), Instant.EPOCH);
			}
		}
		catch (RuntimeException ex) {
			log.warn("The renderer of letters does not work", ex);
		}
	}

	private static Letter letter(Language language, String text) {
		RichText rich = InlineText.of(text);
		Map<String, String> labels = Map.of("reference", text, "subject", text, "deadlines", text, "page.before", "",
				"page.between", "/", "page.after", "");
		return new Letter(language, labels, text, text, "#000000", text, null, text, null, List.of(text), List.of(),
				new Letter.Contact(null, null, null, null), text, text, text, text,
				List.of(new Letter.Item("1", rich, List.of(rich), List.of())),
				List.of(new Letter.Due(null, text, rich)), List.of(rich), null, null, List.of(), List.of(text), null,
				false);
	}

}
