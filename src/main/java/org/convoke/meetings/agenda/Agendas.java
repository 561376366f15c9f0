package org.convoke.meetings.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.ChangeKind;
import org.convoke.meetings.Changes;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Objective;
import org.convoke.meetings.agenda.AgendaStore.Working;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases of agendas: the secretariat works on one and publishes it, again and
 * again, until the meeting adopts it.
 */
@Service
@Transactional
public class Agendas {

	private final AgendaStore store;

	private final Meetings meetings;

	private final Changes changes;

	private final AuditLog audit;

	private final Clock clock;

	Agendas(AgendaStore store, Meetings meetings, Changes changes, AuditLog audit, Clock clock) {
		this.store = store;
		this.meetings = meetings;
		this.changes = changes;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The version that is worked on; at first, what the meeting is held for, point by
	 * point.
	 */
	@Transactional(readOnly = true)
	Working working(Meeting meeting) {
		return this.store.working(meeting.getId()).orElseGet(() -> new Working(0, proposed(meeting)));
	}

	private static List<AgendaItem> proposed(Meeting meeting) {
		List<AgendaItem> items = new ArrayList<>();
		for (Objective objective : meeting.getObjectives()) {
			items.add(new AgendaItem(String.valueOf(items.size() + 1), objective.kind(), objective.text(), null, null,
					null, null, null));
		}
		return items;
	}

	/** The published versions, the newest first, without their items. */
	@Transactional(readOnly = true)
	List<PublishedAgenda> versions(long meetingId) {
		return this.store.published(meetingId, null);
	}

	/**
	 * A published version, beside all others.
	 * @param number null for the newest
	 * @return nothing as long as none is published
	 * @throws NotFoundException when there is none of that number
	 */
	@Transactional(readOnly = true)
	Optional<AgendaView> published(Meeting meeting, Integer number) {
		List<PublishedAgenda> versions = this.store.published(meeting.getId(), number);
		if (versions.isEmpty() && number == null) {
			return Optional.empty();
		}
		PublishedAgenda shown = versions.stream()
			.filter((each) -> number == null || each.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
		return Optional.of(AgendaView.of(meeting, shown, versions));
	}

	/**
	 * Replaces the version that is worked on; the items are put in the order of their
	 * labels.
	 * @param version the version that was read; null to replace whatever is there
	 */
	public void write(String slug, Integer version, List<AgendaItem> items) {
		Meeting meeting = this.meetings.get(slug);
		check(meeting, items);
		Working working = this.store.lock(meeting.getId());
		this.store.write(meeting.getId(), (version != null) ? version : working.version(),
				items.stream().sorted(AgendaItem.ORDER).toList());
		this.audit.record("agenda.changed", subject(meeting), Map.of("items", items.size()));
	}

	private static void check(Meeting meeting, List<AgendaItem> items) {
		InvalidException wrong = new InvalidException();
		if (items.size() > AgendaItem.MOST) {
			wrong.at("items", "agenda.items.tooMany", AgendaItem.MOST);
		}
		Set<String> labels = new HashSet<>();
		for (int i = 0; i < items.size(); i++) {
			items.get(i).check(wrong, "items[" + i + "].", meeting);
			if (!items.get(i).label().isEmpty() && !labels.add(items.get(i).label())) {
				wrong.at("items[" + i + "].label", "agenda.label.taken");
			}
		}
		wrong.throwIfAny();
	}

	/**
	 * Publishes the version that is worked on, as the next draft or as what the meeting
	 * has adopted.
	 */
	public PublishedAgenda publish(String slug, boolean adopted) {
		Meeting meeting = this.meetings.get(slug);
		List<AgendaItem> items = this.store.lock(meeting.getId()).items();
		if (items.isEmpty()) {
			throw new ConflictException("conflict", "agenda.publish.empty");
		}
		List<PublishedAgenda> versions = this.store.published(meeting.getId(), null);
		if (!versions.isEmpty()) {
			PublishedAgenda newest = versions.get(0);
			if (newest.adopted() && !adopted) {
				throw new ConflictException("conflict", "agenda.publish.adopted");
			}
			if (newest.adopted() == adopted && newest.items().equals(items)) {
				throw new ConflictException("conflict", "agenda.publish.unchanged");
			}
		}
		PublishedAgenda published = AgendaStore.next(versions, adopted, this.clock.instant(), items);
		this.store.publish(meeting.getId(), published);
		this.changes.record(meeting.getId(), ChangeKind.AGENDA);
		this.audit.record("agenda.published", subject(meeting),
				Map.of("number", published.number(), "adopted", adopted));
		return published;
	}

	private static String subject(Meeting meeting) {
		return "meeting:" + meeting.getSlug();
	}

}
