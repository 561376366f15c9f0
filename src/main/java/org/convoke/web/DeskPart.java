package org.convoke.web;

import java.util.List;

/**
 * What a package has waiting for the secretariat, shown on the first page of the console
 * without that page knowing the package.
 */
public interface DeskPart {

	List<DeskTile> tiles(Language language);

	/**
	 * A number with what it counts.
	 *
	 * @param address where to deal with it
	 * @param urgent whether somebody should look at it now
	 */
	record DeskTile(String label, long count, String address, boolean urgent) {
	}

}
