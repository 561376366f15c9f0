package org.convoke.circulars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.convoke.meetings.Audience;
import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Session;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** The two letters of the archive, and the meetings that they convene. */
@TestComponent
class TestLetters {

	static final String MAILBOX = "tsbjcamv@itu.int";

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Meetings meetings;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	TestLetters(Meetings meetings, JdbcClient jdbc, JsonMapper json) {
		this.meetings = meetings;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The lines of a letter as it was printed. */
	static List<String> printed(String name) {
		return whole(name).lines().toList();
	}

	/** All of a text. */
	static String whole(String name) {
		try {
			return new ClassPathResource("circulars/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The numbered paragraphs of a letter with their bullets, to be pasted. */
	static String body(String name) {
		return printed(name).stream()
			.filter((line) -> Pattern.matches("^(\\d+\\t|•).*", line))
			.collect(Collectors.joining("\n"));
	}

	/** The lines of the letter on a page, as somebody reads them. */
	static List<String> lines(String html) {
		int from = html.indexOf("<article class=\"letter\"");
		String letter = html.substring(from, html.indexOf("</article>", from))
			.replaceAll("(?s)<(style|script|svg).*?</\\1>", "")
			.replaceAll("\\s+", " ")
			.replaceAll("</span> ?<div> ?<p>", "\t")
			.replaceAll(
					"</?(p|div|li|ul|dt|dd|dl|tr|td|th|h1|h2|b|span|br|header|footer|article|section|table)( [^>]*)?>",
					"\n")
			.replaceAll("<[^>]*>", "");
		return HtmlUtils.htmlUnescape(letter)
			.lines()
			.map(TestLetters::plain)
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	/** Without the marks of lists and the kinds of spaces. */
	static String plain(String line) {
		return line.replace('\u00A0', ' ').strip().replaceFirst("^[–•-]\\s+", "").replaceAll("\\s+", " ");
	}

	/** A new group like JCA-MV with its second meeting; the slug of that meeting. */
	String secondJcaMv() {
		String slug = "letter-jca-mv-" + COUNT.incrementAndGet();
		long group = group(slug, "JCA-MV",
				french("Activité conjointe de coordination sur la normalisation du métavers"),
				french("La JCA-MV a pour mission de coordonner les travaux de normalisation relatifs au métavers menés par "
						+ "le Secteur de la normalisation des télécommunications de l'UIT (UIT-T) et d'encourager la "
						+ "collaboration entre toutes les commissions d'études concernées. Elle sert également de point de "
						+ "contact central pour les échanges avec les organisations de normalisation, consortiums et forums "
						+ "extérieurs travaillant sur les normes relatives au métavers, afin de faciliter une communication "
						+ "efficace allant dans les deux sens avec ces organismes."),
				"https://www.itu.int/en/ITU-T/jca/mv/Pages/tor.aspx", MAILBOX, "Cristina Bueti");
		officer(group, 0, "M. Muath AlRumayh",
				"Commission des communications, de l'espace et des technologies (CST) du Royaume d'Arabie saoudite");
		officer(group, 1, "M. Shin-Gak Kang",
				"Institut de recherche en électronique et en télécommunications (ETRI) de la République de Corée");
		this.meetings.create(slug, group, new MeetingDetails(2, LocalizedText.of(
				"Second meeting of the Joint Coordination Activity on metaverse standardization (JCA-MV)",
				"Deuxième réunion de l'Activité conjointe de coordination sur la normalisation du métavers (JCA-MV)"),
				MeetingFormat.IN_PERSON, french("Siège de l'Union internationale des télécommunications (UIT)"),
				LocalizedText.of("Geneva", "Genève"), "CH", ZoneId.of("Europe/Zurich"), LocalizedText.NONE,
				french("La JCA-MV est ouverte aux membres de l'UIT-T. Les experts invités ainsi que les représentants "
						+ "désignés d'autres organisations intergouvernementales, organisations de normalisation et forums "
						+ "concernés peuvent prendre part aux travaux de la JCA."),
				LocalizedText.NONE, null, null, Audience.PUBLIC, Set.of(Language.EN), Set.of(),
				List.of(session("2026-05-13T08:30", "2026-05-13T10:30")), List.of(), List.of(),
				List.of(event("La troisième Journée des mondes virtuels des Nations Unies", "2026-05-11", "2026-05-12"),
						event("La deuxième Assemblée sur les métavilles", "2026-05-12", "2026-05-12"),
						event("La réunion de la Commission d'études 20 de l'UIT-T (Internet des objets (IoT), jumeaux "
								+ "numériques et villes et communautés intelligentes et durables)", "2026-05-12",
								"2026-05-21"))));
		this.meetings.setDeadline(slug, DeadlineKind.CONTRIBUTION, LocalDate.parse("2026-04-30"), null, french(
				"Soumission des contributions à la JCA-MV par courrier électronique à l'adresse " + MAILBOX + "."),
				List.of(7));
		this.meetings.setDeadline(slug, DeadlineKind.REGISTRATION, LocalDate.parse("2026-05-04"), null,
				french("Inscription préalable (au moyen du formulaire d'inscription en ligne disponible sur la page "
						+ "d'accueil de la JCA-MV)."),
				List.of(7));
		return slug;
	}

	/** A new group like U4SSC with its seventh meeting; the slug of that meeting. */
	String seventhU4ssc() {
		String slug = "letter-u4ssc-" + COUNT.incrementAndGet();
		long group = group(slug, "U4SSC", french("Tous unis pour des villes intelligentes et durables"),
				LocalizedText.NONE, null, "u4ssc@itu.int", null);
		this.meetings.create(slug, group,
				new MeetingDetails(7, french(
						"Septième réunion de l'initiative \"Tous unis pour des villes intelligentes et durables\""),
						MeetingFormat.VIRTUAL, LocalizedText.NONE, LocalizedText.NONE, null, ZoneId.of("Europe/Zurich"),
						LocalizedText.NONE, LocalizedText.NONE, french("La participation est gratuite."),
						"https://u4ssc.itu.int/latest-meetings/7th-meeting/", null, Audience.PUBLIC,
						Set.of(Language.EN), Set.of(), List.of(session("2023-06-20T09:30", "2023-06-20T16:00")),
						List.of(french("Commission économique des Nations Unies pour l'Europe (CEE-ONU)"),
								french("Programme des Nations Unies pour les établissements humains (ONU-Habitat)")),
						List.of(), List.of()));
		return slug;
	}

	private static LocalizedText french(String text) {
		return LocalizedText.of(Language.FR, text);
	}

	private static Session session(String from, String to) {
		return new Session(LocalDateTime.parse(from), LocalDateTime.parse(to));
	}

	private static CoLocatedEvent event(String title, String first, String last) {
		return new CoLocatedEvent(french(title), LocalDate.parse(first), LocalDate.parse(last), null);
	}

	private long group(String slug, String acronym, LocalizedText name, LocalizedText mandate, String terms,
			String mailbox, String contact) {
		return this.jdbc.sql("""
				insert into meeting_group (slug, acronym, name, mandate, terms_link, mailbox, phone, fax, contact_name,
				    appointing_body)
				values (?, ?, ?::jsonb, ?::jsonb, ?, ?, '+41 22 730 6301', '+41 22 730 5853', ?, ?::jsonb)
				returning id""")
			.params(slug, acronym, this.json.writeValueAsString(name), this.json.writeValueAsString(mandate), terms,
					mailbox, contact,
					this.json.writeValueAsString(
							french("Groupe consultatif de la normalisation des télécommunications (GCNT)")))
			.query(Long.class)
			.single();
	}

	private void officer(long group, int position, String name, String affiliation) {
		this.jdbc
			.sql("insert into group_officer (group_id, position, name, role, affiliation)"
					+ " values (?, ?, ?, 'CO_CHAIR', ?::jsonb)")
			.params(group, position, name, this.json.writeValueAsString(french(affiliation)))
			.update();
	}

}
