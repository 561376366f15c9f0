package org.convoke.registrations;

/**
 * The organisation in a form: what was typed, and which of the directory was chosen for
 * it.
 */
record OrganisationField(String name, String id) {

	/**
	 * What was just picked stands above what was typed before.
	 * @param pick id and name with a space between them, or nothing
	 */
	static OrganisationField of(String name, String id, String pick) {
		String[] picked = (pick != null) ? pick.strip().split("\\s+", 2) : new String[0];
		return (picked.length == 2 && id(picked[0]) != null) ? new OrganisationField(picked[1], picked[0])
				: new OrganisationField(name, id);
	}

	static Long id(String text) {
		try {
			return (text == null || text.isBlank()) ? null : Long.valueOf(text.strip());
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
