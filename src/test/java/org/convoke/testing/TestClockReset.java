package org.convoke.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives every test the present time to begin with, whatever the one before has set. */
class TestClockReset implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext context) {
		context.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::reset);
	}

}
