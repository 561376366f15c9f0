package org.convoke.web;

/**
 * One option of a select, a group of radio buttons or of checkboxes: what is sent and
 * what is read.
 */
public record Choice(String value, String text) {
}
