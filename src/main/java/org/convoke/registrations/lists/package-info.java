/**
 * Registrations in lists: who takes part, the secretariat's list with its filters, acts
 * on many at once, files and numbers.
 */
package org.convoke.registrations.lists;
