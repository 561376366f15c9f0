package org.convoke.registrations;

/** In which role somebody takes part. */
public enum ParticipantRole {

	HEAD, DEPUTY, DELEGATE, ADVISER, EXPERT, OBSERVER

}
