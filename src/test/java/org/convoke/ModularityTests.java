package org.convoke;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/** Nobody reaches into another package's insides, and there are no circles. */
class ModularityTests {

	@Test
	void packagesUseOnlyWhatOthersOffer() {
		ApplicationModules.of(ConvokeApplication.class).verify();
	}

}
