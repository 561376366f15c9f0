package org.convoke.circulars;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.convoke.directory.MailingCategory;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One line of the addressees or the copies; the category is null for those whom the
 * directory does not know as one.
 */
@Embeddable
record AddressLine(@Enumerated(EnumType.STRING) MailingCategory category,
		@JdbcTypeCode(SqlTypes.JSON) LocalizedText text) {
}
