package org.convoke.circulars;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * What a letter has got by its publication.
 *
 * @param number in its series; an amendment has the one of the letter at the top
 * @param code the code by which everybody can verify it
 * @param overruled why it was published against advice, null for no reason given
 */
@Embeddable
record Published(String period, Integer number, String key, String code, Instant publishedAt, String overruled) {
}
