package org.convoke.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.convoke.directory.Category;

/** A category that may register, and whether somebody must approve each registration. */
@Embeddable
public record Eligibility(@Enumerated(EnumType.STRING) Category category, boolean approval) {
}
