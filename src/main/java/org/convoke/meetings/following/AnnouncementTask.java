package org.convoke.meetings.following;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.convoke.meetings.MeetingCreated;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the followers of a group of a new meeting, on one instance of all, right after
 * the transaction that created it: whoever creates it does not wait for the mails.
 */
@Configuration(proxyBeanMethods = false)
class AnnouncementTask {

	@Bean
	OneTimeTask<Void> meetingAnnouncement(FollowerNews news) {
		return Tasks.oneTime("meeting-announcement")
			.execute((instance, context) -> news.announce(Long.parseLong(instance.getId())));
	}

	/** Schedules the task. */
	@Component
	static class Planner {

		private final SchedulerClient scheduler;

		private final OneTimeTask<Void> task;

		Planner(SchedulerClient scheduler, OneTimeTask<Void> meetingAnnouncement) {
			this.scheduler = scheduler;
			this.task = meetingAnnouncement;
		}

		@EventListener
		void created(MeetingCreated event) {
			// The scheduler's time is the system's, whatever the application's clock
			// says.
			this.scheduler.scheduleIfNotExists(this.task.instance(String.valueOf(event.meetingId())),
					java.time.Instant.now());
		}

	}

}
