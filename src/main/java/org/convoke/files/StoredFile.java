package org.convoke.files;

import java.time.Instant;

/**
 * A file in the store, without its content.
 *
 * @param sha256 the hash of its content, in hexadecimal digits
 */
public record StoredFile(long id, String name, String mediaType, long size, String sha256, Instant createdAt) {
}
