package org.convoke.circulars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.Objects;
import java.util.Optional;

import org.convoke.circulars.typesetting.Letter;
import org.convoke.circulars.typesetting.LetterDocx;
import org.convoke.circulars.typesetting.LetterPdf;
import org.convoke.files.FileType;
import org.convoke.files.StoredFile;
import org.convoke.files.StoredFiles;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of letters. Those of a published one are made once for each language, by
 * {@link LetterFileTask} or by the first who asks for them, and never again; those of a
 * draft are made for who looks at it and not kept.
 */
@Service
public class LetterFiles {

	/** The kinds of files that every letter has. */
	static final List<FileType> FORMATS = List.of(FileType.PDF, FileType.DOCX);

	private static final int MAKERS = 32;

	private final Letters letters;

	private final LetterPdf pdf;

	private final LetterDocx docx;

	private final StoredFiles files;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	/** What makers of the same file wait for on this instance. */
	private final Object[] making = Stream.generate(Object::new).limit(MAKERS).toArray();

	LetterFiles(Letters letters, LetterPdf pdf, LetterDocx docx, StoredFiles files, JdbcClient jdbc,
			TransactionTemplate transaction, Clock clock) {
		this.letters = letters;
		this.pdf = pdf;
		this.docx = docx;
		this.files = files;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** A file of a published letter. */
	record Kept(Language language, FileType format, StoredFile file) {
	}

	/** The file of a published letter. */
	public StoredFile file(String key, Language language, FileType format) {
		return find(key, language, format).orElseGet(() -> {
			Letters.Shown shown = this.letters.published(key, language);
			if (shown.letter().language() != language || !FORMATS.contains(format)) {
				throw new NotFoundException();
			}
			// Many may ask at once for a letter that has just appeared: one makes it.
			synchronized (this.making[Math.floorMod(Objects.hash(key, language), this.making.length)]) {
				return find(key, language, format).orElseGet(() -> {
					make(shown);
					return find(key, language, format).orElseThrow();
				});
			}
		});
	}

	/** How large the files in that language are, as far as they have been made. */
	Map<FileType, Long> sizes(String key, Language language) {
		Map<FileType, Long> sizes = new EnumMap<>(FileType.class);
		FORMATS.forEach((format) -> find(key, language, format).ifPresent((file) -> sizes.put(format, file.size())));
		return sizes;
	}

	/** All files of a published letter. */
	List<Kept> files(String key) {
		List<Language> languages = this.letters.published(key, Language.EN).circular().getLanguages();
		return languages.stream()
			.flatMap((language) -> FORMATS.stream()
				.map((format) -> new Kept(language, format, file(key, language, format))))
			.toList();
	}

	/**
	 * Makes the files that a published letter lacks, in all its languages: after its
	 * publication, and after the release of a further language.
	 */
	public void make(long circularId) {
		String key = this.jdbc.sql("select key from circular where id = ? and state = 'PUBLISHED'")
			.param(circularId)
			.query(String.class)
			.single();
		files(key);
	}

	/** A draft as a file, in that language. */
	byte[] draft(String key, Language language, FileType format) {
		Letter letter = this.letters.any(key, language).letter();
		if (letter.language() != language) {
			throw new NotFoundException();
		}
		return (format == FileType.PDF) ? this.pdf.render(letter, this.clock.instant())
				: this.docx.render(letter, this.clock.instant());
	}

	static String name(String key, Language language, FileType format) {
		return key + "-" + language.code() + format.extension();
	}

	private void make(Letters.Shown shown) {
		Circular circular = shown.circular();
		Letter letter = shown.letter();
		Map<FileType, byte[]> made = new EnumMap<>(
				Map.of(FileType.PDF, this.pdf.render(letter, circular.getPublishedAt()), FileType.DOCX,
						this.docx.render(letter, circular.getPublishedAt())));
		this.transaction.executeWithoutResult((status) -> {
			// Whoever else makes them waits here, and then finds them made.
			this.jdbc.sql("select id from circular where id = ? for no key update")
				.param(circular.getId())
				.query(Long.class)
				.single();
			if (find(circular.getKey(), letter.language(), FileType.PDF).isEmpty()) {
				made.forEach((format, content) -> keep(circular, letter.language(), format, content));
			}
		});
	}

	private void keep(Circular circular, Language language, FileType format, byte[] content) {
		try {
			StoredFile file = this.files.store(name(circular.getKey(), language, format),
					new ByteArrayInputStream(content), format);
			this.jdbc.sql("insert into circular_file (circular_id, language, format, file_id) values (?, ?, ?, ?)")
				.params(circular.getId(), language.code(), format.name(), file.id())
				.update();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<StoredFile> find(String key, Language language, FileType format) {
		return this.jdbc.sql("""
				select f.id, f.name, f.media_type, f.size, f.sha256, f.created_at
				from circular c
				    join circular_file cf on cf.circular_id = c.id
				    join stored_file f on f.id = cf.file_id
				where c.key = ? and cf.language = ? and cf.format = ?""")
			.params(key, language.code(), format.name())
			.query(StoredFile.class)
			.optional();
	}

}
