package org.convoke.circulars;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.directory.Countries;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of drafts: beginning them from a meeting, changing them. */
@Service
@Transactional
public class Circulars {

	private final CircularRepository circulars;

	private final Issuers issuers;

	private final Meetings meetings;

	private final Groups groups;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final WritingLog log;

	private final Times times;

	private final Countries countries;

	private final MessageSource messages;

	private final Clock clock;

	Circulars(CircularRepository circulars, Issuers issuers, Meetings meetings, Groups groups, JdbcClient jdbc,
			AuditLog audit, WritingLog log, Times times, Countries countries, MessageSource messages, Clock clock) {
		this.circulars = circulars;
		this.issuers = issuers;
		this.meetings = meetings;
		this.groups = groups;
		this.jdbc = jdbc;
		this.audit = audit;
		this.log = log;
		this.times = times;
		this.countries = countries;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Begins a letter in that language.
	 * @param meetingSlug the meeting that it convenes and is written from; null for none
	 * @param wanted what is said otherwise than the meeting suggests
	 * @return the key of the draft
	 */
	public String draft(String meetingSlug, Language language, CircularDraft wanted) {
		return draft(this.issuers.first(), meetingSlug, language, wanted);
	}

	/** Begins a letter of that issuer. */
	String draft(Issuer issuer, String meetingSlug, Language language, CircularDraft wanted) {
		Meeting meeting = (meetingSlug != null) ? meeting(meetingSlug) : null;
		String key = "draft-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
		Circular circular = new Circular(key, issuer, (meeting != null) ? meeting.getId() : null, language,
				this.clock.instant());
		if (meeting != null) {
			circular.change(wording(meeting, language), issuer.getCode());
		}
		circular.change(wanted, series(circular, issuer, wanted));
		check(circular);
		this.circulars.save(circular);
		this.audit.record("circular.drafted", subject(circular),
				(meetingSlug != null) ? Map.of("meeting", meetingSlug) : Map.of());
		return key;
	}

	private Meeting meeting(String slug) {
		try {
			return this.meetings.get(slug);
		}
		catch (NotFoundException ex) {
			throw InvalidException.of("meeting", "circulars.meeting.unknown", slug);
		}
	}

	private CircularDraft wording(Meeting meeting, Language language) {
		return new Wording(meeting, group(meeting), this.meetings.deadlines(meeting.getId()),
				new Phrases(language, this.times, this.countries, this.messages))
			.draft();
	}

	private Group group(Meeting meeting) {
		return this.groups.get(meeting.getGroupId().longValue());
	}

	/**
	 * Circulars are numbered by their bureau, collective letters by the group they
	 * convene.
	 */
	private String series(Circular circular, Issuer issuer, CircularDraft wanted) {
		CircularKind kind = (wanted.kind() != null) ? wanted.kind() : circular.getKind();
		boolean ofGroup = kind == CircularKind.COLLECTIVE_LETTER && circular.getMeetingId() != null;
		return ofGroup ? group(this.meetings.get(circular.getMeetingId())).getSlug() : issuer.getCode();
	}

	/**
	 * Changes a draft.
	 * @param version the version that was read, null to change whatever is there
	 */
	public void change(String key, Integer version, CircularDraft wanted) {
		Circular circular = get(key);
		circular.requireDraft();
		if (version != null && circular.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Circular.class, circular.getId());
		}
		change(circular, wanted);
	}

	/** Changes a draft. */
	void change(Circular circular, CircularDraft wanted) {
		CircularForm before = FormFilling.of(circular, this.messages);
		circular.change(wanted, series(circular, this.issuers.get(circular.getIssuerId()), wanted));
		check(circular);
		if (before.equals(FormFilling.of(circular, this.messages))) {
			return;
		}
		circular.changedBy(Actor.current(), this.clock.instant());
		this.log.note("circular.changed", subject(circular));
	}

	/** A body that the search index could not take is refused before it gets there. */
	private static void check(Circular circular) {
		LetterText text = circular.text();
		int size = text.paragraphs().stream().mapToInt(Paragraph::size).sum()
				+ text.annexes().stream().mapToInt((annex) -> annex.text().length()).sum();
		if (text.annexes().stream().anyMatch((annex) -> annex.title().length() > CircularDraft.LONGEST_TITLE)) {
			throw InvalidException.of("annexes", "circulars.tooLong", CircularDraft.LONGEST_TITLE);
		}
		if (size > CircularDraft.MOST_TEXT) {
			throw InvalidException.of("paragraphs", "circulars.tooLong", CircularDraft.MOST_TEXT);
		}
	}

	/**
	 * Whom the published letters of that meeting address; empty when none convenes it.
	 */
	@Transactional(readOnly = true)
	public Optional<Addressed> addressed(long meetingId) {
		record Row(MailingCategory category, Instant since) {
		}
		List<Row> rows = this.jdbc.sql("""
				select a.category, c.published_at from circular c
				left join circular_addressee a on a.circular_id = c.id
				where c.meeting_id = ? and c.state = 'PUBLISHED'""").param(meetingId).query((row, number) -> {
			String category = row.getString("category");
			return new Row((category != null) ? MailingCategory.valueOf(category) : null,
					row.getTimestamp("published_at").toInstant());
		}).list();
		return rows.stream()
			.map(Row::since)
			.min(Instant::compareTo)
			.map((since) -> new Addressed(rows.stream()
				.map(Row::category)
				.filter((category) -> category != null)
				.collect(Collectors.toUnmodifiableSet()), since));
	}

	private Circular get(String key) {
		return this.circulars.findByKey(key).orElseThrow(NotFoundException::new);
	}

	private static String subject(Circular circular) {
		return "circular:" + circular.getKey();
	}

}
