/**
 * Delegations: what the focal points of organisations see and decide through the links
 * that they are mailed, and what the secretariat sees of it.
 */
package org.convoke.registrations.delegations;
