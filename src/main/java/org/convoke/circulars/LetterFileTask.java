package org.convoke.circulars;

import java.time.Instant;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the files of a letter right after its publication, on one instance of all. The
 * task is scheduled in the transaction of the publication and runs outside of it, so that
 * nobody waits for a number while files are made.
 */
@Configuration(proxyBeanMethods = false)
class LetterFileTask {

	private static final String NAME = "letter-files";

	@Bean
	OneTimeTask<Void> letterFileMaking(LetterFiles files) {
		return Tasks.oneTime(NAME)
			.execute((instance, context) -> files.make(Long.parseLong(instance.getId().replaceFirst("-.*", ""))));
	}

	/** Schedules the task. */
	@Component
	static class Planner {

		private final SchedulerClient scheduler;

		private final OneTimeTask<Void> task;

		Planner(SchedulerClient scheduler, OneTimeTask<Void> letterFileMaking) {
			this.scheduler = scheduler;
			this.task = letterFileMaking;
		}

		@EventListener
		void published(CircularPublished event) {
			plan(event.circularId());
		}

		@EventListener
		void released(LanguageReleased event) {
			plan(event.circularId());
		}

		/** Has the files made that the letter lacks, once the transaction is over. */
		void plan(long circularId) {
			// The scheduler's time is the system's, whatever the application's clock
			// says.
			// Always a new one: one that runs may have seen fewer languages.
			String instance = circularId + "-" + UUID.randomUUID();
			this.scheduler.scheduleIfNotExists(this.task.instance(instance), Instant.now());
		}

	}

}
