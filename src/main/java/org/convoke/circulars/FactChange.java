package org.convoke.circulars;

/** One fact of a meeting that an amendment says otherwise, in words for a reader. */
record FactChange(String fact, String before, String after) {
}
