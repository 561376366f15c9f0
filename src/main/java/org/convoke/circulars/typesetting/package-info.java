/**
 * How a letter looks: its structure, which page, PDF, Word and mail share, and the files
 * that are made from it. Nothing here knows how letters are written, numbered or kept.
 * Other papers are set by the same press.
 */
@org.springframework.modulith.NamedInterface("typesetting")
package org.convoke.circulars.typesetting;
