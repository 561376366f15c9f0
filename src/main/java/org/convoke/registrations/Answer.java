package org.convoke.registrations;

import org.convoke.files.IncomingFile;

/**
 * An answer to a {@link Question}.
 *
 * @param value what was written or chosen; for a file its name
 * @param file the id of the stored file; null for other answers and for a new file
 * @param incoming a file that is not stored yet; null for other answers
 */
record Answer(String question, String value, Long file, IncomingFile incoming) {
}
