package org.convoke.meetings;

/**
 * A meeting was started as the next one after another, whose arrangements it takes over.
 */
public record MeetingCopied(long fromId, long toId) {
}
