package org.convoke.registrations.delegations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.directory.OrganisationMerged;
import org.convoke.directory.OrganisationUse;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Registration;
import org.convoke.registrations.RegistrationMails;
import org.convoke.registrations.RegistrationStore;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the delegations of two organisations that are merged become one. Nothing there
 * keeps them from it: of two heads the newcomer becomes deputy and is told, and a quota
 * that is exceeded so stays exceeded until somebody withdraws.
 */
@Component
class MergedDelegations implements OrganisationUse {

	private static final String SECOND_HEADS = """
			select n.reference from registration n join registration h on h.meeting_id = n.meeting_id
			    and h.organisation_id = :to and h.role = 'HEAD' and h.status in ('CONFIRMED', 'WAITLISTED')
			where n.organisation_id = :from and n.role = 'HEAD' and n.status in ('CONFIRMED', 'WAITLISTED')""";

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final RegistrationMails mails;

	private final MeetingCards meetings;

	private final MessageSource messages;

	private final Clock clock;

	MergedDelegations(JdbcClient jdbc, AuditLog audit, RegistrationMails mails, MeetingCards meetings,
			MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.mails = mails;
		this.meetings = meetings;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public List<String> effects(long from, long to, Language language) {
		List<String> effects = new ArrayList<>();
		int registrations = count("select count(*) from registration where organisation_id = :from", from, to);
		int meetings = count("select count(distinct meeting_id) from registration where organisation_id = :from", from,
				to);
		if (registrations > 0) {
			effects.add(text("delegations.merge.registrations", language, registrations, meetings));
		}
		secondHeads(from, to).forEach((reference) -> effects.add(text("delegations.merge.head", language, reference)));
		this.jdbc.sql("""
				select m.slug from registration r join meeting m on m.id = r.meeting_id
				    join registration_settings s on s.meeting_id = m.id and s.organisation_quota is not null
				where r.organisation_id in (:from, :to) and r.status in ('CONFIRMED', 'WAITLISTED')
				group by m.id, s.organisation_quota
				having count(*) > s.organisation_quota and count(*) filter (where r.organisation_id = :from) > 0
				order by m.starts_at""")
			.param("from", from)
			.param("to", to)
			.query(String.class)
			.list()
			.forEach((slug) -> effects.add(text("delegations.merge.quota", language, slug)));
		return effects;
	}

	private int count(String sql, long from, long to) {
		return this.jdbc.sql(sql).param("from", from).param("to", to).query(Integer.class).single();
	}

	private List<String> secondHeads(long from, long to) {
		return this.jdbc.sql(SECOND_HEADS).param("from", from).param("to", to).query(String.class).list();
	}

	/** The places of the meetings first, as whoever changes a registration does. */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(long from, long to) {
		this.jdbc.sql("""
				select 1 from meeting_place where meeting_id in (select meeting_id from registration
				    where organisation_id in (:from, :to))
				order by meeting_id, attendance for update""")
			.param("from", from)
			.param("to", to)
			.query(Integer.class)
			.list();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void follow(OrganisationMerged merged) {
		for (String reference : secondHeads(merged.from(), merged.to())) {
			Registration deputy = this.jdbc.sql("""
					update registration set role = 'DEPUTY', version = version + 1 where reference = ?
					returning *""").param(reference).query(RegistrationStore::registration).single();
			this.audit.record("registration.changed", deputy.subject(),
					Map.of("fields", List.of("role"), "because", "organisation.merged"));
			tell(deputy);
		}
		this.jdbc.sql("update registration set organisation_id = :to where organisation_id = :from")
			.param("to", merged.to())
			.param("from", merged.from())
			.update();
	}

	/** Nobody is written to about a meeting that is long over. */
	private void tell(Registration registration) {
		MeetingCard meeting = this.meetings.get(registration.meetingId());
		if (this.clock.instant().isBefore(meeting.end())) {
			this.mails.changed(registration, meeting);
		}
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
