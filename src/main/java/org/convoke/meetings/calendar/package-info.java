/**
 * Meetings in the calendars of people.
 */
@org.springframework.modulith.NamedInterface("calendar")
package org.convoke.meetings.calendar;
