package org.convoke.circulars.reading.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.convoke.circulars.CircularKind;
import org.convoke.circulars.reading.Contradiction;
import org.convoke.circulars.reading.Evidence;
import org.convoke.circulars.reading.LetterReader;
import org.convoke.circulars.reading.Reading;
import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.OfficerRole;
import org.convoke.web.Language;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Reads every text that looks like Circular 127 as a person would. */
@TestComponent
@Primary
class FedReader extends LetterReader {

	private String text;

	private Map<String, Evidence> evidence;

	@Override
	public synchronized Reading read(String text) {
		this.text = text;
		this.evidence = new LinkedHashMap<>();
		return text.contains("JCA-MV") ? circular127() : super.read(text);
	}

	private String at(String pointer, String words, double confidence) {
		int start = this.text.indexOf(words);
		if (start >= 0) {
			this.evidence.put(pointer, new Evidence(start, start + words.length(), confidence));
		}
		return words;
	}

	private String at(String pointer, String words) {
		return at(pointer, words, 0.97);
	}

	private Reading circular127() {
		ZoneId zone = ZoneId.of("Europe/Zurich");
		at("/language", "Madame, Monsieur");
		at("/kind", "Circulaire TSB");
		at("/series", "TSB 127".substring(0, 3));
		at("/number", "127");
		at("/date", "26 mars 2026");
		at("/reference", "Circulaire TSB 127");
		List<Reading.Line> addressees = List.of(
				line("/addressees/0", "Aux Administrations des États Membres de l'Union",
						MailingCategory.MEMBER_STATES),
				line("/addressees/1", "À l'État de Palestine (Résolution 99 (Rév. Dubaï, 2018))",
						MailingCategory.STATE_OF_PALESTINE),
				line("/addressees/2", "Aux Membres du Secteur de l'UIT-T", MailingCategory.SECTOR_MEMBERS),
				line("/addressees/3", "Aux Associés de l'UIT-T", MailingCategory.ASSOCIATES),
				line("/addressees/4", "Aux établissements universitaires participant aux travaux de l'UIT",
						MailingCategory.ACADEMIA));
		List<Reading.Line> copies = List.of(
				line("/copies/0", "Aux Présidents et Vice-Présidents des commissions d'études de l'UIT-T",
						MailingCategory.STUDY_GROUP_CHAIRS),
				line("/copies/1", "Au Directeur du Bureau de développement des télécommunications",
						MailingCategory.DEVELOPMENT_DIRECTOR),
				line("/copies/2", "Au Directeur du Bureau des radiocommunications",
						MailingCategory.RADIOCOMMUNICATION_DIRECTOR),
				line("/copies/3", "Aux Directeurs des bureaux régionaux de l'UIT", MailingCategory.REGIONAL_DIRECTORS));
		String title = "Deuxième réunion de l'Activité conjointe de coordination sur la normalisation du métavers (JCA-MV)";
		at("/meeting/title", title);
		at("/meeting/format", "au siège", 0.7);
		at("/meeting/ordinal", "Deuxième");
		at("/meeting/country", "Suisse");
		at("/meeting/workingLanguages/0", "anglais");
		at("/meeting/sessions/0/start", "13 mai 2026, de 8 h 30");
		at("/meeting/sessions/0/end", "10 h 30");
		at("/meeting/sessions/0/zone", "Genève", 0.5);
		at("/eligibility/categories", "membres de l'UIT-T", 0.8);
		at("/deadlines/0/date", "fixée au 30 avril 2026");
		at("/deadlines/0/kind", "Soumission des contributions");
		at("/deadlines/1/date", "4 mai 2026");
		at("/deadlines/1/kind", "Inscription préalable");
		List<Reading.CoLocated> events = List.of(
				event(0, "La troisième Journée des mondes virtuels des Nations Unies", "les 11 et 12 mai 2026", 11, 12),
				event(1, "La deuxième Assemblée sur les métavilles", "le 12 mai 2026", 12, 12),
				event(2, "La réunion de la Commission d'études 20 de l'UIT-T (Internet des objets (IoT), jumeaux "
						+ "numériques et villes et communautés intelligentes et durables)", "du 12 au 21 mai 2026", 12,
						21));
		return new Reading(Language.FR, at("/issuer", "BUREAU DE LA NORMALISATION DES TÉLÉCOMMUNICATIONS"),
				CircularKind.CIRCULAR, null, "TSB", 127, "T25", at("/place", "Genève"), LocalDate.parse("2026-03-26"),
				"Circulaire TSB 127", at("/initials", "CB", 0.7),
				new Reading.Contact(at("/contact/name", "Cristina Bueti"), at("/contact/phone", "+41 22 730 6301"),
						at("/contact/fax", "+41 22 730 5853"), at("/contact/email", "tsbjcamv@itu.int")),
				addressees, copies, at("/subject", title) + " (Genève, Suisse, 13 mai 2026)",
				at("/detail", "(Genève, Suisse, 13 mai 2026)"), at("/salutation", "Madame, Monsieur,"),
				new Reading.Group(at("/group/acronym", "JCA-MV"),
						at("/group/name", "Activité conjointe de coordination sur la normalisation du métavers"),
						at("/group/mandate", between("La JCA-MV a pour mission", "ces organismes.")),
						at("/group/termsLink", "https://www.itu.int/en/ITU-T/jca/mv/Pages/tor.aspx"),
						at("/group/appointingBody",
								"Groupe consultatif de la normalisation des télécommunications (GCNT)")),
				new Reading.Meeting(2, title, MeetingFormat.IN_PERSON,
						at("/meeting/venue", "siège de l'Union internationale des télécommunications (UIT)"),
						at("/meeting/city", "Genève"), "CH",
						List.of(new Reading.Sitting(LocalDate.parse("2026-05-13"), LocalTime.parse("08:30"),
								LocalDate.parse("2026-05-13"), LocalTime.parse("10:30"), zone)),
						List.of(Language.EN), null, events, List.of(), null),
				new Reading.Eligibility(
						at("/eligibility/text", between("La JCA-MV est ouverte", "aux travaux de la JCA."), 0.55),
						List.of(Category.MEMBER_STATE, Category.STATE_OF_PALESTINE, Category.SECTOR_MEMBER,
								Category.ASSOCIATE, Category.ACADEMIA),
						List.of(Category.ORGANISATION, Category.INVITED_EXPERT)),
				List.of(),
				List.of(officer(0, "Muath AlRumayh",
						"Commission des communications, de l'espace et des technologies (CST)", "SA"),
						officer(1, "Shin-Gak Kang",
								"Institut de recherche en électronique et en télécommunications (ETRI)", "KR")),
				List.of(at("/links/0", "https://www.itu.int/en/ITU-T/jca/mv/Pages/tor.aspx")), List.of(
						new Reading.Due(DeadlineKind.CONTRIBUTION, LocalDate.parse("2026-04-30"), null, zone, at(
								"/deadlines/0/action",
								"Soumission des contributions à la JCA-MV par courrier électronique à l'adresse "
										+ "tsbjcamv@itu.int.")),
						new Reading.Due(DeadlineKind.REGISTRATION, LocalDate.parse("2026-05-04"), null, zone,
								at("/deadlines/1/action",
										between("Inscription préalable", "d'accueil de la JCA-MV).")))),
				List.of(at("/closing/0", "Je vous souhaite une réunion constructive et agréable."),
						at("/closing/1",
								"Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.")),
				true,
				new Reading.Signatory(at("/signatory/name", "Seizo Onoe"),
						"Directeur du Bureau de la normalisation des télécommunications"),
				paragraphs(), List.of(), disputes(), this.text, Map.copyOf(this.evidence));
	}

