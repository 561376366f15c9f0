package org.convoke.registrations;

/**
 * Somebody's address is confirmed and the registration waits for approval.
 *
 * @param organisationId null for an organisation that is not in the directory
 */
public record ApprovalAwaited(long meetingId, String reference, Long organisationId) {
}
