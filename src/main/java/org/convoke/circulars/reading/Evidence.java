package org.convoke.circulars.reading;

/**
 * The words of the text that a field was read from.
 *
 * @param start the first character, counted in UTF-16 units from 0
 * @param end the one after the last
 * @param confidence how sure the reader is, from 0 to 1
 */
public record Evidence(int start, int end, double confidence) {
}
