package org.convoke.circulars;

import java.time.Instant;
import java.util.List;

import org.convoke.web.InvalidException;

/**
 * That a draft is to be published by itself at an instant, or why that has failed.
 *
 * @param by who has planned it
 * @param failure what was wrong at that instant; empty until then
 */
record PublicationPlan(Instant at, PublicationOrder order, String by, List<InvalidException.Invalid> failure) {

	PublicationPlan failed(List<InvalidException.Invalid> why) {
		return new PublicationPlan(this.at, this.order, this.by, why);
	}

}
