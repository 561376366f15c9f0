package org.convoke.circulars;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.convoke.meetings.following.FollowerNews;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow a group of a new letter about one of its meetings, on one
 * instance of all, after the publication: nobody waits for a number while mails are
 * written.
 */
@Configuration(proxyBeanMethods = false)
class FollowerNewsTask {

	@Bean
	OneTimeTask<Void> letterNews(CircularRepository circulars, References references, FollowerNews news) {
		return Tasks.oneTime("letter-news")
			.execute((instance, context) -> circulars.findById(Long.parseLong(instance.getId()))
				.ifPresent((circular) -> news.circular(circular.getId(), circular.getMeetingId(),
						references.of(LetterName.of(circular.getKey(), circular.getKind(), circular.getSeries())),
						"/circulars/" + circular.getKey())));
	}

	/** Schedules the task. */
	@Component
	static class Planner {

		private final SchedulerClient scheduler;

		private final OneTimeTask<Void> task;

		Planner(SchedulerClient scheduler, OneTimeTask<Void> letterNews) {
			this.scheduler = scheduler;
			this.task = letterNews;
		}

		@EventListener
		void published(CircularPublished event) {
			if (event.meetingId() != null) {
				// The scheduler's time is the system's, whatever the application's clock
				// says.
				this.scheduler.scheduleIfNotExists(this.task.instance(String.valueOf(event.circularId())),
						Instant.now());
			}
		}

	}

}
