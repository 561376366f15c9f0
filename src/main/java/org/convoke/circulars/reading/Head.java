package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.List;

import org.convoke.directory.MailingCategory;

/** What stands above the salutation; what was not found is null or empty. */
record Head(Found<String> issuer, LetterTitle title, Found<String> reference, Found<String> initials,
		Found<String> place, Found<LocalDate> date, Found<String> name, Found<String> phone, Found<String> fax,
		Found<String> email, List<Found<Line>> addressees, List<Found<Line>> copies, List<Span> subject) {

	/** A line of the addressees or copies. */
	record Line(String text, MailingCategory category) {
	}

}
