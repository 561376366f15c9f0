package org.convoke.contributions;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What came of a submission; also the wire form of the answer to it, but for the token.
 */
record Receipt(int number, @JsonIgnore String token, Instant receivedAt, boolean late, List<FileRow> files) {
}
