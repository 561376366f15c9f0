/**
 * The door of a meeting: who has come, seen by several telephones at once and through
 * gaps in the network, and who comes without having registered.
 */
package org.convoke.registrations.checkin;
