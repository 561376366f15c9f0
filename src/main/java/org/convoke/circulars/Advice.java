package org.convoke.circulars;

import java.util.List;

import org.convoke.web.Language;

/**
 * Something to look at before a letter is published; whoever publishes may know better.
 *
 * @param key the message, below {@code circulars.advice}
 * @param part the part of the letter that it is about, as the editor names it
 * @param language the version that it is about
 */
record Advice(String key, List<Object> arguments, String part, Language language) {
}
