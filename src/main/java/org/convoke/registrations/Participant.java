package org.convoke.registrations;

import java.time.Instant;

import org.convoke.directory.Recipient;

/**
 * Somebody with a live registration whose address is known to be right.
 *
 * @param since when the person became concerned by the meeting
 */
public record Participant(Recipient recipient, Instant since, RegistrationStatus status) {
}
