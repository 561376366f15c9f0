/**
 * How Convoke starts without being told anything: the profile {@code dev} with its
 * embedded PostgreSQL and SMTP server, its settable clock and the page that shows the
 * mails; and the clear words when a start has to be refused. Nothing of the embedded
 * servers is in the packaged jar.
 */
package org.convoke.dev;
