package org.convoke.circulars.reading.desk;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.circulars.FaxLabel;
import org.convoke.circulars.LettersReadIn;
import org.convoke.circulars.reading.Evidence;
import org.convoke.circulars.reading.Reading;
import org.convoke.circulars.reading.desk.GroupFields.OfficerRow;
import org.convoke.circulars.reading.desk.LetterFields.LineRow;
import org.convoke.circulars.reading.desk.MeetingFields.DueRow;
import org.convoke.circulars.reading.desk.MeetingFields.EligibleRow;
import org.convoke.circulars.reading.desk.MeetingFields.EventRow;
import org.convoke.circulars.reading.desk.MeetingFields.NameRow;
import org.convoke.circulars.reading.desk.MeetingFields.ObjectiveRow;
import org.convoke.circulars.reading.desk.MeetingFields.SessionRow;
import org.convoke.circulars.reading.desk.TextFields.AnnexRow;
import org.convoke.directory.Category;
import org.convoke.web.Language;

import org.springframework.stereotype.Component;

/** Fills the form with what was read, and with what is here already. */
@Component
class Filling {

	/** Hours to be confirmed, for a day of which the letter tells none. */
	private static final LocalTime USUAL_START = LocalTime.of(9, 30);

	private static final LocalTime USUAL_END = LocalTime.of(17, 30);

	private static final int LONGEST_SITTING = 31;

	/** The label before a fax number that French letters may have. */
	private static final Pattern FAX = Pattern.compile("(?i)\\bfax\\b[^\\p{L}]*$");

	private static final int LABEL = 40;

	private final LettersReadIn archive;

	private final Matches matches;

	Filling(LettersReadIn archive, Matches matches) {
		this.archive = archive;
		this.matches = matches;
	}

	ReadingForm fill(Reading reading) {
		String issuer = this.archive.issuer(reading.issuer(), reading.series());
		GroupFields group = group(reading);
		return new ReadingForm(null, letter(reading, issuer), contact(reading), group,
				meeting(reading, group, this.archive.zone(issuer)), text(reading), List.of());
	}

	private LetterFields letter(Reading reading, String issuer) {
		boolean amends = reading.amendment() != null;
		return new LetterFields(reading.language().name(), issuer, name(reading.kind()),
				amends ? name(reading.amendment().kind()) : "", String.valueOf(amends), given(reading.series()),
				given(reading.number()), given(reading.place()), given(reading.date()), given(reading.initials()),
				lines(reading.addressees(), "/addressees/"), lines(reading.copies(), "/copies/"), subject(reading),
				given(reading.detail()), given(reading.salutation()));
	}

	private static List<LineRow> lines(List<Reading.Line> lines, String at) {
		List<Reading.Line> all = all(lines);
		return IntStream.range(0, all.size())
			.mapToObj((i) -> new LineRow(at + i, null, given(all.get(i).text()), name(all.get(i).category())))
			.toList();
	}

	/** The subject without place and date, which have a line of their own. */
	private static String subject(Reading reading) {
		String subject = given(reading.subject());
		String detail = given(reading.detail());
		return (!detail.isEmpty() && subject.endsWith(detail) && subject.length() > detail.length())
				? subject.substring(0, subject.length() - detail.length()).strip() : subject;
	}

	private static ContactFields contact(Reading reading) {
		Reading.Contact contact = reading.contact();
		return (contact != null)
				? new ContactFields(given(contact.name()), given(contact.phone()), given(contact.fax()),
						faxLabel(reading), given(contact.email()))
				: new ContactFields("", "", "", FaxLabel.TELEFAX.name(), "");
	}

	/** What stands before the number decides which of the two labels is printed. */
	private static String faxLabel(Reading reading) {
		Evidence fax = reading.evidence().get("/contact/fax");
		String before = (fax != null) ? reading.text().substring(Math.max(0, fax.start() - LABEL), fax.start()) : "";
		return (FAX.matcher(before).find() ? FaxLabel.FAX : FaxLabel.TELEFAX).name();
	}

