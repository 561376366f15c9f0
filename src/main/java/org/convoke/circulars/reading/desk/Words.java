package org.convoke.circulars.reading.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.convoke.circulars.reading.Contradiction;
import org.convoke.circulars.reading.Evidence;

/**
 * The words that fields were read from: what is told at a field, and where its anchor is.
 * The text itself with its marks: {@link MarkedText}.
 */
final class Words {

	private static final int LONGEST_QUOTE = 64;

	/**
	 * Lists of which each row is one place on the page, with all that was read for it.
	 */
	private static final Pattern ROW = Pattern.compile(
			"^(/(?:addressees|copies|officers|coOrganisers|deadlines|annexes|meeting/(?:sessions|coLocated|objectives))/\\d+)(?:/.*)?$");

	/** Lists that are one field. */
	private static final Pattern WHOLE = Pattern
		.compile("^(/(?:paragraphs|closing|links|amendment|meeting/workingLanguages|eligibility/categories))(?:/.*)?$");

	private final String text;

	private final Map<String, Evidence> evidence;

	private final List<Contradiction> disputes;

	/** The rows that the form still has. */
	private final Set<String> rows;

	private final Set<String> given = new HashSet<>();

	Words(String text, Map<String, Evidence> evidence, List<Contradiction> disputes, Set<String> rows) {
		this.text = text;
		this.evidence = evidence.entrySet()
			.stream()
			.filter((each) -> isWithin(each.getValue().start(), each.getValue().end()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		this.disputes = disputes;
		this.rows = rows;
	}

	private boolean isWithin(int start, int end) {
		return start >= 0 && start < end && end <= this.text.length();
	}

	/** How sure the reader was. */
	enum Level {

		SURE, CHECK, GUESS;

		static Level of(double confidence) {
			return (confidence >= 0.85) ? SURE : (confidence >= 0.6) ? CHECK : GUESS;
		}

	}

	/**
	 * Where a field was read.
	 *
	 * @param ids the marks in the text, parted by spaces
	 */
	record Told(String anchor, String words, Level level, String ids) {
	}

	/** What was read at that place or below it; null for nothing. */
	public Told of(String pointer) {
		if (pointer == null) {
			return null;
		}
		List<String> places = this.evidence.containsKey(pointer) ? List.of(pointer) : below(pointer + "/");
		return places.isEmpty() ? null : told(places);
	}

	/** As {@link #of}, or else what the whole was read from that the field is part of. */
	public Told around(String pointer) {
		Told told = of(pointer);
		for (int end = end(pointer); told == null && end > 0; end = pointer.lastIndexOf('/', end - 1)) {
			String whole = pointer.substring(0, end);
			told = this.evidence.containsKey(whole) ? told(List.of(whole)) : null;
		}
		return told;
	}

	private static int end(String pointer) {
		return (pointer != null) ? pointer.lastIndexOf('/') : -1;
	}

	/** What is told at a field that says this; the whole tells nothing of empty ones. */
	public Told at(String pointer, String value) {
		return (value == null || value.isBlank()) ? of(pointer) : around(pointer);
	}

	private List<String> below(String prefix) {
		return this.evidence.keySet()
			.stream()
			.filter((each) -> each.startsWith(prefix))
			.sorted(Comparator.comparing((each) -> this.evidence.get(each).start()))
			.toList();
	}

	private Told told(List<String> places) {
		double confidence = places.stream().mapToDouble((each) -> this.evidence.get(each).confidence()).min().orElse(0);
		Evidence first = this.evidence.get(places.get(0));
		return new Told(anchor(places.get(0)), quote(first.start(), first.end()), Level.of(confidence),
				places.stream().map(Words::anchor).collect(Collectors.joining(" ")));
	}

	private String quote(int start, int end) {
		String words = this.text.substring(start, end).strip().replaceAll("\\s+", " ");
		return (words.length() <= LONGEST_QUOTE) ? words
				: words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_QUOTE) - 1)).strip()
						+ "…";
	}

	/** The name of the mark of what was read at that place. */
	static String anchor(String pointer) {
		return "w" + pointer.replaceAll("[^A-Za-z0-9]+", "-");
	}

	/** The name of the field that shows what was read at that place. */
	static String field(String pointer) {
		Matcher row = ROW.matcher(pointer);
		Matcher whole = WHOLE.matcher(pointer);
		String shown = row.matches() ? row.group(1) : whole.matches() ? whole.group(1) : pointer;
		return "f" + shown.replaceAll("[^A-Za-z0-9]+", "-");
	}

	/** As {@link #field}; null for a row that has been taken away. */
	String shownField(String pointer) {
		Matcher row = ROW.matcher(pointer);
		return (row.matches() && !this.rows.contains(row.group(1))) ? null : field(pointer);
	}

	/** The name of a field for its element, which only the first of several rows gets. */
	public String name(String pointer) {
		return (pointer != null && pointer.startsWith("/") && this.given.add(field(pointer))) ? field(pointer) : null;
	}

	/**
	 * Places of the letter that do not agree.
	 *
	 * @param about the field that they speak of
	 */
	record Dispute(int index, Contradiction.Subject subject, String about, List<Place> places) {
	}

	/** One of the places: what it says, where, in which words. */
	record Place(String value, String anchor, String words) {
	}

	public List<Dispute> disputes() {
		return IntStream.range(0, this.disputes.size())
			.mapToObj((index) -> dispute(index, this.disputes.get(index)))
			.toList();
	}

	private Dispute dispute(int index, Contradiction dispute) {
		List<Place> places = new ArrayList<>();
		for (int i = 0; i < dispute.places().size(); i++) {
			Contradiction.Place place = dispute.places().get(i);
			boolean known = isWithin(place.start(), place.end());
			places.add(new Place(place.value(), known ? disputeAnchor(index, i) : null,
					known ? quote(place.start(), place.end()) : ""));
		}
		return new Dispute(index, dispute.subject(), (dispute.about() != null) ? dispute.about() : "", places);
	}

	static String disputeAnchor(int dispute, int place) {
		return "c-" + dispute + "-" + place;
	}

	/** What speaks of that field, or of the row that it is. */
	public List<Dispute> disputes(String pointer) {
		return (pointer == null) ? List.of()
				: disputes().stream()
					.filter((each) -> each.about().equals(pointer) || each.about().startsWith(pointer + "/"))
					.toList();
	}

	String text() {
		return this.text;
	}

	Map<String, Evidence> evidence() {
		return this.evidence;
	}

}
