package org.convoke.contributions;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A file of a contribution in a list; also its wire form.
 *
 * @param position the last segment of its address
 */
record FileRow(@JsonIgnore int position, String name, long size, String sha256) {

	/** The kind as it is shown beside the link: "PDF". */
	@JsonIgnore
	public String kind() {
		return this.name.substring(this.name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
	}

}
