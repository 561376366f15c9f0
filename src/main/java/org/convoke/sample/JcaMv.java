package org.convoke.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.convoke.directory.Category;
import org.convoke.meetings.Audience;
import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.Eligibility;
import org.convoke.meetings.GroupDetails;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Officer;
import org.convoke.meetings.OfficerRole;
import org.convoke.meetings.Session;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/** What Circular TSB 127 of 26 March 2026 tells of the JCA-MV and its second meeting. */
public final class JcaMv {

	private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

	/** What is to be done by 30 April 2026. */
	public static final LocalizedText CONTRIBUTION = LocalizedText.of(
			"Submission of contributions to JCA-MV by e-mail to tsbjcamv@itu.int.",
			"Soumission des contributions à la JCA-MV par courrier électronique à l'adresse tsbjcamv@itu.int.");

	/** What is to be done by 4 May 2026. */
	public static final LocalizedText REGISTRATION = LocalizedText.of(
			"Pre-registration (by means of the online registration form on the JCA-MV home page).",
			"Inscription préalable (au moyen du formulaire d'inscription en ligne disponible sur la page d'accueil de la JCA-MV).");

	private JcaMv() {
	}

	public static GroupDetails group() {
		return new GroupDetails("JCA-MV",
				LocalizedText.of("Joint Coordination Activity on Metaverse Standardization",
						"Activité conjointe de coordination sur la normalisation du métavers"),
				LocalizedText.of(
						"JCA-MV coordinates the work on metaverse standardization within the ITU Telecommunication Standardization Sector (ITU-T) and encourages collaboration among all the study groups concerned. It also serves as a central point of contact for exchanges with outside standards organizations, consortia and forums working on metaverse-related standards, so that communication with them is effective in both directions.",
						"La JCA-MV a pour mission de coordonner les travaux de normalisation relatifs au métavers menés par le Secteur de la normalisation des télécommunications de l'UIT (UIT-T) et d'encourager la collaboration entre toutes les commissions d'études concernées. Elle sert également de point de contact central pour les échanges avec les organisations de normalisation, consortiums et forums extérieurs travaillant sur les normes relatives au métavers, afin de faciliter une communication efficace allant dans les deux sens avec ces organismes."),
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

	public static MeetingDetails secondMeeting() {
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

}
