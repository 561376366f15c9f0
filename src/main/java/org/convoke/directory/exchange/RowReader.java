package org.convoke.directory.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.convoke.directory.Category;
import org.convoke.directory.EmailAddress;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;

/** Reads one row by itself and notes everything that is wrong with it. */
final class RowReader {

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

	private final Vocabulary words;

	private final CsvRow row;

	private final List<Problem> problems = new ArrayList<>();

	RowReader(Vocabulary words, CsvRow row) {
		this.words = words;
		this.row = row;
	}

	/** What the row says; empty when there are problems. */
	Optional<Entry> read() {
		this.row.cells().forEach(this::check);
		if (!this.row.extra().isEmpty()) {
			wrong(null, "directory.import.row.extra");
		}
		String organisation = text(Column.ORGANISATION, 300);
		String given = text(Column.GIVEN_NAME, 120);
		String family = text(Column.FAMILY_NAME, 120);
		String email = email();
		Language language = word(Column.LANGUAGE, this.words::language, "directory.import.row.language");
		Set<MailingCategory> functions = functions();
		Category category = word(Column.CATEGORY, this.words::category, "directory.import.row.category");
		String country = word(Column.COUNTRY, this.words::country, "directory.import.row.country");
		String acronym = text(Column.ACRONYM, 60);
		if (family == null && (given != null || email != null || (functions != null && !functions.isEmpty()))) {
			wrong(Column.FAMILY_NAME, "directory.import.row.familyNameMissing");
		}
		if (family != null && given == null) {
			wrong(Column.GIVEN_NAME, "directory.import.row.givenNameMissing");
		}
		if (organisation == null && family == null && this.problems.isEmpty()) {
			wrong(null, "directory.import.row.nothing");
		}
		if (organisation == null && (category != null || acronym != null)) {
			wrong(Column.ORGANISATION, "directory.import.row.organisationMissing");
		}
		return this.problems.isEmpty() ? Optional.of(new Entry(this.row, organisation, acronym, category, country,
				given, family, email, language, functions)) : Optional.empty();
	}

	List<Problem> problems() {
		return this.problems;
	}

	private void check(Column column, String cell) {
		if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
			wrong(column, "directory.import.row.lineBreak");
		}
		else if (CONTROL.matcher(cell).find()) {
			wrong(column, "directory.import.row.control");
		}
		else if (cell.indexOf('\uFFFD') >= 0) {
			wrong(column, "directory.import.row.garbled");
		}
	}

	private String text(Column column, int most) {
		String text = this.row.cell(column);
		if (text != null && text.length() > most) {
			wrong(column, "directory.import.row.tooLong", most);
		}
		return text;
	}

	private String email() {
		String email = EmailAddress.normal(this.row.cell(Column.EMAIL));
		if (email != null && !EmailAddress.isWellFormed(email)) {
			wrong(Column.EMAIL, "directory.import.row.email");
		}
		return email;
	}

	private <T> T word(Column column, Function<String, Optional<T>> meaning, String problem) {
		String word = this.row.cell(column);
		if (word == null) {
			return null;
		}
		Optional<T> found = meaning.apply(word);
		if (found.isEmpty()) {
			wrong(column, problem);
		}
		return found.orElse(null);
	}

	/** Null when the file has no such column, empty when the person has none. */
	private Set<MailingCategory> functions() {
		if (!this.row.cells().containsKey(Column.FUNCTIONS)) {
			return null;
		}
		Set<MailingCategory> functions = EnumSet.noneOf(MailingCategory.class);
		String cell = this.row.cell(Column.FUNCTIONS);
		for (String word : (cell != null) ? cell.split("[;|]") : new String[0]) {
			if (word.isBlank()) {
				continue;
			}
			Optional<MailingCategory> function = this.words.function(word);
			if (function.isEmpty()) {
				wrong(Column.FUNCTIONS, "directory.import.row.function", word.strip());
			}
			else if (function.get().category().isPresent()) {
				wrong(Column.FUNCTIONS, "directory.import.row.notAFunction", word.strip());
			}
			function.ifPresent(functions::add);
		}
		return functions;
	}

	private void wrong(Column column, String key, Object... arguments) {
		// One reason a cell is enough.
		if (this.problems.stream().noneMatch((problem) -> problem.column() == column)) {
			this.problems.add(Problem.of(this.row, column, key, arguments));
		}
	}

}
