package org.convoke.circulars;

import java.util.List;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a letter says in one language. */
@Embeddable
record LetterText(String subject, String detail, String salutation,
		@JdbcTypeCode(SqlTypes.JSON) List<Paragraph> paragraphs, @JdbcTypeCode(SqlTypes.JSON) List<String> closing) {

	static final LetterText NONE = new LetterText("", "", "", List.of(), List.of());

}
