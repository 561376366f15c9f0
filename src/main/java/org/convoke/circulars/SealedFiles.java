package org.convoke.circulars;

import java.util.List;
import java.util.Optional;

import org.convoke.web.Language;

/** The files of published letters with their hashes. */
interface SealedFiles {

	/**
	 * One file.
	 *
	 * @param format as in its address: {@code pdf}, {@code docx}
	 * @param sha256 in hexadecimal digits
	 */
	record SealedFile(long circularId, Language language, String format, String sha256) {
	}

	/** The files of a letter, by language and format. */
	List<SealedFile> of(long circularId);

	/** The file that has that hash, whichever letter it is of. */
	Optional<SealedFile> find(String sha256);

}
