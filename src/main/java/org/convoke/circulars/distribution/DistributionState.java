package org.convoke.circulars.distribution;

/** How far a distribution is. */
enum DistributionState {

	NOT_STARTED, RUNNING, PAUSED, FINISHED

}
