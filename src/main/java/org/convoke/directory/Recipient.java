package org.convoke.directory;

import org.convoke.web.Language;

/** Somebody to write to: an address, a name and the language that the person reads. */
public record Recipient(String email, String name, Language language) {
}
