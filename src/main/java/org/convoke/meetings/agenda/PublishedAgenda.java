package org.convoke.meetings.agenda;

import java.time.Instant;
import java.util.List;

/**
 * An agenda as it was published; it never changes.
 *
 * @param number counts the published versions of the meeting
 * @param adopted whether the meeting has adopted it; until then it is a draft
 * @param items null where only the version is told
 */
public record PublishedAgenda(int number, boolean adopted, Instant publishedAt, List<AgendaItem> items) {
}
