/**
 * Contributions to meetings: received with a number and a receipt, posted, returned or
 * held, and listed as the meeting's documents.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Contributions")
package org.convoke.contributions;
