package org.convoke.circulars.reading.source;

/**
 * Words of a file of Word that lead to an address.
 *
 * @param start where in the paragraph they begin
 */
record WordLink(String address, WordParagraph paragraph, int start) {

	/** What to say after the words, that end in that paragraph. */
	String after(WordParagraph end, WordLinks links) {
		return (end == this.paragraph) ? links.after(end.from(this.start), this.address) : "";
	}

}
