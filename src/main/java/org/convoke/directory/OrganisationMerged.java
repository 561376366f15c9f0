package org.convoke.directory;

/**
 * An organisation became part of another: whoever stands for the first now stands for the
 * second. Published in the transaction of the merger.
 */
public record OrganisationMerged(long from, long to) {
}
