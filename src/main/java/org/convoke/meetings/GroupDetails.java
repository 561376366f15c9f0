package org.convoke.meetings;

import java.util.List;

import org.convoke.web.LocalizedText;

/** All that a group says of itself. Texts may be empty, links and numbers null. */
public record GroupDetails(String acronym, LocalizedText name, LocalizedText mandate, String termsLink, String mailbox,
		String phone, String fax, String contactName, LocalizedText appointingBody, List<Officer> officers) {
}
