/**
 * Every e-mail is a row of the outbox, written with the change it tells of, before it
 * leaves.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Mail")
package org.convoke.mail;
