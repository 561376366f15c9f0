package org.convoke.circulars;

import org.convoke.web.PublicAddress;

import org.springframework.stereotype.Component;

/** The address that the code on a published letter leads to: whether it is genuine. */
@Component
class LetterAddress {

	private final PublicAddress address;

	LetterAddress(PublicAddress address) {
		this.address = address;
	}

	/** Null for a draft, which leads nowhere. */
	String of(Circular circular) {
		return circular.isPublished()
				? this.address.of("/verify/" + VerificationCode.grouped(circular.getPublished().code())) : null;
	}

}
