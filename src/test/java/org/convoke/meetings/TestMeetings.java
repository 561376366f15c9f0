package org.convoke.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.stereotype.Component;

/**
 * The meetings of the two letters that all features are tried on, made as the secretariat
 * makes them. Each call creates another group and meeting, whose slugs end in a number.
 */
@Component
public class TestMeetings {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

	private final Groups groups;

	private final Meetings meetings;

	TestMeetings(Groups groups, Meetings meetings) {
		this.groups = groups;
		this.meetings = meetings;
	}

	/**
	 * The meeting of Circular 127: in Geneva on 13 May 2026, contributions until 30
	 * April, registration until 4 May.
	 */
	public Meeting secondJcaMv() {
		int number = COUNT.incrementAndGet();
		Group group = this.groups.create("jca-mv-test-" + number, jcaMv());
		return secondJcaMv("jca-mv-2-test-" + number, group);
	}

	/** The same under slugs of one's own. */
	Meeting secondJcaMv(String slug, Group group) {
		Meeting meeting = this.meetings.create(slug, group.getId(), secondMeeting());
		this.meetings.setDeadline(slug, DeadlineKind.CONTRIBUTION, LocalDate.of(2026, 4, 30), null, LocalizedText.of(
				"Submission of contributions to JCA-MV by e-mail to tsbjcamv@itu.int.",
				"Soumission des contributions à la JCA-MV par courrier électronique à l'adresse tsbjcamv@itu.int."),
				Deadline.USUAL_OFFSETS);
		this.meetings.setDeadline(slug, DeadlineKind.REGISTRATION, LocalDate.of(2026, 5, 4), null, LocalizedText.of(
				"Pre-registration (by means of the online registration form on the JCA-MV home page).",
				"Inscription préalable (au moyen du formulaire d'inscription en ligne disponible sur la page d'accueil de la JCA-MV)."),
				Deadline.USUAL_OFFSETS);
		return meeting;
	}

	/**
	 * The meeting of Circular 92: virtual, on 20 June 2023, open to everybody, without a
	 * deadline.
	 */
	public Meeting seventhU4ssc() {
		int number = COUNT.incrementAndGet();
		Group group = this.groups.create("u4ssc-test-" + number, u4ssc());
		return this.meetings.create("u4ssc-7-test-" + number, group.getId(), seventhMeeting());
	}

	static GroupDetails jcaMv() {
		return new GroupDetails("JCA-MV",
				LocalizedText.of("Joint Coordination Activity on Metaverse Standardization",
						"Activité conjointe de coordination sur la normalisation du métavers"),
				LocalizedText.of(
						"JCA-MV coordinates the work on metaverse standardization within ITU-T and is the central point of contact for outside bodies.",
						"La JCA-MV a pour mission de coordonner les travaux de normalisation relatifs au métavers menés par le Secteur de la normalisation des télécommunications de l'UIT (UIT-T) et d'encourager la collaboration entre toutes les commissions d'études concernées."),
				"https://www.itu.int/en/ITU-T/jca/mv/Pages/tor.aspx", "tsbjcamv@itu.int", "+41 22 730 6301",
				"+41 22 730 5853", "Cristina Bueti",
				LocalizedText.of("Telecommunication Standardization Advisory Group (TSAG)",
						"Groupe consultatif de la normalisation des télécommunications (GCNT)"),
				List.of(new Officer("Muath AlRumayh", OfficerRole.CO_CHAIR,
						LocalizedText.of("Communications, Space and Technology Commission (CST)",
								"Commission des communications, de l'espace et des technologies (CST)"),
						"SA"),
						new Officer("Shin-Gak Kang", OfficerRole.CO_CHAIR,
								LocalizedText.of("Electronics and Telecommunications Research Institute (ETRI)",
										"Institut de recherche en électronique et en télécommunications (ETRI)"),
								"KR")));
	}

