package org.convoke.directory;

import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/** All that an organisation says of itself; acronym and country may be null. */
public record OrganisationDetails(LocalizedText name, String acronym, Category category, String country) {

	public OrganisationDetails {
		name = (name != null) ? name : LocalizedText.NONE;
		acronym = (acronym == null || acronym.isBlank()) ? null : acronym.strip();
		country = (country == null || country.isBlank()) ? null : country.strip();
	}

	/** Notes every value that breaks a rule. */
	public void check(InvalidException wrong, Countries countries) {
		if (this.name.isEmpty()) {
			wrong.at("name", "NotBlank");
		}
		if (this.name.byCode().values().stream().anyMatch((each) -> each.length() > 300)) {
			wrong.at("name", "Size", "name", 300);
		}
		if (this.acronym != null && this.acronym.length() > 60) {
			wrong.at("acronym", "Size", "acronym", 60);
		}
		if (this.category == null) {
			wrong.at("category", "NotNull");
		}
		if (this.country != null && !countries.contains(this.country)) {
			wrong.at("country", "directory.country.unknown");
		}
	}

}
