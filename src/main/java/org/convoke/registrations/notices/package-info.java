/**
 * Registrants as those whom a meeting concerns.
 */
package org.convoke.registrations.notices;
