package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.directory.Countries;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Group;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Objective;
import org.convoke.meetings.Officer;
import org.convoke.meetings.OfficerRole;
import org.convoke.meetings.Session;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;

/**
 * The words of a letter that convenes one meeting, in one language: the formulas of such
 * letters filled with what the meeting and its group say of themselves.
 */
class Wording {

	/** What a letter to its sector usually addresses. */
	static final List<MailingCategory> ADDRESSEES = Stream.of(MailingCategory.values())
		.filter((category) -> category.category().isPresent())
		.toList();

	/** Those who usually get a copy. */
	static final List<MailingCategory> COPIES = Stream.of(MailingCategory.values())
		.filter((category) -> category.category().isEmpty())
		.toList();

	private static final String KEY = "circulars.draft.";

	private static final int ORDINALS_IN_WORDS = 20;

	private final Meeting meeting;

	private final Group group;

	private final List<Deadline> deadlines;

	private final Language language;

	private final Grammar grammar;

	private final Days days;

	private final Times times;

	private final Countries countries;

	private final MessageSource messages;

	Wording(Meeting meeting, Group group, List<Deadline> deadlines, Language language, Times times, Countries countries,
			MessageSource messages) {
		this.meeting = meeting;
		this.group = group;
		this.deadlines = deadlines;
		this.language = language;
		this.grammar = Grammar.of(language);
		this.days = new Days(language, times, messages);
		this.times = times;
		this.countries = countries;
		this.messages = messages;
	}

	/** The whole draft. */
	CircularDraft draft() {
		Contact contact = new Contact(this.group.getContactName(), this.group.getPhone(), this.group.getFax(),
				FaxLabel.TELEFAX, this.group.getMailbox());
		return new CircularDraft(null, this.language, null, null, null, lines(ADDRESSEES), lines(COPIES), contact,
				subject(), detail(), text("salutation"), paragraphs(), !this.deadlines.isEmpty(), closing(), null,
				null);
	}

	private List<CircularDraft.Line> lines(List<MailingCategory> categories) {
		return categories.stream()
			.map((category) -> new CircularDraft.Line(line(this.messages, category, this.language), category))
			.toList();
	}

	/** How letters address or name a category. */
	static String line(MessageSource messages, MailingCategory category, Language language) {
		return messages.getMessage("circulars.line." + category, null, language.locale());
	}

	private List<String> closing() {
		return Stream.of("closing.wish", "closing.formula").map(this::text).toList();
	}

	/** The title of the meeting, led by its ordinal. */
	private String subject() {
		String title = this.meeting.getTitle().in(this.language);
		if (this.meeting.getOrdinal() == null || namesTheMeeting(title)) {
			return title;
		}
		return capital(text("meeting", ordinal(), this.grammar.of(groupName())));
	}

	private boolean namesTheMeeting(String title) {
		String lower = title.toLowerCase(this.language.locale());
		return lower.startsWith(ordinal().toLowerCase(this.language.locale())) || lower.contains(text("meetingWord"));
	}

	private String groupName() {
		String name = this.group.getName().in(this.language);
		return name.contains(this.group.getAcronym()) ? name : name + " (" + this.group.getAcronym() + ")";
	}

	private String ordinal() {
		Integer ordinal = this.meeting.getOrdinal();
		if (ordinal == null) {
			return "";
		}
		return (ordinal <= ORDINALS_IN_WORDS) ? message("circulars.ordinal." + ordinal)
				: message("circulars.ordinal.other", ordinal);
	}

	private String detail() {
		String when = this.days.range(this.meeting.getFirstDay(), this.meeting.getLastDay());
		if (this.meeting.getFormat() == MeetingFormat.VIRTUAL) {
			return text("detail.virtual", when);
		}
		String country = country(this.meeting.getCountry());
		String city = this.meeting.getCity().in(this.language);
		return country.isEmpty() ? text("detail.city", city, when) : text("detail.place", city, country, when);
	}

