package org.convoke.circulars;

import org.convoke.web.Language;
import org.convoke.web.PublicAddress;

import org.springframework.stereotype.Component;

/** The address that the code on a published letter leads to. */
@Component
class LetterAddress {

	private final PublicAddress address;

	LetterAddress(PublicAddress address) {
		this.address = address;
	}

	/** Null for a draft, which leads nowhere. */
	String of(Circular circular, Language language) {
		return circular.isPublished() ? this.address.of("/circulars/" + circular.getKey() + "?lang=" + language.code())
				: null;
	}

}
