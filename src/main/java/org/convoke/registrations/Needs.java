package org.convoke.registrations;

import java.util.List;

import org.convoke.web.Language;

/**
 * What somebody needs to take part.
 *
 * @param languages those that the person speaks
 * @param accessibility in the person's words; null for nothing
 * @param interpretation the language into which interpretation is needed; null for none
 */
record Needs(List<Language> languages, String accessibility, Language interpretation) {

	static final Needs NONE = new Needs(List.of(), null, null);

}
