package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.convoke.web.Language;

/**
 * That a letter is genuine, and whether it is still in force.
 *
 * @param code as it is printed, in groups
 * @param reference its name in the language of the reader
 * @param subjectLanguage the language of the subject: that of the reader, or of the
 * original where the letter has no such version
 */
record Verification(String code, boolean genuine, String key, String reference, Integer number, LocalDate date,
		Instant publishedAt, String organisation, String bureau, String subject, Language subjectLanguage,
		Standing.State state, Standing.Link supersededBy, List<Standing.Link> amendedBy, Standing.Link amends,
		List<Version> languages) {

	/** A language of the letter with its sealed files. */
	record Version(Language language, List<File> files) {
	}

	/** A file and its hash. */
	record File(String format, String sha256) {
	}

	@JsonIgnore
	boolean superseded() {
		return this.supersededBy != null;
	}

}
