package org.convoke.circulars;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.convoke.meetings.MeetingPart;
import org.convoke.web.Language;
import org.convoke.web.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that convene a meeting, as links on its page. */
@Component
class CircularLinks implements MeetingPart {

	private final JdbcClient jdbc;

	private final References references;

	private final Times times;

	CircularLinks(JdbcClient jdbc, References references, Times times) {
		this.jdbc = jdbc;
		this.references = references;
		this.times = times;
	}

	private record Row(long meetingId, String key, CircularKind kind, String series, LocalDate issuedOn) {
	}

	@Override
	public Map<Long, List<Link>> links(Collection<Long> meetingIds, Language language) {
		if (meetingIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select meeting_id, key, kind, series, issued_on from circular
				where state = 'PUBLISHED' and meeting_id = any (:meetings) order by issued_on, id""")
			.param("meetings", meetingIds.toArray(Long[]::new))
			.query(Row.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Row::meetingId,
					Collectors.mapping((row) -> new Link(Section.CIRCULARS,
							this.references.of(LetterName.of(row.key(), row.kind(), row.series()), language)
									+ language.marks().bracketed(this.times.day(row.issuedOn(), language)),
							"/circulars/" + row.key()), Collectors.toList())));
	}

}
