package org.convoke.registrations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.convoke.audit.AuditLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what passports say as many days after the end of a meeting as its settings
 * allow to keep it, and at once when the meeting is cancelled. While one is postponed, no
 * days count.
 */
@Service
class PassportKeeping {

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final Clock clock;

	PassportKeeping(JdbcClient jdbc, AuditLog audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** How many were deleted of which meeting. */
	private record Deleted(String slug, int count) {
	}

	/** Deletes what is kept no longer; the log says how many, not whose. */
	@Transactional
	int deleteDue() {
		List<Deleted> deleted = this.jdbc.sql("""
				with gone as (
				    delete from visa_request v using registration r, meeting m
				    left join registration_settings s on s.meeting_id = m.id
				    where r.id = v.registration_id and m.id = r.meeting_id
				    and (m.standing = 'CANCELLED' or m.standing <> 'POSTPONED'
				        and m.ends_at + make_interval(days => coalesce(s.passport_days, :days)) <= :now)
				    returning m.slug)
				select slug, count(*) as count from gone group by slug order by slug""")
			.param("days", RegistrationSettings.DEFAULT.passportDays())
			.param("now", Timestamp.from(this.clock.instant()))
			.query(Deleted.class)
			.list();
		deleted.forEach((each) -> this.audit.record("passports.deleted", "meeting:" + each.slug(),
				Map.of("count", each.count())));
		return deleted.stream().mapToInt(Deleted::count).sum();
	}

	/** What is due is told by the application's clock, which may be replayed. */
	@Configuration(proxyBeanMethods = false)
	static class Task {

		@Bean
		RecurringTask<Void> passports(PassportKeeping keeping) {
			return Tasks.recurring("passports", FixedDelay.of(Duration.ofMinutes(1)))
				.execute((instance, context) -> keeping.deleteDue());
		}

	}

}
