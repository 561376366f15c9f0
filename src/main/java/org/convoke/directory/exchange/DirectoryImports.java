package org.convoke.directory.exchange;

import java.nio.charset.Charset;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.directory.exchange.ImportPlan.Counts;
import org.convoke.web.NotFoundException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Importing a file into the directory. A dry run keeps the file; what is applied later is
 * what it has shown, or nothing when the directory has changed in between.
 */
@Service
@Transactional
class DirectoryImports {

	/** How long a file waits for somebody to import it. */
	private static final Duration KEPT = Duration.ofDays(2);

	private final Vocabulary words;

	private final ImportWriter writer;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final AuditLog audit;

	private final Clock clock;

	DirectoryImports(Vocabulary words, ImportWriter writer, JdbcClient jdbc, JsonMapper json, AuditLog audit,
			Clock clock) {
		this.words = words;
		this.writer = writer;
		this.jdbc = jdbc;
		this.json = json;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A file that was read.
	 *
	 * @param plan what it would do now, null when it was imported
	 * @param counts what it would do or has done
	 */
	record Shown(UUID id, ImportPlan plan, Counts counts, boolean applied, boolean changed) {
	}

	private record Kept(byte[] content, String charset, String plan, boolean applied, String counts) {
	}

	/** Reads a file and keeps it. */
	UUID keep(byte[] content, Charset charset) {
		ImportPlan plan = plan(content, charset);
		this.jdbc.sql("delete from directory_import where applied_at is null and created_at < ?")
			.param(Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into directory_import (id, content, charset, plan, created_by, created_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, content, (charset != null) ? charset.name() : null, plan.hash(), Actor.current(),
					Timestamp.from(this.clock.instant()))
			.update();
		return id;
	}

	/** What a file that is kept would do now, or has done. */
	Shown show(UUID id) {
		Kept kept = find(id, "");
		if (kept.applied()) {
			return done(id, kept);
		}
		ImportPlan plan = plan(kept.content(), charset(kept));
		return new Shown(id, plan, plan.counts(), false, false);
	}

	/**
	 * Imports the good rows of a file that is kept. Doing so twice does nothing more.
	 * @param seen the hash of the plan that was shown; when it is another one by now,
	 * nothing is done
	 */
	Shown apply(UUID id, String seen) {
		Kept kept = find(id, "for update");
		if (kept.applied()) {
			return done(id, kept);
		}
		lock();
		ImportPlan plan = plan(kept.content(), charset(kept));
		if (!plan.hash().equals(seen)) {
			return new Shown(id, plan, plan.counts(), false, true);
		}
		Counts counts = apply(plan);
		// The people's data are in the directory now and need not be twice.
		this.jdbc.sql("update directory_import set applied_at = ?, content = '', counts = ?::jsonb where id = ?")
			.params(Timestamp.from(this.clock.instant()), this.json.writeValueAsString(counts), id)
			.update();
		return new Shown(id, null, counts, true, false);
	}

	/**
	 * Reads a file and imports its good rows at once, or only says what that would do.
	 */
	ImportPlan run(byte[] content, Charset charset, boolean dry) {
		if (!dry) {
			lock();
		}
		ImportPlan plan = plan(content, charset);
		if (!dry) {
			apply(plan);
		}
		return plan;
	}

	private Counts apply(ImportPlan plan) {
		Counts counts = plan.counts();
		this.writer.write(plan);
		this.audit.record("directory.imported", "directory",
				Map.of("newOrganisations", counts.newOrganisations(), "changedOrganisations",
						counts.changedOrganisations(), "newPeople", counts.newPeople(), "changedPeople",
						counts.changedPeople(), "badRows", counts.bad()));
		return counts;
	}

	/** Nobody else changes the directory between the comparison and the writing. */
	private void lock() {
		this.jdbc.sql("lock table organisation, person, person_mailing_category in share row exclusive mode").update();
	}

	private ImportPlan plan(byte[] content, Charset charset) {
		CsvFile file = CsvFile.of(CsvText.of(content, charset));
		List<Entry> entries = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		for (CsvRow row : file.rows()) {
			RowReader reader = new RowReader(this.words, row);
			Optional<Entry> entry = reader.read();
			entry.ifPresentOrElse(entries::add, () -> problems.addAll(reader.problems()));
		}
		return new ImportPlanner(new DirectorySnapshot(this.jdbc, this.json, entries)).plan(file, entries, problems);
	}

	private Kept find(UUID id, String lock) {
		return this.jdbc.sql("""
				select content, charset, plan, applied_at is not null as applied, counts::text as counts
				from directory_import where id = ?
				""" + lock).param(id).query(Kept.class).optional().orElseThrow(NotFoundException::new);
	}

	private static Charset charset(Kept kept) {
		return (kept.charset() != null) ? Charset.forName(kept.charset()) : null;
	}

	private Shown done(UUID id, Kept kept) {
		return new Shown(id, null, this.json.readValue(kept.counts(), Counts.class), true, false);
	}

}
