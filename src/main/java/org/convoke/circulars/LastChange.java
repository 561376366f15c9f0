package org.convoke.circulars;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** When a draft was changed last, and by whom. */
@Embeddable
record LastChange(@Column(name = "changed_at") Instant at, @Column(name = "changed_by") String by) {
}
