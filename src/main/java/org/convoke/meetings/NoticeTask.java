package org.convoke.meetings;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes notices on one instance of all, after the transaction of the change: whoever
 * changes a meeting does not wait for the mails, nor does the meeting.
 */
@Configuration(proxyBeanMethods = false)
class NoticeTask {

	@Bean
	OneTimeTask<Void> meetingNotice(NoticeWriter writer) {
		return Tasks.oneTime("meeting-notice")
			.execute((instance, context) -> writer.write(Long.parseLong(instance.getId())));
	}

	/** Schedules the task. */
	@Component
	static class Planner {

		private final SchedulerClient scheduler;

		private final OneTimeTask<Void> task;

		Planner(SchedulerClient scheduler, OneTimeTask<Void> meetingNotice) {
			this.scheduler = scheduler;
			this.task = meetingNotice;
		}

		@EventListener
		void waits(MeetingNotices.Waiting event) {
			// The scheduler's time is the system's, whatever the application's clock
			// says.
			this.scheduler.scheduleIfNotExists(this.task.instance(String.valueOf(event.notice())),
					java.time.Instant.now());
		}

	}

}