	/** A text that says "Genève, le 14 mai" somewhere contradicts itself. */
	private List<Contradiction> disputes() {
		int other = this.text.indexOf("14 mai 2026");
		int first = this.text.indexOf("13 mai 2026");
		return (other < 0) ? List.of()
				: List.of(new Contradiction(Contradiction.Subject.DATE, "/meeting/sessions/0",
						List.of(new Contradiction.Place("2026-05-13", first, first + 11),
								new Contradiction.Place("2026-05-14", other, other + 11))));
	}

	private Reading.Line line(String at, String words, MailingCategory category) {
		return new Reading.Line(at(at, words), category);
	}

	private Reading.CoLocated event(int index, String title, String when, int from, int to) {
		at("/meeting/coLocated/" + index + "/from", when);
		return new Reading.CoLocated(at("/meeting/coLocated/" + index + "/title", title), LocalDate.of(2026, 5, from),
				LocalDate.of(2026, 5, to), null);
	}

	private Reading.Officer officer(int index, String name, String affiliation, String country) {
		String at = "/officers/" + index;
		return new Reading.Officer(at(at + "/name", name), OfficerRole.CO_CHAIR, at(at + "/affiliation", affiliation),
				country);
	}

	private String between(String first, String last) {
		int from = this.text.indexOf(first);
		int to = (from >= 0) ? this.text.indexOf(last, from) : -1;
		return (to >= 0) ? this.text.substring(from, to + last.length()) : first;
	}

	private List<String> paragraphs() {
		List<String> paragraphs = new ArrayList<>();
		for (String line : this.text.lines().toList()) {
			String words = line.strip();
			if (words.matches("(?s)^\\d{1,2}\\t.*")) {
				String paragraph = words.replaceFirst("^\\d{1,2}\\t", "");
				at("/paragraphs/" + paragraphs.size(), paragraph);
				paragraphs.add(paragraph);
			}
			else if (words.startsWith("•") && !paragraphs.isEmpty()) {
				int last = paragraphs.size() - 1;
				paragraphs.set(last, paragraphs.get(last) + "\n• " + words.replaceFirst("^•\\s*", ""));
			}
		}
		return paragraphs;
	}

}
