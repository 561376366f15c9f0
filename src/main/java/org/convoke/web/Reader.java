package org.convoke.web;

import java.time.ZoneId;

/**
 * Who reads: the language of the page and the zone of the reader's clock, null when it is
 * not known. Controllers take it as an argument.
 */
public record Reader(Language language, ZoneId zone) {
}