	private List<Paragraph> paragraphs() {
		return Stream
			.of(convening(), Optional.ofNullable(description()), mandate(), officers(), objectives(), eligibility(),
					Optional.of(Paragraph.of(registration())), workingLanguages(), coLocated(),
					Optional.of(Paragraph.of(homePage())), contributions())
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Paragraph> convening() {
		String meeting = (this.meeting.getOrdinal() == null) ? text("aMeeting", this.grammar.of(groupName()))
				: this.grammar.the(small(subject()));
		if (!meeting.contains(this.group.getAcronym())) {
			meeting = meeting + " (" + this.group.getAcronym() + ")";
		}
		String when = sentenceTime();
		if (!this.meeting.getCoOrganisers().isEmpty()) {
			List<String> partners = this.meeting.getCoOrganisers()
				.stream()
				.map((partner) -> this.grammar.the(partner.in(this.language)))
				.toList();
			String how = (this.meeting.getFormat() == MeetingFormat.VIRTUAL) ? text("together.virtual", when)
					: text("together.place", place(), when);
			return Optional.of(Paragraph.of(text("together", this.days.and(partners), meeting) + " " + how));
		}
		return Optional.of(Paragraph.of((this.meeting.getFormat() == MeetingFormat.VIRTUAL)
				? text("convening.virtual", meeting, when) : text("convening.place", meeting, place(), when)));
	}

	/** As in "au siège de l'Union à Genève (Suisse)". */
	private String place() {
		String city = this.meeting.getCity().in(this.language);
		String country = country(this.meeting.getCountry());
		String in = country.isEmpty() ? this.grammar.in(city) : text("place", this.grammar.in(city), country);
		String venue = this.meeting.getVenue().in(this.language);
		return venue.isEmpty() ? in : this.grammar.at(small(venue)) + " " + in;
	}

	private String country(String code) {
		return this.countries.name(code, this.language);
	}

	/**
	 * As in "le 13 mai 2026, de 8 h 30 à 10 h 30"; with the zone where no place tells it.
	 */
	private String sentenceTime() {
		LocalDate first = this.meeting.getFirstDay();
		String when = this.days.on(first, this.meeting.getLastDay());
		List<Session> sessions = this.meeting.getSessions();
		LocalTime from = sessions.get(0).startsAt().toLocalTime();
		LocalTime to = sessions.get(sessions.size() - 1).endsAt().toLocalTime();
		if (sessions.size() > 1 && !sameTimes(sessions)) {
			return text("from", when, this.times.time(from, this.language)) + zone();
		}
		return text((sessions.size() > 1) ? "eachDay" : "between", when, this.times.time(from, this.language),
				this.times.time(to, this.language)) + zone();
	}

	private static boolean sameTimes(List<Session> sessions) {
		return sessions.stream()
			.map((session) -> Arrays.asList(session.startsAt(), session.endsAt())
				.stream()
				.map(LocalDateTime::toLocalTime)
				.toList())
			.distinct()
			.count() == 1;
	}

	private String zone() {
		if (this.meeting.getFormat() != MeetingFormat.VIRTUAL) {
			return "";
		}
		String zone = this.times.zone(this.meeting.getZone(), this.meeting.getStart(), this.language);
		return " " + zone.split("[,،]", 2)[0];
	}

	private Optional<Paragraph> workingLanguages() {
		List<Language> working = this.meeting.getWorkingLanguages();
		if (working.isEmpty()) {
			return Optional.empty();
		}
		List<String> names = working.stream().map((each) -> message("circulars.workingLanguage." + each)).toList();
		return Optional.of(Paragraph
			.of((names.size() == 1) ? text("language.only", names.get(0)) : text("languages", this.days.and(names))));
	}

	/** What the meeting itself says beside, such as who supports the initiative. */
	private Paragraph description() {
		String description = this.meeting.getDescription().in(this.language);
		return description.isBlank() ? null : Paragraph.of(oneLine(description));
	}

	private Optional<Paragraph> mandate() {
		List<String> sentences = new ArrayList<>();
		if (!this.group.getMandate().isEmpty()) {
			sentences.add(oneLine(this.group.getMandate().in(this.language)));
		}
		String terms = this.group.getTermsLink();
		if (terms != null && !terms.isBlank() && sentences.stream().noneMatch((sentence) -> sentence.contains(terms))) {
			sentences.add(text("terms", ofGroup(), terms));
		}
		return sentences.isEmpty() ? Optional.empty() : Optional.of(Paragraph.of(String.join(" ", sentences)));
	}

	/** As in "de la JCA-MV". */
	private String ofGroup() {
		return this.grammar.of(this.group.getAcronym());
	}

	private String toGroup() {
		return (this.language == Language.FR) ? this.grammar.at(this.group.getAcronym()) : this.group.getAcronym();
	}

	private Optional<Paragraph> officers() {
		if (this.group.getOfficers().isEmpty() || this.group.getAppointingBody().isEmpty()) {
			return Optional.empty();
		}
		List<String> posts = new ArrayList<>();
		for (OfficerRole role : OfficerRole.values()) {
			List<String> names = this.group.getOfficers()
				.stream()
				.filter((officer) -> officer.role() == role)
				.map(this::officer)
				.toList();
			if (!names.isEmpty()) {
				posts.add(text("officers." + role, this.days.list(names), ofGroup(), names.size()));
			}
		}
		String body = this.grammar.the(this.group.getAppointingBody().in(this.language));
		return Optional.of(Paragraph.of(text("officers", capital(body), this.days.and(posts))));
	}

	private String officer(Officer officer) {
		String affiliation = officer.affiliation().in(this.language);
		String country = country(officer.country());
		String of = affiliation.isEmpty() ? "" : " " + this.grammar.of(affiliation);
		// The affiliation may name the country in the way its language wants it.
		return officer.name() + of + (country.isEmpty() || affiliation.contains(country) ? "" : " (" + country + ")");
	}

	private Optional<Paragraph> objectives() {
		List<String> points = this.meeting.getObjectives()
			.stream()
			.map(Objective::text)
			.map((point) -> stopped(oneLine(point.in(this.language))))
			.toList();
		return points.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(text("objectives"), points));
	}

