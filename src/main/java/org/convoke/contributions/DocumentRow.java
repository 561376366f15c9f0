package org.convoke.contributions;

import java.time.Instant;
import java.util.List;

/**
 * A line of a meeting's document list.
 *
 * @param files those that this reader may open; none while the document is processed
 */
record DocumentRow(int number, String title, List<String> sources, Purpose purpose, String agendaItem,
		ContributionState state, boolean late, Instant receivedAt, List<FileRow> files) {
}