	static MeetingDetails secondMeeting() {
		return new MeetingDetails(2, LocalizedText.of(
				"Second meeting of the Joint Coordination Activity on Metaverse Standardization (JCA-MV)",
				"Deuxième réunion de l'Activité conjointe de coordination sur la normalisation du métavers (JCA-MV)"),
				MeetingFormat.IN_PERSON, LocalizedText.of("ITU headquarters", "Siège de l'UIT"),
				LocalizedText.of("Geneva", "Genève"), "CH", GENEVA, LocalizedText.NONE,
				LocalizedText.of(
						"JCA-MV is open to ITU-T members. Invited experts and designated representatives of other relevant intergovernmental organizations, standards organizations and forums may take part.",
						"La JCA-MV est ouverte aux membres de l'UIT-T. Les experts invités ainsi que les représentants désignés d'autres organisations intergouvernementales, organisations de normalisation et forums concernés peuvent prendre part aux travaux de la JCA."),
				LocalizedText.NONE, null, null, Audience.PUBLIC, Set.of(Language.EN),
				Set.of(new Eligibility(Category.MEMBER_STATE, false),
						new Eligibility(Category.STATE_OF_PALESTINE, false),
						new Eligibility(Category.SECTOR_MEMBER, false), new Eligibility(Category.ASSOCIATE, false),
						new Eligibility(Category.ACADEMIA, false), new Eligibility(Category.ORGANISATION, true),
						new Eligibility(Category.INVITED_EXPERT, true)),
				List.of(new Session(LocalDateTime.of(2026, 5, 13, 8, 30), LocalDateTime.of(2026, 5, 13, 10, 30))),
				List.of(), List.of(), List.of(
						new CoLocatedEvent(
								LocalizedText.of("Third UN Virtual Worlds Day",
										"La troisième Journée des mondes virtuels des Nations Unies"),
								LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 12), null),
						new CoLocatedEvent(
								LocalizedText.of("Second Citiverse Assembly",
										"La deuxième Assemblée sur les métavilles"),
								LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 12), null),
						new CoLocatedEvent(LocalizedText.of(
								"Meeting of ITU-T Study Group 20 (Internet of things (IoT), digital twins and smart sustainable cities and communities)",
								"La réunion de la Commission d'études 20 de l'UIT-T (Internet des objets (IoT), jumeaux numériques et villes et communautés intelligentes et durables)"),
								LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 21), null)));
	}

	static GroupDetails u4ssc() {
		return new GroupDetails("U4SSC",
				LocalizedText.of("United for Smart Sustainable Cities",
						"Tous unis pour des villes intelligentes et durables"),
				LocalizedText.of(
						"U4SSC is a United Nations initiative, supported by 19 United Nations bodies, to achieve Sustainable Development Goal 11.",
						"L'initiative \"Tous unis pour des villes intelligentes et durables\" (U4SSC), mise en œuvre par les Nations Unies, est soutenue par 19 institutions et programmes des Nations Unies, en vue d'atteindre l'Objectif de développement durable 11."),
				"http://www.itu.int/en/ITU\u2011T/ssc/united/Pages/default.aspx", "u4ssc@itu.int", "+41 22 730 6301",
				"+41 22 730 5853", null, LocalizedText.NONE, List.of());
	}

	static MeetingDetails seventhMeeting() {
		return new MeetingDetails(7, LocalizedText.of(
				"Seventh meeting of the United for Smart Sustainable Cities initiative (U4SSC)",
				"Septième réunion de l'initiative \"Tous unis pour des villes intelligentes et durables\" (U4SSC)"),
				MeetingFormat.VIRTUAL, LocalizedText.NONE, LocalizedText.NONE, null, GENEVA, LocalizedText.NONE,
				LocalizedText.of(
						"Open to ITU Member States, Sector Members, Associates and Academia, and to any individual from an ITU Member country who wishes to contribute.",
						"La participation à la réunion est ouverte aux États Membres, aux Membres de Secteur et aux Associés de l'UIT ainsi qu'aux établissements universitaires participant aux travaux de l'UIT, et à toute personne issue d'un pays Membre de l'UIT qui souhaite contribuer aux travaux."),
				LocalizedText.of("Free of charge", "La participation est gratuite"),
				"https://u4ssc.itu.int/latest-meetings/7th-meeting/", "https://meet.example.org/u4ssc-7",
				Audience.PUBLIC, Set.of(Language.EN),
				Stream.of(Category.values())
					.filter((category) -> category != Category.SECRETARIAT)
					.map((category) -> new Eligibility(category, false))
					.collect(Collectors.toSet()),
				List.of(new Session(LocalDateTime.of(2023, 6, 20, 9, 30), LocalDateTime.of(2023, 6, 20, 16, 0))),
				List.of(LocalizedText.of("United Nations Economic Commission for Europe (UNECE)",
						"Commission économique des Nations Unies pour l'Europe (CEE-ONU)"),
						LocalizedText.of("United Nations Human Settlements Programme (UN-Habitat)",
								"Programme des Nations Unies pour les établissements humains (ONU-Habitat)")),
				List.of(objective(ObjectiveKind.REPORT, "Report on the work of the U4SSC thematic groups.",
						"Rendre compte des travaux des groupes thématiques de l'initiative U4SSC."),
						objective(ObjectiveKind.PRESENT,
								"Present the latest U4SSC publications and their use in cities.",
								"Présenter les publications les plus récentes ayant trait à l'initiative U4SSC et leur utilisation dans les villes."),
						objective(ObjectiveKind.PRESENT,
								"Present the latest on the implementation of the U4SSC KPIs around the world.",
								"Présenter les informations les plus récentes sur la mise en œuvre des indicateurs IFP de l'initiative U4SSC à travers le monde."),
						objective(ObjectiveKind.PRESENT, "Present the activities of the U4SSC hub.",
								"Présenter les activités du pôle pour l'initiative U4SSC."),
						objective(ObjectiveKind.APPROVE, "Approve the new U4SSC leadership team.",
								"Approuver la désignation de la nouvelle équipe de direction de l'initiative U4SSC."),
						objective(ObjectiveKind.APPROVE,
								"Present new U4SSC activities and approve the annual work programme (2023-2024).",
								"Présenter les nouvelles activités menées dans le cadre de l'initiative U4SSC et approuver le programme de travail annuel de l'initiative U4SSC (2023-2024).")),
				List.of());
	}

	private static Objective objective(ObjectiveKind kind, String english, String french) {
		return new Objective(kind, LocalizedText.of(english, french));
	}

}
