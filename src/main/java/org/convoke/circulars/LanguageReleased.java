package org.convoke.circulars;

import org.convoke.web.Language;

/** A published letter can now be read in one more language. */
public record LanguageReleased(long circularId, Language language) {
}
