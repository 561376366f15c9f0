package org.convoke.registrations.lists;

import java.util.ArrayList;
import java.util.List;

import org.convoke.directory.Category;
import org.convoke.directory.Countries;
import org.convoke.web.Language;

/**
 * Participants in their official order, put under the headings of their categories and
 * delegations.
 */
record Delegations(List<Section> sections) {

	/** All of one category. */
	record Section(Category category, List<Delegation> delegations) {
	}

	/** All of one country or organisation. */
	record Delegation(String name, List<Line> people) {
	}

	/**
	 * A participant.
	 *
	 * @param beside the country, or the organisation where the heading names the country
	 */
	record Line(ParticipantRow who, String beside) {
	}

	static Delegations of(List<ParticipantRow> rows, Countries countries, Language language) {
		List<Section> sections = new ArrayList<>();
		Section section = null;
		Delegation delegation = null;
		for (ParticipantRow row : rows) {
			if (section == null || section.category() != row.category()) {
				section = new Section(row.category(), new ArrayList<>());
				sections.add(section);
				delegation = null;
			}
			boolean byCountry = OfficialOrder.byCountry(row.category());
			String country = countries.name(row.country(), language);
			String name = byCountry ? country : row.organisation();
			if (delegation == null || !delegation.name().equals(name)) {
				delegation = new Delegation(name, new ArrayList<>());
				section.delegations().add(delegation);
			}
			delegation.people().add(new Line(row, byCountry ? row.organisation() : country));
		}
		return new Delegations(sections);
	}

}
