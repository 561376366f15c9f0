package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.List;

import org.convoke.directory.MailingCategory;

/** What stands above the salutation; what was not found is null or empty. */
record Head(Found<String> issuer, LetterTitle title, Found<String> reference, Found<String> initials,
		Found<String> place, Found<LocalDate> date, Found<String> name, Found<String> phone, Found<String> fax,
		Found<String> email, List<Found<Line>> addressees, List<Found<Line>> copies, List<Span> subject) {

	/** With what stands below the body instead, where Chinese letters have it. */
	Head or(Head contact, Head signature, List<Found<Line>> addressed) {
		boolean none = this.name == null && this.phone == null && this.fax == null && this.email == null;
		Head told = (none && contact != null) ? contact : this;
		return new Head(this.issuer, this.title, this.reference, this.initials,
				(this.date == null && signature != null) ? signature.place : this.place,
				(this.date == null && signature != null) ? signature.date : this.date, told.name, told.phone, told.fax,
				told.email, this.addressees.isEmpty() ? addressed : this.addressees, this.copies, this.subject);
	}

	/** A line of the addressees or copies. */
	record Line(String text, MailingCategory category) {
	}

}
