package org.convoke.contributions;

/** Where a contribution stands; whether it came late is told apart. */
enum ContributionState {

	RECEIVED, POSTED, RETURNED, HELD

}
