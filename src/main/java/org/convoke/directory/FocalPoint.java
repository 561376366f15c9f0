package org.convoke.directory;

import org.convoke.web.Language;

/** Somebody who approves the delegates of an organisation; always with an address. */
public record FocalPoint(long person, String givenName, String familyName, String email, Language language) {

	public String name() {
		return this.givenName + " " + this.familyName;
	}

}
