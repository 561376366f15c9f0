package org.convoke.circulars;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every second for letters whose publication is due by the application's clock,
 * which may be replayed.
 */
@Configuration(proxyBeanMethods = false)
class PublicationTask {

	@Bean
	RecurringTask<Void> plannedPublications(ScheduledPublications scheduled) {
		return Tasks.recurring("publications", FixedDelay.ofSeconds(1))
			.execute((instance, context) -> scheduled.publishDue());
	}

}
