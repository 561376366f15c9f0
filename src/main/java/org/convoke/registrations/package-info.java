/**
 * Who takes part in a meeting: registering, places and the waiting list, self-service by
 * link, the secretariat's decisions, the list of participants.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Registrations")
package org.convoke.registrations;
