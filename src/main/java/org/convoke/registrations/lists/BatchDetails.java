package org.convoke.registrations.lists;

import java.util.List;

import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.web.LocalizedText;

/**
 * What an act on many registrations needs to know, kept with it.
 *
 * @param reason that declined people are told
 * @param references null, or those that are meant whatever the filter says
 */
record BatchDetails(String reason, LocalizedText subject, LocalizedText text, RegistrationFilter filter,
		List<String> references, String sort, ExportFormat format) {

	BatchDetails of(RegistrationFilter meant, RegistrationOrder order) {
		return new BatchDetails(this.reason, this.subject, this.text, meant, this.references, order.text(),
				this.format);
	}

}
