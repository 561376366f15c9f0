package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.web.Language;

/** Reads what a letter says of the meeting that it convenes. */
final class MeetingReader {

	/**
	 * Where what a subject is about stands, and how far behind it a meeting may be named.
	 */
	private static final int BEGINNING = 15;

	private static final int FAR = 40;

	/** No meeting sits on more days. */
	private static final int MOST_DAYS = 60;

	private final Sheet sheet;

	private final Subject subject;

	private final Findings findings;

	private final WhenReader whenReader;

	private final Found<DateSpan> held;

	private final When when;

	private final VenueReader venues;

	private final Found<City> city;

	MeetingReader(Sheet sheet, Subject subject, Findings findings) {
		this.sheet = sheet;
		this.subject = subject;
		this.findings = findings;
		this.whenReader = new WhenReader(sheet);
		this.held = this.whenReader.held();
		this.when = convenes() ? this.whenReader.read(subject) : null;
		this.venues = new VenueReader(sheet, subject, (this.held != null) ? this.held.at() : null);
		this.city = this.venues.city();
	}

	/** Whether the letter calls people together, and does not only tell of a meeting. */
	private boolean convenes() {
		boolean titled = this.subject != null && this.sheet.says("meeting", this.subject.at());
		boolean dated = this.subject != null && this.subject.date() != null;
		boolean ahead = dated && !this.sheet.last(this.subject.date()).isBefore(this.sheet.issued());
		if (ahead && (this.sheet.says("formats.VIRTUAL", this.subject.at())
				|| this.sheet.says("formats.HYBRID", this.subject.at()))) {
			return true;
		}
		if (this.subject != null && this.sheet.says("notMeeting", this.subject.at())
				&& (!(titled && dated) || isAboutOther())) {
			return false;
		}
		return dated && (titled || this.subject.city() != null)
				|| this.held != null && (titled || this.sheet.says("meeting", this.held.at()));
	}

	/**
	 * Whether the subject begins with what else it is about, and only ends with a
	 * meeting.
	 */
	private boolean isAboutOther() {
		Match other = this.sheet.find("notMeeting", this.subject.at()).get(0);
		List<Match> meetings = this.sheet.find("meeting", this.subject.at());
		return other.start() - this.subject.at().start() <= BEGINNING && meetings.get(0).start() - other.end() > FAR;
	}

	When when() {
		return this.when;
	}

	Found<DateSpan> held() {
		return this.held;
	}

	Found<City> heldCity() {
		return this.venues.heldCity();
	}

	/** The zone of the meeting; null when there is no meeting, or nothing tells it. */
	ZoneId zone() {
		if (this.when == null) {
			return null;
		}
		ZoneId named = this.when.times()
			.stream()
			.map(TimeSpan::zone)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(
					() -> (this.held != null) ? Zones.in(this.sheet.text(), this.held.at(), this.sheet.words()) : null);
		ZoneId place = zoneOfPlace();
		if (named == null) {
			return (place != null || this.city != null) ? place : zoneOfIssue();
		}
		// "CEST" is the time of many cities.
		LocalDateTime noon = this.when.first().atTime(12, 0);
		boolean same = place != null && place.getRules().getOffset(noon).equals(named.getRules().getOffset(noon))
				&& !named.getId().equals("UTC");
		return same ? place : named;
	}

	private ZoneId zoneOfPlace() {
		if (this.city != null && this.city.value().zone() != null) {
			return this.city.value().zone();
		}
		Found<String> country = this.venues.country(this.city);
		return (country != null) ? PlaceNames.zoneOf(country.value(), this.city.value().name()) : null;
	}

	private ZoneId zoneOfIssue() {
		Found<String> place = this.sheet.head().place();
		if (place == null) {
			return null;
		}
		return this.sheet.places()
			.cities(this.sheet.text(), place.at(), this.sheet.language())
			.stream()
			.map((each) -> each.value().zone())
			.findFirst()
			.orElse(null);
	}

	/** The meeting; null when the letter convenes none. */
	Reading.Meeting read() {
		if (this.when == null) {
			return null;
		}
		String at = "/meeting/";
		Found<MeetingFormat> format = this.venues.format(this.city);
		boolean virtual = format != null && format.value() == MeetingFormat.VIRTUAL;
		Found<City> where = virtual ? null : this.city;
		return new Reading.Meeting(this.findings.take(at + "ordinal", ordinal()), title(),
				this.findings.take(at + "format", format),
				virtual ? null : this.findings.take(at + "venue", this.venues.venue()),
				(where != null) ? this.findings.take(at + "city", where.map(City::name)) : null,
				this.findings.take(at + "country", this.venues.country(where)), sessions(),
				this.findings.take(at + "workingLanguages", languages()), this.findings.take(at + "fee", fee()),
				this.findings.all(at + "coLocated", new CoLocatedReader(this.sheet).read()),
				this.findings.all(at + "objectives", objectives()), this.findings.take(at + "homePage", homePage()));
	}

	private String title() {
		return (this.subject != null) ? this.findings.take("/meeting/title",
				this.sheet.text().words(this.subject.title()), this.subject.title(), Found.LIKELY) : null;
	}

