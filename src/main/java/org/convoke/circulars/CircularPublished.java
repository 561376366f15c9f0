package org.convoke.circulars;

/**
 * A circular was published.
 *
 * @param meetingId the meeting that it convenes, null when it convenes none
 */
public record CircularPublished(long circularId, Long meetingId) {
}
