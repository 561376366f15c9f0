package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;
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

	/** The lines as somebody typed them. */
	static List<AddressLine> written(List<CircularDraft.Line> typed, Language language) {
		List<AddressLine> lines = new ArrayList<>();
		for (CircularDraft.Line line : (typed != null) ? typed : List.<CircularDraft.Line>of()) {
			// A line ends with a semicolon by itself.
			String text = PlainText.lineOrEmpty(line.text()).replaceFirst("[;\\s]+$", "");
			if (!text.isEmpty()) {
				lines.add(new AddressLine(line.category(), LocalizedText.of(language, text)));
			}
		}
		return lines;
	}

}
