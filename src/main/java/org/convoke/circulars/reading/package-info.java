/**
 * Letters read in: a text becomes a {@link org.convoke.circulars.reading.Reading}, each
 * field with the words that it was read from. Deterministic and offline: the words of
 * letters, dates and labels are data, one file for each language. {@code source} makes
 * text of files, {@code desk} lets people check and accept what was read.
 */
package org.convoke.circulars.reading;
