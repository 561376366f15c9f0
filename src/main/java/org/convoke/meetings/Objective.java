package org.convoke.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One point that a meeting is held for. */
@Embeddable
public record Objective(@Enumerated(EnumType.STRING) ObjectiveKind kind,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText text) {
}