	private Optional<Paragraph> eligibility() {
		List<String> sentences = new ArrayList<>();
		for (LocalizedText each : List.of(this.meeting.getEligibility(), this.meeting.getFee())) {
			if (!each.isEmpty()) {
				sentences.add(stopped(oneLine(each.in(this.language))));
			}
		}
		return sentences.isEmpty() ? Optional.empty() : Optional.of(Paragraph.of(String.join(" ", sentences)));
	}

	private String registration() {
		return text("registration", ofGroup());
	}

	private Optional<Paragraph> coLocated() {
		List<CoLocatedEvent> events = this.meeting.getCoLocatedEvents();
		if (events.isEmpty()) {
			return Optional.empty();
		}
		List<String> points = events.stream()
			.map((event) -> text("coLocated.event", event.title().in(this.language),
					this.days.on(event.firstDay(), event.lastDay())))
			.toList();
		return Optional.of(new Paragraph(text("coLocated", ofGroup()), points));
	}

	private String homePage() {
		String link = this.meeting.getHomePage();
		return (link == null || link.isBlank()) ? text("homePage", ofGroup()) : text("homePage.elsewhere", link);
	}

	private Optional<Paragraph> contributions() {
		return this.deadlines.stream()
			.filter((deadline) -> deadline.getKind() == DeadlineKind.CONTRIBUTION)
			.findFirst()
			.map((deadline) -> {
				String mailbox = this.group.getMailbox();
				String how = (mailbox == null || mailbox.isBlank()) ? text("contributions.form", toGroup(), ofGroup())
						: text("contributions.mail", toGroup(), ofGroup(), mailbox);
				return Paragraph
					.of(how + " " + text("contributions.by", this.times.day(deadline.getDueOn(), this.language)));
			});
	}

	private static String oneLine(String text) {
		return text.strip().replaceAll("\\s*\\n\\s*", " ");
	}

	private static String stopped(String sentence) {
		return sentence.isEmpty() || ".!?;:".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence
				: sentence + ".";
	}

	private String capital(String text) {
		return text.substring(0, 1).toUpperCase(this.language.locale()) + text.substring(1);
	}

	/** Small inside a sentence, unless it begins with an acronym. */
	private static String small(String text) {
		boolean acronym = IntStream.range(0, Math.min(2, text.length()))
			.allMatch((index) -> Character.isUpperCase(text.charAt(index)));
		return acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	private String text(String key, Object... arguments) {
		return message(KEY + key, arguments);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.language.locale());
	}

}
