package org.convoke.registrations.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.MeetingPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads from a meeting's page to those who agreed to be listed, as soon as there are any
 * and everybody may read who they are.
 */
@Component
class ParticipantsLink implements MeetingPart {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	ParticipantsLink(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public Map<Long, List<Link>> links(Collection<Long> meetingIds, Language language) {
		Map<Long, List<Link>> links = new HashMap<>();
		if (meetingIds.isEmpty()) {
			return links;
		}
		this.jdbc.sql("""
				select m.id, m.slug, count(*) as listed from registration r join meeting m on m.id = r.meeting_id
				left join registration_settings s on s.meeting_id = m.id
				where m.id in (:ids) and r.status = 'CONFIRMED' and r.listed
				    and coalesce(s.list_audience, 'PUBLIC') = 'PUBLIC'
				group by m.id""").param("ids", meetingIds).query((row) -> {
			String text = this.messages.getMessage("registrations.participants.link",
					new Object[] { row.getInt("listed") }, language.locale());
			links.put(row.getLong("id"), List
				.of(new Link(Section.PARTICIPANTS, text, "/meetings/" + row.getString("slug") + "/participants")));
		});
		return links;
	}

}
