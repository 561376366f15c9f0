package org.convoke.contributions;

import jakarta.persistence.Embeddable;

/** Somebody who answers for a contribution and is written to about it. */
@Embeddable
record Contact(String name, String email, String organisation) {
}
