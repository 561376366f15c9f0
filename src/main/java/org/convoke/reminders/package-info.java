/**
 * Who is reminded of which deadline when, and the ledger of it. Nothing else uses this
 * package: it listens to deadlines and asks the other packages who is concerned.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reminders")
package org.convoke.reminders;
