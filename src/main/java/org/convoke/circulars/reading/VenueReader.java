package org.convoke.circulars.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.convoke.meetings.MeetingFormat;
import org.convoke.web.Language;

/** Finds where and how people meet: form, venue, city and country. */
final class VenueReader {

	private static final int LONGEST = 160;

	private final Sheet sheet;

	private final Subject subject;

	/** The sentence that says where the meeting is held; null when there is none. */
	private final Span held;

	VenueReader(Sheet sheet, Subject subject, Span held) {
		this.sheet = sheet;
		this.subject = subject;
		this.held = held;
	}

	/** Said, or in person where there is a place; null when neither. */
	Found<MeetingFormat> format(Found<City> city) {
		for (MeetingFormat format : List.of(MeetingFormat.HYBRID, MeetingFormat.VIRTUAL, MeetingFormat.IN_PERSON)) {
			Match said = said(format);
			if (said != null && !(format == MeetingFormat.VIRTUAL && city != null && isRemoteToo())) {
				return new Found<>(format, said.at(), Found.SURE);
			}
		}
		return (city != null) ? new Found<>(MeetingFormat.IN_PERSON, city.at(), Found.CONCLUDED) : null;
	}

	private Match said(MeetingFormat format) {
		String name = "formats." + format;
		Match found = (this.subject != null) ? this.sheet.first(name, this.subject.at()) : null;
		for (Span sentence : this.sheet.opening(WhenReader.OPENING)) {
			found = (found != null || this.sheet.says("colocated.cue", sentence)) ? found
					: this.sheet.first(name, sentence);
		}
		return found;
	}

	/** Whether a place is named beside the words for a meeting on line. */
	private boolean isRemoteToo() {
		return this.subject != null && this.subject.city() != null && this.subject.detail() != null
				&& !this.sheet.says("formats.VIRTUAL", this.subject.detail());
	}

	/** From the subject, else from the sentence. */
	Found<City> city() {
		if (this.subject != null && this.subject.city() != null) {
			return this.subject.city();
		}
		return heldCity();
	}

	/** From the sentence; null when it names none. */
	Found<City> heldCity() {
		if (this.held == null || this.sheet.says("formats.VIRTUAL", this.held)) {
			return null;
		}
		int cue = this.sheet.find("held", this.held)
			.stream()
			.mapToInt(Match::start)
			.findFirst()
			.orElse(this.held.start());
		List<Found<City>> cities = this.sheet.places().cities(this.sheet.text(), this.held, this.sheet.language());
		return cities.stream()
			.filter((city) -> city.at().start() >= cue)
			.findFirst()
			.orElseGet(
					() -> (this.sheet.language() == Language.ZH && !cities.isEmpty()) ? cities.get(0) : unknownCity());
	}

	/** What stands where a city would; null when nothing does. */
	private Found<City> unknownCity() {
		Match found = this.sheet.first("heldCity", this.held);
		if (found == null) {
			return null;
		}
		Span at = found.at("city");
		for (Found<String> country : this.sheet.places().countries(this.sheet.text(), at, this.sheet.language())) {
			at = new Span(country.at().end(), at.end());
		}
		boolean named = !at.isEmpty() && !this.sheet.says("venueKind", at);
		return named ? new Found<>(new City(this.sheet.text().value(at), null, null), at, Found.GUESSED) : null;
	}

	/** The country that is named with the city, else the one where the city is. */
	Found<String> country(Found<City> city) {
		if (city == null) {
			return null;
		}
		if (this.subject != null && this.subject.country() != null) {
			return this.subject.country();
		}
		if (city.value().country() != null) {
			return new Found<>(city.value().country(), city.at(), Found.CONCLUDED);
		}
		if (this.held == null) {
			return null;
		}
		return this.sheet.places()
			.countries(this.sheet.text(), this.held, this.sheet.language())
			.stream()
			.filter((country) -> country.at().start() > this.held.start())
			.findFirst()
			.orElse(null);
	}

	/**
	 * Without the country and city that stand before the house in Chinese, unless the
	 * city is a part of its name; nothing where there is no house.
	 */
	private Span withoutPlaces(Span venue) {
		if (this.sheet.words().list("venueKind").isEmpty()) {
			return venue;
		}
		Pattern mark = this.sheet.words().compile("^(?:<placeMark>)");
		Span rest = venue;
		boolean parted = false;
		for (Span place = placeAt(rest); place != null; place = placeAt(rest)) {
			Span behind = new Span(place.end(), rest.end());
			Matcher between = mark.matcher(this.sheet.text().plain(behind));
			behind = between.find() ? new Span(place.end() + between.end(), rest.end()) : behind;
			boolean country = !this.sheet.places().countries(this.sheet.text(), place, this.sheet.language()).isEmpty();
			parted = parted || country || behind.start() > place.end() || this.sheet.says("venueOwn", behind);
			if (!parted || this.sheet.says("venueGeneric", behind)) {
				break;
			}
			rest = behind;
		}
		return this.sheet.says("venueKind", rest) ? rest : new Span(rest.start(), rest.start());
	}

	/** The country or city that the words begin with; null when there is none. */
	private Span placeAt(Span span) {
		return Stream
			.concat(this.sheet.places().countries(this.sheet.text(), span, this.sheet.language()).stream(),
					this.sheet.places().cities(this.sheet.text(), span, this.sheet.language()).stream())
			.map(Found::at)
			.filter((each) -> each.start() == span.start())
			.findFirst()
			.orElse(null);
	}

	/** The house, without preposition and article. */
	Found<String> venue() {
		for (Span sentence : this.sheet.opening(WhenReader.OPENING)) {
			boolean ofMeeting = sentence.equals(this.held) || this.sheet.says("held", sentence);
			Match found = (ofMeeting && !this.sheet.says("colocated.cue", sentence))
					? this.sheet.first("venue", sentence) : this.sheet.first("venueSentence", sentence);
			if (found != null) {
				Span at = withoutPlaces(this.sheet.text().stripEnd(found.at("venue"), " ,;"));
				if (at.length() <= LONGEST && !at.isEmpty()) {
					return new Found<>(this.sheet.text().value(at), at, Found.LIKELY);
				}
			}
		}
		return null;
	}

}
