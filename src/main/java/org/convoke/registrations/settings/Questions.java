package org.convoke.registrations.settings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.convoke.audit.AuditLog;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Question;
import org.convoke.registrations.Question.Kind;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The further questions of a meeting: at most ten at a time. Who changes them waits for
 * whoever does so at the same time.
 */
@Service
@Transactional
class Questions {

	static final int MOST = 10;

	private final MeetingCards meetings;

	private final AuditLog audit;

	private final JsonMapper json;

	private final JdbcClient jdbc;

	private final Clock clock;

	Questions(MeetingCards meetings, AuditLog audit, JsonMapper json, JdbcClient jdbc, Clock clock) {
		this.meetings = meetings;
		this.audit = audit;
		this.json = json;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Asks another question, after the others. */
	Question add(String slug, QuestionDetails details) {
		MeetingCard meeting = lock(slug);
		InvalidException invalid = new InvalidException();
		details.check(invalid, meeting.questions());
		if (meeting.questions().size() >= MOST) {
			invalid.at("text", "settings.question.tooMany", MOST);
		}
		invalid.throwIfAny();
		int number = this.jdbc.sql("""
				insert into registration_question (meeting_id, number, position, kind, text, options, required, only_if,
				    only_if_is)
				select :meeting, coalesce(max(number), 0) + 1, :position, :kind, :text::jsonb, :options::jsonb,
				    :required, :onlyIf::int, :onlyIfIs::varchar
				from registration_question where meeting_id = :meeting returning number""")
			.param("meeting", meeting.id())
			.param("position", meeting.questions().size() + 1)
			.param("kind", details.kind().name())
			.params(written(details))
			.query(Integer.class)
			.single();
		note("question.added", slug, number);
		return question(this.meetings.get(slug), number);
	}

	/**
	 * Words a question anew; answers given already keep the question that they answered.
	 * How it is answered stays.
	 */
	Question change(String slug, int number, QuestionDetails wanted) {
		MeetingCard meeting = lock(slug);
		Question question = question(meeting, number);
		QuestionDetails details = new QuestionDetails(question.kind(), wanted.text(),
				(question.kind() == Kind.CHOICE) ? wanted.options() : List.of(), wanted.required(), wanted.onlyIf(),
				wanted.onlyIfIs());
		InvalidException invalid = new InvalidException();
		details.check(invalid,
				meeting.questions().stream().filter((each) -> each.position() < question.position()).toList());
		List<String> values = details.options().stream().map(Question::value).toList();
		if (dependents(meeting, number).stream().anyMatch((each) -> !values.contains(each.onlyIfIs()))) {
			invalid.at("options", "settings.question.options.needed");
		}
		invalid.throwIfAny();
		this.jdbc.sql("""
				update registration_question set text = :text::jsonb, options = :options::jsonb, required = :required,
				    only_if = :onlyIf, only_if_is = :onlyIfIs, version = version + 1
				where meeting_id = :meeting and number = :number""")
			.param("meeting", meeting.id())
			.param("number", number)
			.params(written(details))
			.update();
		note("question.changed", slug, number);
		return question(this.meetings.get(slug), number);
	}

	/** Asks a question one place earlier, or later. */
	void move(String slug, int number, boolean earlier) {
		MeetingCard meeting = lock(slug);
		List<Question> order = new ArrayList<>(meeting.questions());
		int from = order.indexOf(question(meeting, number));
		int to = earlier ? from - 1 : from + 1;
		if (to < 0 || to >= order.size()) {
			return;
		}
		Collections.swap(order, from, to);
		boolean conditionFirst = IntStream.range(0, order.size())
			.allMatch((index) -> order.get(index).onlyIf() == null
					|| order.subList(0, index).stream().anyMatch((each) -> each.number() == order.get(index).onlyIf()));
		if (!conditionFirst) {
			throw new ConflictException("conflict", "settings.question.onlyIf.order");
		}
		for (int index : new int[] { from, to }) {
			this.jdbc.sql("update registration_question set position = ? where meeting_id = ? and number = ?")
				.params(index + 1, meeting.id(), order.get(index).number())
				.update();
		}
		note("question.moved", slug, number);
	}

	/** Asks a question no more; answers given already stay. */
	void retire(String slug, int number) {
		MeetingCard meeting = lock(slug);
		Question question = question(meeting, number);
		if (!dependents(meeting, number).isEmpty()) {
			throw new ConflictException("conflict", "settings.question.onlyIf.needed");
		}
		this.jdbc.sql("update registration_question set retired_at = ? where meeting_id = ? and number = ?")
			.params(Timestamp.from(this.clock.instant()), meeting.id(), number)
			.update();
		this.jdbc.sql("""
				update registration_question set position = position - 1
				where meeting_id = ? and retired_at is null and position > ?""")
			.params(meeting.id(), question.position())
			.update();
		note("question.retired", slug, number);
	}

	private MeetingCard lock(String slug) {
		this.jdbc.sql("select 1 from meeting where slug = ? for no key update").param(slug).query(Integer.class).list();
		return this.meetings.get(slug);
	}

	private static Question question(MeetingCard meeting, int number) {
		return meeting.questions()
			.stream()
			.filter((question) -> question.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static List<Question> dependents(MeetingCard meeting, int number) {
		return meeting.questions()
			.stream()
			.filter((question) -> question.onlyIf() != null && question.onlyIf() == number)
			.toList();
	}

	private Map<String, Object> written(QuestionDetails details) {
		Map<String, Object> written = new HashMap<>();
		written.put("text", this.json.writeValueAsString(details.text()));
		written.put("options",
				this.json.writeValueAsString((details.kind() == Kind.CHOICE) ? details.options() : List.of()));
		written.put("required", details.required());
		written.put("onlyIf", details.onlyIf());
		written.put("onlyIfIs", (details.onlyIf() != null) ? details.onlyIfIs() : null);
		return written;
	}

	private void note(String act, String slug, int number) {
		this.audit.record(act, "meeting:" + slug, Map.of("question", Question.key(number)));
	}

}
