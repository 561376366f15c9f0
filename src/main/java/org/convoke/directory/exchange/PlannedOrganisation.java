package org.convoke.directory.exchange;

import java.util.Objects;

import org.convoke.directory.Category;
import org.convoke.directory.exchange.DirectorySnapshot.KnownOrganisation;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/** An organisation as it is to be after the import; rows of the file add to it. */
final class PlannedOrganisation {

	final KnownOrganisation known;

	final LocalizedText name;

	String acronym;

	Category category;

	String country;

	/** The line that has first told of it. */
	final int line;

	/** Whether a row has told its category, so that another may not tell another one. */
	boolean told;

	/** Set when it is written. */
	Long id;

	PlannedOrganisation(KnownOrganisation known, int line) {
		this.known = known;
		this.id = known.id();
		this.name = known.name();
		this.acronym = known.acronym();
		this.category = known.category();
		this.country = known.country();
		this.line = line;
	}

	PlannedOrganisation(String name, int line) {
		this.known = null;
		this.name = LocalizedText.of(Language.EN, name);
		this.line = line;
	}

	void take(Entry entry) {
		this.acronym = (entry.acronym() != null) ? entry.acronym() : this.acronym;
		this.category = (entry.category() != null) ? entry.category() : this.category;
		this.country = (entry.country() != null) ? entry.country() : this.country;
		this.told |= entry.category() != null;
	}

	boolean isNew() {
		return this.known == null;
	}

	boolean isChanged() {
		return this.known != null && (!Objects.equals(this.acronym, this.known.acronym())
				|| this.category != this.known.category() || !Objects.equals(this.country, this.known.country()));
	}

	@Override
	public String toString() {
		return this.id + "|" + this.name.byCode() + "|" + this.acronym + "|" + this.category + "|" + this.country + "|"
				+ isChanged();
	}

}
