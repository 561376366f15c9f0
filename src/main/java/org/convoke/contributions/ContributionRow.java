package org.convoke.contributions;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.convoke.web.Language;

/** A contribution with all that the secretariat knows of it; also its wire form. */
record ContributionRow(@JsonIgnore long id, int number, String title, List<String> sources, List<Contact> contacts,
		Purpose purpose, String agendaItem, @JsonProperty("abstract") String summary, List<String> keywords,
		Language language, Instant receivedAt, boolean late, ContributionState state, Instant decidedAt,
		String returnReason, List<FileRow> files) {

	/** Whether the secretariat has yet to decide on it. */
	@JsonIgnore
	public boolean waiting() {
		return this.state == ContributionState.RECEIVED;
	}

}
