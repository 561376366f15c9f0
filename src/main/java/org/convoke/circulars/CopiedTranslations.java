package org.convoke.circulars;

import java.sql.Timestamp;
import java.time.Clock;

import jakarta.persistence.EntityManager;
import org.convoke.web.Language;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives an amendment the translations of the letter that it is a copy of. */
@Component
class CopiedTranslations {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	CopiedTranslations(EntityManager entities, JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Copies every published language but the original, whose text the draft has. */
	void copy(Circular from, Circular draft) {
		this.entities.flush();
		for (Language language : from.getLanguages()) {
			if (language != from.getOriginal()) {
				insert(draft.getId(), language, from.text(language));
			}
		}
	}

	private void insert(long circularId, Language language, LetterText text) {
		this.jdbc.sql("""
				insert into circular_translation (circular_id, language, subject, detail, salutation, paragraphs,
				    closing, annexes, head, changed_at)
				values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?)""")
			.params(circularId, language.code(), text.subject(), text.detail(), text.salutation(),
					json(text.paragraphs()), json(text.closing()), json(text.annexes()), json(text.head()),
					Timestamp.from(this.clock.instant()))
			.update();
	}

	private String json(Object value) {
		return this.json.writeValueAsString(value);
	}

}
