/**
 * Meetings and their deadlines as iCalendar text (RFC 5545), as files and as feeds to
 * subscribe to.
 */
@org.springframework.modulith.NamedInterface("calendar")
package org.convoke.meetings.calendar;
