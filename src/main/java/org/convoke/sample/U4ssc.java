package org.convoke.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.meetings.Audience;
import org.convoke.meetings.Eligibility;
import org.convoke.meetings.GroupDetails;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Objective;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.Session;
import org.convoke.meetings.agenda.AgendaItem;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * What Circular TSB 92 of 2 May 2023 tells of the U4SSC initiative and its seventh
 * meeting.
 */
public final class U4ssc {

	private U4ssc() {
	}

	public static GroupDetails group() {
		return new GroupDetails("U4SSC",
				LocalizedText.of("متحدون من أجل مدن ذكية مستدامة", "United for Smart Sustainable Cities",
						"Unidos por las Ciudades Inteligentes y Sostenibles",
						"Tous unis pour des villes intelligentes et durables",
						"Объединение усилий в целях построения \"умных\" устойчивых городов", "共建智慧可持续城市"),
				LocalizedText.of(
						"The United for Smart Sustainable Cities initiative (U4SSC), implemented by the United Nations, is supported by 19 United Nations bodies and programmes with a view to achieving Sustainable Development Goal 11: make cities and human settlements inclusive, safe, resilient and sustainable. It is a global framework that stimulates dialogue on smart and sustainable cities and facilitates the use of ICTs and digital technologies to encourage the transition to them.",
						"L'initiative \"Tous unis pour des villes intelligentes et durables\" (U4SSC), mise en œuvre par les Nations Unies, est soutenue par 19 institutions et programmes des Nations Unies, en vue d'atteindre l'Objectif de développement durable 11 \"Faire en sorte que les villes et les établissements humains soient ouverts à tous, sûrs, résilients et durables\". L'initiative U4SSC constitue un cadre d'envergure mondiale pour stimuler un dialogue concernant les villes intelligentes et faciliter l'utilisation des TIC et des technologies numériques pour encourager la transition vers des villes intelligentes et durables."),
				"http://www.itu.int/en/ITU\u2011T/ssc/united/Pages/default.aspx", "u4ssc@itu.int", "+41 22 730 6301",
				"+41 22 730 5853", null, LocalizedText.NONE, List.of());
	}

	public static MeetingDetails seventhMeeting() {
		return new MeetingDetails(7, LocalizedText.of(
				"الاجتماع السابع لمبادرة \"متحدون من أجل مدن ذكية مستدامة\" (U4SSC)",
				"Seventh meeting of the United for Smart Sustainable Cities initiative (U4SSC)",
				"Séptima reunión de la iniciativa \"Unidos por las Ciudades Inteligentes y Sostenibles\" (U4SSC)",
				"Septième réunion de l'initiative \"Tous unis pour des villes intelligentes et durables\" (U4SSC)",
				"Седьмое собрание инициативы «Объединение усилий в целях построения \"умных\" устойчивых городов» (U4SSC)",
				"“共建智慧可持续城市”举措（U4SSC）第七次会议"), MeetingFormat.VIRTUAL, LocalizedText.NONE, LocalizedText.NONE, null,
				Geneva.ZONE, LocalizedText.NONE,
				LocalizedText.of(
						"Open to ITU Member States, Sector Members, Associates and Academia, and to any individual from an ITU Member country who wishes to contribute.",
						"La participation à la réunion est ouverte aux États Membres, aux Membres de Secteur et aux Associés de l'UIT ainsi qu'aux établissements universitaires participant aux travaux de l'UIT, et à toute personne issue d'un pays Membre de l'UIT qui souhaite contribuer aux travaux."),
				LocalizedText.of("المشاركة مجانية", "Free of charge", "La participación es gratuita",
						"La participation est gratuite", "Участие бесплатное", "免费参加"),
				"https://u4ssc.itu.int/latest-meetings/7th-meeting/", "https://meet.example.org/u4ssc-7",
				Audience.PUBLIC, Set.of(Language.EN),
				Stream.of(Category.values())
					.filter((category) -> category != Category.SECRETARIAT)
					.map((category) -> new Eligibility(category, false))
					.collect(Collectors.toSet()),
				List.of(new Session(LocalDateTime.of(2023, 6, 20, 9, 30), LocalDateTime.of(2023, 6, 20, 16, 0))),
				List.of(LocalizedText.of("لجنة الأمم المتحدة الاقتصادية لأوروبا (UNECE)",
						"United Nations Economic Commission for Europe (UNECE)",
						"Comisión Económica de las Naciones Unidas para Europa (CEPE)",
						"Commission économique des Nations Unies pour l'Europe (CEE-ONU)",
						"Европейская экономическая комиссия Организации Объединенных Наций (ЕЭК ООН)",
						"联合国欧洲经济委员会（UNECE）"),
						LocalizedText.of("برنامج الأمم المتحدة للمستوطنات البشرية (موئل الأمم المتحدة)",
								"United Nations Human Settlements Programme (UN-Habitat)",
								"Programa de las Naciones Unidas para los Asentamientos Humanos (ONU-Hábitat)",
								"Programme des Nations Unies pour les établissements humains (ONU-Habitat)",
								"Программа Организации Объединенных Наций по населенным пунктам (ООН-Хабитат)",
								"联合国人类住区规划署（人居署）")),
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

	/** What the letter says that the meeting is to do, point by point. */
	static List<AgendaItem> agenda() {
		List<Objective> objectives = seventhMeeting().objectives();
		return IntStream.range(0, objectives.size())
			.mapToObj((i) -> new AgendaItem(String.valueOf(i + 1), objectives.get(i).kind(), objectives.get(i).text(),
					null, null, null, null, null))
			.toList();
	}

	private static Objective objective(ObjectiveKind kind, String english, String french) {
		return new Objective(kind, LocalizedText.of(english, french));
	}

}
