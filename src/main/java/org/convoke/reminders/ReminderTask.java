package org.convoke.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every second, on one living instance of all, for campaigns that are due. Looking
 * is the scheduler's time; what is due is told by the application's clock, which may be
 * replayed.
 */
@Configuration(proxyBeanMethods = false)
class ReminderTask {

	@Bean
	RecurringTask<Void> reminders(CampaignRunner runner) {
		return Tasks.recurring("reminders", FixedDelay.ofSeconds(1)).execute((instance, context) -> runner.runDue());
	}

}
