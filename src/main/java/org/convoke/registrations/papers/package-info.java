/**
 * What somebody who is registered takes along: the badge, the letter in support of a
 * visa, the entry in the calendar.
 */
package org.convoke.registrations.papers;