	private Found<Integer> ordinal() {
		if (this.subject == null) {
			return null;
		}
		for (Map.Entry<String, Pattern> ordinal : this.sheet.words().below("ordinals").entrySet()) {
			String words = "(?<![[\\p{L}\\d-]&&[^\\p{IsHan}]])(?:" + ordinal.getValue().pattern()
					+ ")(?![[\\p{L}\\d]&&[^\\p{IsHan}]])";
			for (String near : this.sheet.words().list("ordinalNear")) {
				Pattern pattern = this.sheet.words().compile(near.replace("ORDINAL", "(?<o>" + words + ")"));
				for (Match found : this.sheet.text().find(pattern, this.subject.title())) {
					int number = Numerals.in(ordinal.getKey().equals("number") ? found.group("o") : ordinal.getKey());
					return new Found<>(number, found.at("o"), Found.SURE);
				}
			}
		}
		return null;
	}

	private List<Reading.Sitting> sessions() {
		List<Reading.Sitting> sessions = new ArrayList<>();
		ZoneId zone = zone();
		List<When.Sitting> own = this.when.sittings();
		List<TimeSpan> usual = this.when.times()
			.stream()
			.filter((time) -> time.to() != null && own.stream().noneMatch((each) -> each.at().contains(time.at())))
			.toList();
		boolean oneDay = this.when.first().equals(this.when.last());
		boolean endless = this.when.first().plusDays(MOST_DAYS).isBefore(this.when.last());
		if (own.isEmpty() && usual.isEmpty() || endless) {
			TimeSpan opening = this.when.times().isEmpty() ? null : this.when.times().get(0);
			sitting(sessions, new Reading.Sitting(this.when.first(), (opening != null) ? opening.from() : null,
					this.when.last(), null, zone), this.when.at());
			return sessions;
		}
		for (LocalDate each = this.when.first(); !each.isAfter(this.when.last()); each = each.plusDays(1)) {
			LocalDate day = each;
			List<When.Sitting> ofDay = own.stream().filter((sitting) -> sitting.day().equals(day)).toList();
			if (!ofDay.isEmpty() && !(oneDay && usual.size() > ofDay.size())) {
				ofDay.forEach((sitting) -> sitting(sessions,
						new Reading.Sitting(day, sitting.from(), day, sitting.to(), zone), sitting.at()));
			}
			else if (this.when.isOn(day)) {
				usual.forEach((time) -> sitting(sessions, new Reading.Sitting(day, time.from(), day, time.to(), zone),
						this.when.at()));
			}
		}
		return sessions;
	}

	private void sitting(List<Reading.Sitting> sessions, Reading.Sitting sitting, Span at) {
		this.findings.take("/meeting/sessions/" + sessions.size(), sitting, at, this.when.confidence());
		sessions.add(sitting);
	}

	private Found<List<Language>> languages() {
		for (Span sentence : this.sheet.sentences()) {
			if (!this.sheet.says("languages.cue", sentence)) {
				continue;
			}
			Map<Integer, Language> named = new TreeMap<>();
			this.sheet.words()
				.below("languages.names")
				.forEach((code, name) -> this.sheet.text()
					.find(name, sentence)
					.stream()
					.findFirst()
					.ifPresent((found) -> named.put(found.start(), Language.of(code))));
			Match all = this.sheet.first("languages.all", sentence);
			if (all != null && (named.isEmpty() || all.start() < named.keySet().iterator().next())) {
				return new Found<>(Arrays.asList(Language.values()), sentence, Found.LIKELY);
			}
			if (!named.isEmpty()) {
				return new Found<>(List.copyOf(named.values()), sentence, Found.LIKELY);
			}
		}
		return null;
	}

	private Found<String> fee() {
		for (Span sentence : this.sheet.sentences()) {
			Match found = this.sheet.first("fee", sentence);
			if (found != null) {
				Span at = this.sheet.text().stripEnd(found.at("fee"), " ,;.");
				return new Found<>(this.sheet.text().value(at), at, Found.LIKELY);
			}
		}
		return null;
	}

	private List<Found<Reading.Objective>> objectives() {
		for (Body.Item paragraph : this.sheet.body().paragraphs()) {
			if (!paragraph.bullets().isEmpty() && this.sheet.says("objectives.cue", paragraph.at())) {
				return paragraph.bullets().stream().map((bullet) -> {
					ObjectiveKind kind = this.sheet.words()
						.below("objectives.kinds")
						.entrySet()
						.stream()
						.filter((each) -> this.sheet.text().says(each.getValue(), bullet.at()))
						.map((each) -> ObjectiveKind.valueOf(each.getKey()))
						.findFirst()
						.orElse(ObjectiveKind.OTHER);
					return new Found<>(new Reading.Objective(kind, this.sheet.text().words(bullet.at())), bullet.at(),
							Found.LIKELY);
				}).toList();
			}
		}
		return List.of();
	}

	private Found<String> homePage() {
		LinkReader links = new LinkReader(this.sheet);
		for (Span sentence : this.sheet.sentences()) {
			if (this.sheet.says("homePage", sentence) && !this.sheet.says("mandate.terms", sentence)) {
				for (Found<String> link : links.in(sentence)) {
					return link.atMost(Found.LIKELY);
				}
			}
		}
		return null;
	}

}
