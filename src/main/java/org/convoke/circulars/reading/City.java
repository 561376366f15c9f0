package org.convoke.circulars.reading;

import java.time.ZoneId;

/** A city in which meetings are held, by its usual name in the language of the letter. */
record City(String name, String country, ZoneId zone) {
}
