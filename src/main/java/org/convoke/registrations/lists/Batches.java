package org.convoke.registrations.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.files.StoredFiles;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins acts on many registrations: who is meant is written down, and the work is left
 * to the {@link BatchRunner}.
 */
@Service
@Transactional
class Batches {

	/** So many are done while the reader waits for the next page. */
	private static final int AT_ONCE = 100;

	private final RegistrationLists lists;

	private final BatchStore store;

	private final StoredFiles files;

	private final AuditLog audit;

	private final SchedulerClient scheduler;

	private final OneTimeTask<Void> task;

	Batches(RegistrationLists lists, BatchStore store, StoredFiles files, AuditLog audit, SchedulerClient scheduler,
			OneTimeTask<Void> registrationBatches) {
		this.lists = lists;
		this.store = store;
		this.files = files;
		this.audit = audit;
		this.scheduler = scheduler;
		this.task = registrationBatches;
	}

	/**
	 * Begins it, unless the same form began it before.
	 * @return whether it is small enough to be done at once
	 * @throws InvalidException when it lacks something or nobody is meant
	 */
	boolean begin(MeetingCard meeting, BatchForm form, RegistrationFilter filter, Language language) {
		RegistrationOrder order = RegistrationOrder.shown(form.sort());
		BatchDetails details = form.details().of(filter, order);
		boolean export = form.act() == BatchAct.EXPORT;
		int total = export ? count(meeting, form, filter) : 0;
		if (!this.store.add(form.id(), meeting.id(), form.act(), language, details, total, Actor.current())) {
			return false;
		}
		if (!export) {
			total = this.lists.writeDown(
					"insert into registration_batch_row (batch_id, registration_id) select :batch, r.id",
					Map.of("batch", form.id()), meeting, filter, form.references());
			this.store.total(form.id(), total);
		}
		if (total == 0) {
			throw InvalidException.of("reference", "lists.batch.nobody");
		}
		this.audit.record(export ? "registrations.exported" : "registrations.batch", "meeting:" + meeting.slug(),
				Map.of("act", form.act(), "total", total, "batch", form.id()));
		boolean small = !export && total <= AT_ONCE;
		// A small one is looked after, too, in case this instance dies over it.
		this.scheduler.scheduleIfNotExists(this.task.instance(form.id().toString()),
				Instant.now().plus(small ? Duration.ofMinutes(1) : Duration.ZERO));
		return small;
	}

	/** How many are meant. */
	@Transactional(readOnly = true)
	public int count(MeetingCard meeting, BatchForm form, RegistrationFilter filter) {
		return (int) ((form.references() != null) ? this.lists.of(meeting, form.references()).size()
				: this.lists.count(meeting, filter));
	}

	@Transactional(readOnly = true)
	public Batch get(MeetingCard meeting, UUID id) {
		return this.store.find(id)
			.filter((batch) -> batch.meetingId() == meeting.id())
			.orElseThrow(NotFoundException::new);
	}

	/** Files full of names and addresses are not kept longer than they are needed. */
	@Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT5M")
	void forget() {
		this.store.oldFiles().forEach(this.files::delete);
		this.store.forgetOld();
	}

}
