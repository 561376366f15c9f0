package org.convoke.directory;

import java.util.List;

import org.convoke.web.Language;

/**
 * What another package holds of organisations, to be looked at before two are merged. It
 * changes its own when {@link OrganisationMerged} is published.
 */
public interface OrganisationUse {

	/** What the merger would change there, a line each; nothing: no line. */
	List<String> effects(long from, long to, Language language);

	/**
	 * Locks what the merger will change, before the organisations themselves are locked.
	 */
	void lock(long from, long to);

}
