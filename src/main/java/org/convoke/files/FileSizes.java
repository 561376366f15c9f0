package org.convoke.files;

import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sizes of files as people read them, as in "1.4 MB" and "1,4 Mo". */
@Component
public class FileSizes {

	private static final double STEP = 1024;

	private final MessageSource messages;

	FileSizes(MessageSource messages) {
		this.messages = messages;
	}

	public String text(long size, Language language) {
		if (size < STEP) {
			return text("files.size.bytes", size, language);
		}
		return (size < STEP * STEP) ? text("files.size.kilobytes", size / STEP, language)
				: text("files.size.megabytes", size / STEP / STEP, language);
	}

	private String text(String key, Number number, Language language) {
		return this.messages.getMessage(key, new Object[] { number }, language.locale());
	}

}
