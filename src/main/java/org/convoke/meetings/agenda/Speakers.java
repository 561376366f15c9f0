package org.convoke.meetings.agenda;

import java.util.List;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.directory.Countries;
import org.convoke.meetings.ChangeKind;
import org.convoke.meetings.Changes;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.web.InvalidException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who speaks at a meeting, in the order in which the secretariat names them. */
@Service
@Transactional
public class Speakers {

	private static final TypeReference<List<Speaker>> SPEAKERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Meetings meetings;

	private final Countries countries;

	private final Changes changes;

	private final AuditLog audit;

	Speakers(JdbcClient jdbc, JsonMapper json, Meetings meetings, Countries countries, Changes changes,
			AuditLog audit) {
		this.jdbc = jdbc;
		this.json = json;
		this.meetings = meetings;
		this.countries = countries;
		this.changes = changes;
		this.audit = audit;
	}

	/** The speakers as they were read, to be changed. */
	record Listed(int version, List<Speaker> speakers) {
	}

	@Transactional(readOnly = true)
	Listed of(long meetingId) {
		return this.jdbc.sql("select version, speakers from speaker_list where meeting_id = ?")
			.param(meetingId)
			.query((row, number) -> new Listed(row.getInt("version"),
					this.json.readValue(row.getString("speakers"), SPEAKERS)))
			.optional()
			.orElse(new Listed(0, List.of()));
	}

	/**
	 * Replaces the speakers.
	 * @param version the version that was read; null to replace whatever is there
	 */
	public void write(String slug, Integer version, List<Speaker> speakers) {
		Meeting meeting = this.meetings.get(slug);
		check(speakers);
		this.jdbc.sql("insert into speaker_list (meeting_id) values (?) on conflict do nothing")
			.param(meeting.getId())
			.update();
		boolean same = of(meeting.getId()).speakers().equals(speakers);
		int written = this.jdbc.sql("""
				update speaker_list set speakers = :speakers::jsonb, version = version + 1
				where meeting_id = :meeting and version = coalesce(:version, version)""")
			.param("speakers", this.json.writeValueAsString(speakers))
			.param("meeting", meeting.getId())
			.param("version", version, java.sql.Types.INTEGER)
			.update();
		if (written == 0) {
			throw new OptimisticLockingFailureException("The speakers were changed meanwhile");
		}
		if (!same) {
			this.changes.record(meeting.getId(), ChangeKind.SPEAKERS);
			this.audit.record("speakers.changed", "meeting:" + slug, Map.of("speakers", speakers.size()));
		}
	}

	private void check(List<Speaker> speakers) {
		InvalidException wrong = new InvalidException();
		if (speakers.size() > Speaker.MOST) {
			wrong.at("speakers", "agenda.speakers.tooMany", Speaker.MOST);
		}
		for (int i = 0; i < speakers.size(); i++) {
			speakers.get(i).check(wrong, "speakers[" + i + "].", this.countries);
		}
		wrong.throwIfAny();
	}

}
