package org.convoke.circulars;

import java.time.Instant;
import java.util.Set;

import org.convoke.directory.MailingCategory;

/**
 * Whom the published letters of a meeting address, and since when they have been asked.
 */
public record Addressed(Set<MailingCategory> categories, Instant since) {
}
