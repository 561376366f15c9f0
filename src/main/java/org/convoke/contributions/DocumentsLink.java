package org.convoke.contributions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.MeetingPart;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads from a meeting's page to its documents. */
@Component
class DocumentsLink implements MeetingPart {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	DocumentsLink(JdbcClient jdbc, MessageSource messages) {
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
				select m.id, m.slug, count(c.id) as documents
				from meeting m
				    left join contribution c on c.meeting_id = m.id and c.state <> 'RETURNED' and m.audience = 'PUBLIC'
				where m.id in (:ids) group by m.id""").param("ids", meetingIds).query((row) -> {
			String text = this.messages.getMessage("contributions.documents.link",
					new Object[] { row.getInt("documents") }, language.locale());
			links.put(row.getLong("id"),
					List.of(new Link(Section.DOCUMENTS, text, "/meetings/" + row.getString("slug") + "/documents")));
		});
		return links;
	}

}
