package org.convoke.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Somebody who leads or serves a group, with affiliation and country (ISO 3166-1 alpha-2,
 * may be null).
 */
@Embeddable
public record Officer(String name, @Enumerated(EnumType.STRING) OfficerRole role,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText affiliation, String country) {

	public Officer {
		affiliation = (affiliation != null) ? affiliation : LocalizedText.NONE;
	}

}
