package org.convoke.registrations.checkin;

/** All places in the room are taken, and the waiting list was not asked for. */
class FullException extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
