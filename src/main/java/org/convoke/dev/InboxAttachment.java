package org.convoke.dev;

/**
 * A file that came with a mail.
 *
 * @param name the file's name
 * @param type its media type
 * @param content its bytes
 */
record InboxAttachment(String name, String type, byte[] content) {

	public int size() {
		return this.content.length;
	}

}
