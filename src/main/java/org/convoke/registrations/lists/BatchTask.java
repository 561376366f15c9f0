package org.convoke.registrations.lists;

import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs an act on many registrations on one instance of all, and again on another when
 * that one dies.
 */
@Configuration(proxyBeanMethods = false)
class BatchTask {

	@Bean
	OneTimeTask<Void> registrationBatches(BatchRunner runner) {
		return Tasks.oneTime("registration-batch")
			.execute((instance, context) -> runner.run(UUID.fromString(instance.getId())));
	}

}
