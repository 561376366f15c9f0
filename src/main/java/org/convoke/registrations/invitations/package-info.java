/**
 * Invitations: experts, and organisations that are to designate representatives, whom the
 * secretariat asks to a meeting.
 */
package org.convoke.registrations.invitations;
