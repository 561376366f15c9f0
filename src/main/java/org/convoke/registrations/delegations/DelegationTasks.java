package org.convoke.registrations.delegations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks, on one living instance of all, for what focal points are to be told. Looking is
 * the scheduler's time; what is due is told by the application's clock, which may be
 * replayed.
 */
@Configuration(proxyBeanMethods = false)
class DelegationTasks {

	@Bean
	RecurringTask<Void> delegationNewsTask(DelegationNews news) {
		return Tasks.recurring("delegation-news", FixedDelay.ofSeconds(15))
			.execute((instance, context) -> news.tellWhatIsDue());
	}

	@Bean
	RecurringTask<Void> delegationRemindersTask(DelegationReminders reminders) {
		return Tasks.recurring("delegation-reminders", FixedDelay.ofSeconds(30))
			.execute((instance, context) -> reminders.remindDue());
	}

}
