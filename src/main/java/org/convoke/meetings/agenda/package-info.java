/**
 * The agenda of a meeting, published version by version, and its speakers.
 */
@org.springframework.modulith.NamedInterface("agenda")
package org.convoke.meetings.agenda;
