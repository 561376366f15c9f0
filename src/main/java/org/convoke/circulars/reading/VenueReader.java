package org.convoke.circulars.reading;

import java.util.List;

import org.convoke.meetings.MeetingFormat;

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
			.orElse((this.sheet.language() == org.convoke.web.Language.ZH && !cities.isEmpty()) ? cities.get(0) : null);
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

	/** The house, without preposition and article. */
	Found<String> venue() {
		for (Span sentence : this.sheet.opening(WhenReader.OPENING)) {
			boolean ofMeeting = sentence.equals(this.held) || this.sheet.says("held", sentence);
			Match found = (ofMeeting && !this.sheet.says("colocated.cue", sentence))
					? this.sheet.first("venue", sentence) : this.sheet.first("venueSentence", sentence);
			if (found != null) {
				Span at = this.sheet.text().stripEnd(found.at("venue"), " ,;");
				if (at.length() <= LONGEST) {
					return new Found<>(this.sheet.text().value(at), at, Found.LIKELY);
				}
			}
		}
		return null;
	}

}
