package org.convoke.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.MeetingPart.Link;
import org.convoke.meetings.MeetingPart.Section;
import org.convoke.web.Language;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that other packages add to the pages of meetings and groups. */
@Component
class MeetingParts {

	private final ObjectProvider<MeetingPart> parts;

	MeetingParts(ObjectProvider<MeetingPart> parts) {
		this.parts = parts;
	}

	/** The links of these meetings together, each once, by where they stand. */
	Map<Section, List<Link>> of(Collection<Long> meetingIds, Language language) {
		return bySection(ofEach(meetingIds, language));
	}

	/** The links of each of these meetings. */
	Map<Long, List<Link>> ofEach(Collection<Long> meetingIds, Language language) {
		Map<Long, List<Link>> links = new LinkedHashMap<>();
		meetingIds.forEach((id) -> links.put(id, new ArrayList<>()));
		if (!meetingIds.isEmpty()) {
			this.parts.orderedStream()
				.forEach(
						(part) -> part.links(meetingIds, language).forEach((id, found) -> links.get(id).addAll(found)));
		}
		return links;
	}

	static Map<Section, List<Link>> bySection(Map<Long, List<Link>> ofEach) {
		Map<Section, List<Link>> links = new EnumMap<>(Section.class);
		for (Section section : Section.values()) {
			links.put(section,
					ofEach.values()
						.stream()
						.flatMap(List::stream)
						.filter((link) -> link.section() == section)
						.distinct()
						.toList());
		}
		return links;
	}

}
