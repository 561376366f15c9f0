package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.convoke.directory.MailingCategory;
import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Group;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Objective;
import org.convoke.meetings.Officer;
import org.convoke.meetings.OfficerRole;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

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

	private final Meeting meeting;

	private final Group group;

	private final List<Deadline> deadlines;

	private final Phrases phrases;

	Wording(Meeting meeting, Group group, List<Deadline> deadlines, Phrases phrases) {
		this.meeting = meeting;
		this.group = group;
		this.deadlines = deadlines;
		this.phrases = phrases;
	}

	/** The whole draft. */
	CircularDraft draft() {
		Convening convening = new Convening(this.meeting, this.group, this.phrases);
		Contact contact = new Contact(this.group.getContactName(), this.group.getPhone(), this.group.getFax(),
				FaxLabel.TELEFAX, this.group.getMailbox());
		return new CircularDraft(null, this.phrases.language(), null, null, null, lines(ADDRESSEES), lines(COPIES),
				contact, convening.subject(), convening.detail(), this.phrases.letter("salutation"),
				paragraphs(convening), !this.deadlines.isEmpty(), closing(), null, null, null);
	}

	private List<CircularDraft.Line> lines(List<MailingCategory> categories) {
		return categories.stream()
			.map((category) -> new CircularDraft.Line(line(this.phrases.messages(), category, this.phrases.language()),
					category))
			.toList();
	}

	/** How letters address or name a category. */
	static String line(MessageSource messages, MailingCategory category, Language language) {
		return messages.getMessage("letter.line." + category, null, language.locale());
	}

	private List<String> closing() {
		return Stream.of("closing.wish", "closing.formula").map(this.phrases::letter).toList();
	}

	private List<Paragraph> paragraphs(Convening convening) {
		return Stream
			.of(Optional.of(convening.paragraph()), Optional.ofNullable(description()), mandate(), officers(),
					objectives(), eligibility(), Optional.of(Paragraph.of(registration())), workingLanguages(),
					coLocated(), Optional.of(Paragraph.of(homePage())), contributions())
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Paragraph> workingLanguages() {
		List<Language> working = this.meeting.getWorkingLanguages();
		if (working.isEmpty()) {
			return Optional.empty();
		}
		List<String> names = working.stream().map((each) -> this.phrases.message("workingLanguage." + each)).toList();
		return Optional.of(Paragraph.of((names.size() == 1) ? this.phrases.text("language.only", names.get(0))
				: this.phrases.text("languages", this.phrases.days().and(names))));
	}

	/** What the meeting itself says beside, such as who supports the initiative. */
	private Paragraph description() {
		String description = this.meeting.getDescription().in(this.phrases.language());
		return description.isBlank() ? null : Paragraph.of(oneLine(description));
	}

	private Optional<Paragraph> mandate() {
		List<String> sentences = new ArrayList<>();
		if (!this.group.getMandate().isEmpty()) {
			sentences.add(oneLine(this.group.getMandate().in(this.phrases.language())));
		}
		String terms = this.group.getTermsLink();
		if (terms != null && !terms.isBlank() && sentences.stream().noneMatch((sentence) -> sentence.contains(terms))) {
			sentences.add(this.phrases.text("terms", ofGroup(), terms));
		}
		return sentences.isEmpty() ? Optional.empty()
				: Optional.of(Paragraph.of(this.phrases.marks().sentences(sentences)));
	}

	/** As in "de la JCA-MV". */
	private String ofGroup() {
		return this.phrases.grammar().of(acronym());
	}

	/** As in "à la JCA-MV". */
	private String toGroup() {
		return this.phrases.grammar().to(acronym());
	}

	private String acronym() {
		return this.phrases.grammar()
			.acronym(this.group.getAcronym(), this.group.getName().in(this.phrases.language()));
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
				posts.add(this.phrases.text("officers." + role, this.phrases.days().list(names), ofGroup(),
						names.size()));
			}
		}
		String body = this.phrases.grammar().the(this.phrases.name(this.group.getAppointingBody()));
		return Optional.of(Paragraph
			.of(this.phrases.text("officers", this.phrases.capital(body), this.phrases.days().and(posts))));
	}

	/** As in "Shin-Gak Kang de l'ETRI (République de Corée)". */
	private String officer(Officer officer) {
		String country = this.phrases.country(officer.country());
		if (officer.affiliation().isEmpty()) {
			return country.isEmpty() ? officer.name() : this.phrases.text("officer.from", officer.name(), country);
		}
		String affiliation = this.phrases.name(officer.affiliation());
		String of = this.phrases.grammar().from(affiliation);
		// The affiliation may name the country in the way its language wants it.
		return country.isEmpty() || affiliation.contains(country) ? this.phrases.text("officer.of", officer.name(), of)
				: this.phrases.text("officer.ofFrom", officer.name(), of, country);
	}

	private Optional<Paragraph> objectives() {
		List<String> points = this.meeting.getObjectives()
			.stream()
			.map(Objective::text)
			.map((point) -> this.phrases.marks().stopped(oneLine(point.in(this.phrases.language()))))
			.toList();
		return points.isEmpty() ? Optional.empty()
				: Optional.of(new Paragraph(this.phrases.text("objectives"), points));
	}

	private Optional<Paragraph> eligibility() {
		List<String> sentences = new ArrayList<>();
		for (LocalizedText each : List.of(this.meeting.getEligibility(), this.meeting.getFee())) {
			if (!each.isEmpty()) {
				sentences.add(this.phrases.marks().stopped(oneLine(each.in(this.phrases.language()))));
			}
		}
		return sentences.isEmpty() ? Optional.empty()
				: Optional.of(Paragraph.of(this.phrases.marks().sentences(sentences)));
	}

	private String registration() {
		return this.phrases.text("registration", ofGroup());
	}

	private Optional<Paragraph> coLocated() {
		List<CoLocatedEvent> events = this.meeting.getCoLocatedEvents();
		if (events.isEmpty()) {
			return Optional.empty();
		}
		List<String> points = events.stream()
			.map((event) -> this.phrases.text("coLocated.event", event.title().in(this.phrases.language()),
					this.phrases.days().on(event.firstDay(), event.lastDay())))
			.toList();
		return Optional.of(new Paragraph(this.phrases.text("coLocated", ofGroup()), points));
	}

	private String homePage() {
		String link = this.meeting.getHomePage();
		return (link == null || link.isBlank()) ? this.phrases.text("homePage", ofGroup())
				: this.phrases.text("homePage.elsewhere", link);
	}

	private Optional<Paragraph> contributions() {
		return this.deadlines.stream()
			.filter((deadline) -> deadline.getKind() == DeadlineKind.CONTRIBUTION)
			.findFirst()
			.map((deadline) -> {
				String mailbox = this.group.getMailbox();
				String how = (mailbox == null || mailbox.isBlank())
						? this.phrases.text("contributions.form", toGroup(), ofGroup())
						: this.phrases.text("contributions.mail", toGroup(), ofGroup(), mailbox);
				String by = this.phrases.text("contributions.by", this.phrases.day(deadline.getDueOn()));
				return Paragraph.of(this.phrases.marks().sentences(List.of(how, by)));
			});
	}

	private String oneLine(String text) {
		return this.phrases.marks()
			.sentences(text.strip().lines().map(String::strip).filter((line) -> !line.isEmpty()).toList());
	}

}
