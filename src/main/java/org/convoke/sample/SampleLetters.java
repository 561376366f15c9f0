package org.convoke.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.convoke.circulars.CircularDraft;
import org.convoke.circulars.CircularDraft.Line;
import org.convoke.circulars.CircularKind;
import org.convoke.circulars.Circulars;
import org.convoke.circulars.Publications;
import org.convoke.circulars.Contact;
import org.convoke.circulars.FaxLabel;
import org.convoke.circulars.Issuers;
import org.convoke.circulars.Paragraphs;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.agenda.AgendaItem;
import org.convoke.meetings.agenda.Agendas;
import org.convoke.web.Language;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Two letters of the past with their groups and meetings, word by word as they were
 * issued.
 */
@Component
class SampleLetters {

	private static final String SALUTATION = "Madame, Monsieur,";

	private static final String COMPLIMENT = "Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.";

	private final Groups groups;

	private final Meetings meetings;

	private final Agendas agendas;

	private final Issuers issuers;

	private final Circulars circulars;

	private final Publications publications;

	SampleLetters(Groups groups, Meetings meetings, Agendas agendas, Issuers issuers, Circulars circulars,
			Publications publications) {
		this.groups = groups;
		this.meetings = meetings;
		this.agendas = agendas;
		this.issuers = issuers;
		this.circulars = circulars;
		this.publications = publications;
	}

	void publish() {
		this.issuers.ensureDefault();
		circular92();
		circular127();
	}

	private void circular127() {
		long group = this.groups.create("jca-mv", JcaMv.group()).getId();
		this.meetings.create("jca-mv-2", group, JcaMv.secondMeeting());
		this.meetings.setDeadline("jca-mv-2", DeadlineKind.CONTRIBUTION, LocalDate.of(2026, 4, 30), null,
				JcaMv.CONTRIBUTION, Deadline.USUAL_OFFSETS);
		this.meetings.setDeadline("jca-mv-2", DeadlineKind.REGISTRATION, LocalDate.of(2026, 5, 4), null,
				JcaMv.REGISTRATION, Deadline.USUAL_OFFSETS);
		agenda("jca-mv-2", JcaMv.agenda());
		this.issuers.continueSeries("tsb", CircularKind.CIRCULAR, "tsb", "T25", 126);
		String draft = this.circulars.draft("jca-mv-2", Language.FR, new CircularDraft(CircularKind.CIRCULAR,
				Language.FR, "Genève", LocalDate.of(2026, 3, 26), "CB",
				List.of(line(MailingCategory.MEMBER_STATES, "Aux Administrations des États Membres de l'Union"),
						line(MailingCategory.STATE_OF_PALESTINE,
								"À l'État de Palestine (Résolution 99 (Rév. Dubaï, 2018))"),
						line(MailingCategory.SECTOR_MEMBERS, "Aux Membres du Secteur de l'UIT-T"),
						line(MailingCategory.ASSOCIATES, "Aux Associés de l'UIT-T"),
						line(MailingCategory.ACADEMIA,
								"Aux établissements universitaires participant aux travaux de l'UIT")),
				List.of(line(MailingCategory.STUDY_GROUP_CHAIRS,
						"Aux Présidents et Vice-Présidents des commissions d'études de l'UIT-T"),
						line(MailingCategory.DEVELOPMENT_DIRECTOR,
								"Au Directeur du Bureau de développement des télécommunications"),
						line(MailingCategory.RADIOCOMMUNICATION_DIRECTOR,
								"Au Directeur du Bureau des radiocommunications"),
						line(MailingCategory.REGIONAL_DIRECTORS, "Aux Directeurs des bureaux régionaux de l'UIT")),
				new Contact("Cristina Bueti", "+41 22 730 6301", "+41 22 730 5853", FaxLabel.TELEFAX,
						"tsbjcamv@itu.int"),
				"Deuxième réunion de l'Activité conjointe de coordination sur la normalisation du métavers (JCA-MV)",
				"(Genève, Suisse, 13 mai 2026)", SALUTATION, Paragraphs.parse(text("circular-127.fr.txt")), true,
				List.of("Je vous souhaite une réunion constructive et agréable.", COMPLIMENT), true, null, null));
		this.publications.publish(draft, LocalDate.of(2026, 3, 26));
	}

	private void circular92() {
		long group = this.groups.create("u4ssc", U4ssc.group()).getId();
		this.meetings.create("u4ssc-7", group, U4ssc.seventhMeeting());
		agenda("u4ssc-7", U4ssc.agenda());
		this.issuers.continueSeries("tsb", CircularKind.CIRCULAR, "tsb", "T22", 91);
		String draft = this.circulars.draft("u4ssc-7", Language.FR,
				new CircularDraft(CircularKind.CIRCULAR, Language.FR, "Genève", LocalDate.of(2023, 5, 2), "",
						List.of(line(MailingCategory.MEMBER_STATES, "Aux Administrations des États Membres de l'Union"),
								line(MailingCategory.SECTOR_MEMBERS, "Aux Membres du Secteur UIT-T"),
								line(MailingCategory.ASSOCIATES, "Aux Associés de l'UIT-T"),
								line(MailingCategory.ACADEMIA,
										"Aux établissements universitaires participant aux travaux de l'UIT")),
						List.of(line(MailingCategory.STUDY_GROUP_CHAIRS,
								"Aux Présidents et Vice-Présidents des commissions d'études"),
								line(MailingCategory.DEVELOPMENT_DIRECTOR,
										"Au Directeur du Bureau de développement des télécommunications"),
								line(MailingCategory.RADIOCOMMUNICATION_DIRECTOR,
										"Au Directeur du Bureau des radiocommunications")),
						new Contact(null, "+41 22 730 6301", "+41 22 730 5853", FaxLabel.FAX, "u4ssc@itu.int"),
						"Septième réunion de l'initiative \"Tous unis pour des villes intelligentes et durables\"",
						"(réunion virtuelle, 20 juin 2023)", SALUTATION, Paragraphs.parse(text("circular-92.fr.txt")),
						false, List.of(COMPLIMENT), false, null, null));
		this.publications.publish(draft, LocalDate.of(2023, 5, 2));
	}

	private void agenda(String meeting, List<AgendaItem> items) {
		this.agendas.write(meeting, null, items);
		this.agendas.publish(meeting, false);
	}

	private static Line line(MailingCategory category, String text) {
		return new Line(text, category);
	}

	private static String text(String name) {
		try {
			return new ClassPathResource("sample/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
