package org.convoke.circulars;

/** A letter is written as a draft and sealed by its publication. */
public enum CircularState {

	DRAFT, PUBLISHED

}
