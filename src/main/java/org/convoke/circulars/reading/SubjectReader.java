package org.convoke.circulars.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.web.Language;

/**
 * Divides the subject of a letter into the title of its meeting, its place and its date.
 */
final class SubjectReader {

	private static final int LONGEST_PLACE = 45;

	private static final String MARKS = ",;:-( ./";

	private static final Pattern BETWEEN = Pattern.compile("[,;:()/\\n\\t]|\\s-\\s");

	private final SourceText text;

	private final Words words;

	private final PlaceNames places;

	SubjectReader(SourceText text, Words words, PlaceNames places) {
		this.text = text;
		this.words = words;
		this.places = places;
	}

	/** The subject in those cells; null when there are none. */
	Subject read(List<Span> cells) {
		if (cells.isEmpty()) {
			return null;
		}
		Span whole = this.text.stripEnd(cells.get(0).to(cells.get(cells.size() - 1)), " ,;");
		List<DateSpan> dates = Dates.in(this.text, whole, this.words.language());
		DateSpan date = dates.stream()
			.filter(DateSpan::hasYear)
			.findFirst()
			.orElse(dates.isEmpty() ? null : dates.get(0));
		int start = (date != null) ? detailStart(cells, whole, date.at().start()) : placeStart(whole);
		Pattern meeting = this.words.pattern("meeting");
		boolean whenFirst = start <= whole.start() || !this.text.says(meeting, new Span(whole.start(), start))
				&& this.text.says(meeting, new Span(start, whole.end()));
		Span title = unwrapped(whenFirst ? whole : this.text.stripEnd(new Span(whole.start(), start), MARKS));
		Span detail = (start < whole.end() && !whenFirst) ? this.text.strip(new Span(start, whole.end())) : null;
		Span where = (detail != null) ? detail : whole;
		Found<City> city = city(where, date);
		return new Subject(whole, title, detail, date, city, country(where, city));
	}

	/** Without words that only say that a letter follows: "关于召开…的通知". */
	private Span unwrapped(Span title) {
		Matcher before = this.words.compile("^(?:<titleBefore>)").matcher(this.text.plain(title));
		int start = before.find() ? title.start() + before.end() : title.start();
		Matcher after = this.words.compile("(?:<titleAfter>)$").matcher(this.text.plain(new Span(start, title.end())));
		return after.find() ? new Span(start, start + after.start()) : new Span(start, title.end());
	}

	private int detailStart(List<Span> cells, Span whole, int date) {
		String before = this.text.plain(new Span(whole.start(), date));
		int bracket = before.lastIndexOf('(');
		if (bracket > before.lastIndexOf(')') && date - whole.start() - bracket < 2 * LONGEST_PLACE) {
			return whole.start() + bracket;
		}
		Span cell = cells.stream()
			.filter((each) -> each.start() <= date && each.end() > date)
			.findFirst()
			.orElse(whole);
		if (cell.start() > whole.start() && date - cell.start() <= 2 * LONGEST_PLACE) {
			return cell.start();
		}
		return backOverPlaces(cell, date);
	}

	/**
	 * Goes back from the date over the cities, countries and words for a form of meeting.
	 */
	private int backOverPlaces(Span cell, int date) {
		int start = withoutPreposition(cell, date);
		boolean afterCountry = false;
		while (start > cell.start()) {
			Span before = this.text.stripEnd(new Span(cell.start(), start), MARKS + ")");
			int from = before.start();
			for (Match found : this.text.find(BETWEEN, before)) {
				from = found.end();
			}
			Span piece = this.text.strip(new Span(from, before.end()));
			boolean known = !piece.isEmpty() && piece.length() <= LONGEST_PLACE && isPlace(piece);
			boolean city = !known && afterCountry && piece.start() > cell.start() && isName(piece);
			if (!known && !city) {
				break;
			}
			afterCountry = known && cities(piece).isEmpty() && !countries(piece).isEmpty();
			start = piece.start();
			if (piece.start() == cell.start()) {
				break;
			}
		}
		return start;
	}

	private int withoutPreposition(Span cell, int date) {
		Matcher found = this.words.compile("(?:<dates.article>)\\s*$")
			.matcher(this.text.plain(new Span(cell.start(), date)));
		return found.find() ? cell.start() + found.start() : date;
	}

	/** Up to three capitalised words, as a city may be called that is not known. */
	private boolean isName(Span piece) {
		return !piece.isEmpty() && this.text.plain(piece).matches("\\p{Lu}[\\p{L}'.-]*(?: [\\p{L}'.-]+){0,2}");
	}

	private boolean isPlace(Span piece) {
		return !cities(piece).isEmpty() || !countries(piece).isEmpty()
				|| this.text.says(this.words.pattern("formats.VIRTUAL"), piece)
				|| this.text.says(this.words.pattern("formats.HYBRID"), piece);
	}

	/** Where brackets at the end tell a place or a form; the end when they do not. */
	private int placeStart(Span whole) {
		String plain = this.text.plain(whole);
		int bracket = plain.lastIndexOf('(');
		boolean closes = bracket > 0 && plain.endsWith(")");
		return (closes && isPlace(new Span(whole.start() + bracket, whole.end()))) ? whole.start() + bracket
				: whole.end();
	}

	private List<Found<City>> cities(Span span) {
		return this.places.cities(this.text, span, this.words.language());
	}

	private List<Found<String>> countries(Span span) {
		return this.places.countries(this.text, span, this.words.language());
	}

	/** The country beside the city; in Arabic the word for Amman is that for Oman. */
	private Found<String> country(Span where, Found<City> city) {
		return countries(where).stream()
			.filter((country) -> city == null || !country.at().equals(city.at()))
			.findFirst()
			.orElse(null);
	}

	/** The city that is known, else what stands where a city would. */
	private Found<City> city(Span where, DateSpan date) {
		List<Found<City>> known = cities(where);
		if (!known.isEmpty()) {
			return known.get(0);
		}
		if (date == null || this.text.says(this.words.pattern("formats.VIRTUAL"), where)) {
			return null;
		}
		List<Found<String>> countries = countries(where);
		for (Span piece : this.text.split(where, BETWEEN)) {
			Span name = this.text.stripEnd(piece, ") ");
			boolean isDate = name.start() <= date.at().start() && name.end() > date.at().start();
			boolean isCountry = countries.stream().anyMatch((each) -> name.contains(each.at()));
			boolean named = Character.isUpperCase(this.text.plain().charAt(name.start())) || !countries.isEmpty();
			boolean words = this.text.plain(name).codePoints().noneMatch(Character::isDigit);
			boolean form = this.text.says(this.words.pattern("formats.HYBRID"), name);
			if (isCountry && !isDate && words && isChinese(name)) {
				Span behind = new Span(
						countries.stream().map(Found::at).filter(name::contains).mapToInt(Span::end).max().getAsInt(),
						name.end());
				if (!behind.isEmpty()) {
					return new Found<>(new City(this.text.value(behind), null, null), behind, Found.CONCLUDED);
				}
			}
			if (!isDate && !isCountry && !form && named && words && name.length() <= LONGEST_PLACE
					&& name.start() >= where.start() && where.end() - where.start() < 3 * LONGEST_PLACE) {
				return new Found<>(new City(this.text.value(name), null, null), name, Found.CONCLUDED);
			}
		}
		return null;
	}

	/** Chinese writes the city right behind its country. */
	private boolean isChinese(Span name) {
		return this.words.language() == Language.ZH && name.length() <= LONGEST_PLACE / 3;
	}

}