	private GroupFields group(Reading reading) {
		Reading.Group group = reading.group();
		String appointing = (group != null) ? given(group.appointingBody()) : "";
		String acronym = (group != null) ? given(group.acronym()) : "";
		String name = (group != null) ? given(group.name()) : "";
		String choice = this.matches.group(acronym, name)
			.orElse((group != null && reading.meeting() != null) ? GroupFields.NEW : "");
		List<Reading.Officer> officers = all(reading.officers());
		return new GroupFields(choice, slug(acronym), acronym, name, (group != null) ? given(group.mandate()) : "",
				(group != null) ? given(group.termsLink()) : "", appointing,
				IntStream.range(0, officers.size())
					.mapToObj((i) -> officer(officers.get(i), "/officers/" + i))
					.toList());
	}

	private static OfficerRow officer(Reading.Officer officer, String at) {
		return new OfficerRow(at, null, given(officer.name()), name(officer.role()), given(officer.affiliation()),
				given(officer.country()));
	}

	/** As in {@code jca-mv}; empty where nothing of it can stand in an address. */
	static String slug(String acronym) {
		return Normalizer.normalize(acronym, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
	}

	private MeetingFields meeting(Reading reading, GroupFields group, ZoneId usual) {
		Reading.Meeting meeting = reading.meeting();
		if (meeting == null) {
			return new MeetingFields("", "", "", "", "", "", "", "", usual.getId(), null, null, null, "", "",
					eligibility(reading), eligible(reading), coOrganisers(reading), null, null, deadlines(reading));
		}
		List<Reading.Sitting> sittings = all(meeting.sessions());
		LocalDate first = sittings.stream().map(Reading.Sitting::firstDay).min(LocalDate::compareTo).orElse(null);
		LocalDate last = sittings.stream().map(Reading.Sitting::lastDay).max(LocalDate::compareTo).orElse(null);
		ZoneId zone = sittings.stream()
			.map(Reading.Sitting::zone)
			.filter((each) -> each != null)
			.findFirst()
			.orElse(usual);
		String choice = this.matches.meeting(group.choice(), meeting.ordinal(), first, last).orElse(GroupFields.NEW);
		String base = (group.wantsNew() || group.wantsNone()) ? given(group.slug()) : group.choice();
		List<Reading.CoLocated> events = all(meeting.coLocated());
		List<Reading.Objective> objectives = all(meeting.objectives());
		return new MeetingFields(choice, slug(base, meeting.ordinal(), first), given(meeting.ordinal()),
				given(meeting.title()), name(meeting.format()), given(meeting.venue()), given(meeting.city()),
				given(meeting.country()), zone.getId(), sessions(sittings), null,
				all(meeting.workingLanguages()).stream().map(Language::code).toList(), given(meeting.fee()),
				given(meeting.homePage()), eligibility(reading), eligible(reading), coOrganisers(reading),
				IntStream.range(0, events.size())
					.mapToObj((i) -> new EventRow("/meeting/coLocated/" + i, null, given(events.get(i).title()),
							given(events.get(i).from()), given(events.get(i).to()), given(events.get(i).link())))
					.toList(),
				IntStream.range(0, objectives.size())
					.mapToObj((i) -> new ObjectiveRow("/meeting/objectives/" + i, null, name(objectives.get(i).kind()),
							given(objectives.get(i).text())))
					.toList(),
				deadlines(reading));
	}

	/** As in {@code jca-mv-2}, or by its month when the meeting is not counted. */
	private static String slug(String base, Integer ordinal, LocalDate first) {
		String start = base.isEmpty() ? "meeting" : base;
		if (ordinal != null) {
			return start + "-" + ordinal;
		}
		return (first != null) ? "%s-%d-%02d".formatted(start, first.getYear(), first.getMonthValue()) : start;
	}

	/** A row a day: of a sitting over several days, those of the week. */
	private static List<SessionRow> sessions(List<Reading.Sitting> sittings) {
		List<SessionRow> rows = new ArrayList<>();
		for (int i = 0; i < sittings.size(); i++) {
			Reading.Sitting sitting = sittings.get(i);
			LocalDate last = sitting.lastDay().isAfter(sitting.firstDay().plusDays(LONGEST_SITTING))
					? sitting.firstDay() : sitting.lastDay();
			for (LocalDate day = sitting.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
				if (day.equals(sitting.firstDay()) || day.equals(last)
						|| day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
					rows.add(session(sitting, day, "/meeting/sessions/" + i));
				}
			}
		}
		return rows;
	}

	private static SessionRow session(Reading.Sitting sitting, LocalDate day, String at) {
		LocalTime opens = day.equals(sitting.firstDay()) ? sitting.opensAt() : null;
		LocalTime closes = day.equals(sitting.lastDay()) ? sitting.closesAt() : null;
		LocalTime start = (opens != null) ? opens : USUAL_START;
		LocalTime end = (closes != null) ? closes : USUAL_END;
		boolean guessed = opens == null || closes == null;
		return new SessionRow(at, null, day.toString(), start.toString(),
				(end.isAfter(start) || !guessed) ? end.toString() : "", guessed ? "true" : null);
	}

	private static String eligibility(Reading reading) {
		return (reading.eligibility() != null) ? given(reading.eligibility().text()) : "";
	}

	private static List<EligibleRow> eligible(Reading reading) {
		if (reading.eligibility() == null) {
			return List.of();
		}
		List<Category> approved = all(reading.eligibility().approved());
		return Stream.of(all(reading.eligibility().categories()), approved)
			.flatMap(Collection::stream)
			.distinct()
			.map((category) -> new EligibleRow(category, "true", approved.contains(category) ? "true" : null))
			.toList();
	}

	private static List<NameRow> coOrganisers(Reading reading) {
		List<String> names = all(reading.coOrganisers());
		return IntStream.range(0, names.size())
			.mapToObj((i) -> new NameRow("/coOrganisers/" + i, null, names.get(i)))
			.toList();
	}

	private static List<DueRow> deadlines(Reading reading) {
		List<Reading.Due> deadlines = all(reading.deadlines());
		return IntStream.range(0, deadlines.size()).mapToObj((i) -> {
			Reading.Due due = deadlines.get(i);
			return new DueRow("/deadlines/" + i, null, name(due.kind()), given(due.date()), given(due.time()),
					(due.zone() != null) ? due.zone().getId() : "", given(due.action()));
		}).toList();
	}

	private static TextFields text(Reading reading) {
		Reading.Signatory signatory = reading.signatory();
		List<Reading.Annex> annexes = all(reading.annexes());
		return new TextFields(
				String.join("\n\n",
						all(reading.paragraphs()).stream().map((each) -> each.replaceAll("\\n\\s*\\n", "\n")).toList()),
				String.valueOf(hasTable(reading)), String.join("\n\n", all(reading.closing())),
				String.valueOf(reading.signed()), (signatory != null) ? given(signatory.name()) : "",
				(signatory != null) ? given(signatory.title()) : "",
				IntStream.range(0, annexes.size())
					.mapToObj((i) -> new AnnexRow("/annexes/" + i, null, given(annexes.get(i).title()),
							given(annexes.get(i).text())))
					.toList());
	}

	/** Whether a deadline stands outside the paragraphs: letters have them in a table. */
	private static boolean hasTable(Reading reading) {
		return reading.evidence()
			.entrySet()
			.stream()
			.filter((each) -> each.getKey().startsWith("/deadlines/"))
			.anyMatch((each) -> !isInParagraph(each.getValue(), reading.evidence()));
	}

	private static boolean isInParagraph(Evidence place, Map<String, Evidence> evidence) {
		return evidence.entrySet()
			.stream()
			.anyMatch((each) -> each.getKey().startsWith("/paragraphs/") && each.getValue().start() <= place.start()
					&& place.end() <= each.getValue().end());
	}

	private static <T> List<T> all(List<T> list) {
		return (list != null) ? list : List.of();
	}

	private static String given(Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static String name(Enum<?> constant) {
		return (constant != null) ? constant.name() : "";
	}

}
