package org.convoke.circulars.distribution;

/** Why somebody gets a letter: for action or for information. */
enum Role {

	ADDRESSEE, COPY

}
