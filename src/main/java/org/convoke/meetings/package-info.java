/**
 * Groups and their meetings: sessions, places, co-located events and, above all, the
 * deadlines.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Meetings")
package org.convoke.meetings;
