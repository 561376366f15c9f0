package org.convoke.circulars;

import java.util.List;

import org.convoke.web.Language;

/**
 * What a letter says otherwise than the one that it changes, part by part; parts that say
 * the same are left out.
 *
 * @param basis the name of the letter that it is compared with
 * @param language the language of the compared texts
 */
record Difference(String basisKey, String basis, Language language, List<Part> parts) {

	/** A part of the letter, named for the reader. */
	record Part(String name, List<Piece> pieces) {
	}

	/** A run of words. */
	record Piece(Change change, String text) {
	}

	/** What has become of it. */
	enum Change {

		SAME, REMOVED, INSERTED

	}

}
