package org.convoke.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.convoke.directory.Category;
import org.convoke.meetings.Audience;
import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.Eligibility;
import org.convoke.meetings.GroupDetails;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.Officer;
import org.convoke.meetings.OfficerRole;
import org.convoke.meetings.Session;
import org.convoke.meetings.agenda.AgendaItem;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/** What Circular TSB 127 of 26 March 2026 tells of the JCA-MV and its second meeting. */
public final class JcaMv {

	private static final LocalizedText NAME = LocalizedText.of("نشاط التنسيق المشترك بشأن تقييس الميتافيرس",
			"Joint Coordination Activity on Metaverse Standardization",
			"Actividad Conjunta de Coordinación sobre normalización del metaverso",
			"Activité conjointe de coordination sur la normalisation du métavers",
			"Группа по совместной координационной деятельности в области стандартизации метавселенной", "元宇宙标准化联合协调活动");

	/** What is to be done by 30 April 2026. */
	public static final LocalizedText CONTRIBUTION = LocalizedText.of(
			"تقديم المساهمات إلى النشاط JCA-MV بالبريد الإلكتروني على العنوان tsbjcamv@itu.int.",
			"Submission of contributions to JCA-MV by e-mail to tsbjcamv@itu.int.",
			"Presentación de contribuciones a la JCA-MV por correo electrónico, a la dirección tsbjcamv@itu.int.",
			"Soumission des contributions à la JCA-MV par courrier électronique à l'adresse tsbjcamv@itu.int.",
			"Представление вкладов для JCA-MV по электронной почте по адресу tsbjcamv@itu.int.",
			"通过电子邮件（tsbjcamv@itu.int）向JCA-MV提交文稿。");

	/** What is to be done by 4 May 2026. */
	public static final LocalizedText REGISTRATION = LocalizedText.of(
			"التسجيل المسبق (باستعمال استمارة التسجيل الإلكترونية المتاحة على صفحة JCA-MV الرئيسية).",
			"Pre-registration (by means of the online registration form on the JCA-MV home page).",
			"Inscripción previa (mediante el formulario de inscripción en línea disponible en la página web de la JCA-MV).",
			"Inscription préalable (au moyen du formulaire d'inscription en ligne disponible sur la page d'accueil de la JCA-MV).",
			"Предварительная регистрация (с использованием онлайновой формы регистрации на домашней странице JCA-MV).",
			"预先注册（通过JCA-MV主页上的在线注册表进行）。");

	private JcaMv() {
	}

	public static GroupDetails group() {
		return new GroupDetails("JCA-MV", NAME, mandate(), "https://www.itu.int/en/ITU-T/jca/mv/Pages/tor.aspx",
				"tsbjcamv@itu.int", "+41 22 730 6301", "+41 22 730 5853", "Cristina Bueti",
				LocalizedText.of("الفريق الاستشاري لتقييس الاتصالات (TSAG)",
						"Telecommunication Standardization Advisory Group (TSAG)",
						"Grupo Asesor de Normalización de las Telecomunicaciones (GANT)",
						"Groupe consultatif de la normalisation des télécommunications (GCNT)",
						"Консультативная группа по стандартизации электросвязи (КГСЭ)", "电信标准化顾问组（TSAG）"),
				List.of(new Officer("Muath AlRumayh", OfficerRole.CO_CHAIR,
						LocalizedText.of("هيئة الاتصالات والفضاء والتقنية (CST)",
								"Communications, Space and Technology Commission (CST)",
								"Comisión de Comunicaciones, Espacio y Tecnología (CST)",
								"Commission des communications, de l'espace et des technologies (CST)",
								"Комиссия по связи, космосу и технологиям (CST)", "通信、空间和技术委员会（CST）"),
						"SA"),
						new Officer("Shin-Gak Kang", OfficerRole.CO_CHAIR,
								LocalizedText.of("معهد بحوث الإلكترونيات والاتصالات (ETRI)",
										"Electronics and Telecommunications Research Institute (ETRI)",
										"Instituto de Investigación en Electrónica y Telecomunicaciones (ETRI)",
										"Institut de recherche en électronique et en télécommunications (ETRI)",
										"Научно-исследовательский институт электроники и электросвязи (ETRI)",
										"电子通信研究院（ETRI）"),
								"KR")));
	}

	private static LocalizedText mandate() {
		return LocalizedText.of(
				"يتولى JCA-MV تنسيق أعمال تقييس الميتافيرس داخل قطاع تقييس الاتصالات بالاتحاد (ITU-T)، ويشجع التعاون بين جميع لجان الدراسات المعنية. كما أنه نقطة اتصال مركزية لتبادل المعلومات مع منظمات التقييس والاتحادات والمنتديات الخارجية العاملة على المعايير المتصلة بالميتافيرس، كي يكون التواصل معها فعّالاً في الاتجاهين.",
				"JCA-MV coordinates the work on metaverse standardization within the ITU Telecommunication Standardization Sector (ITU-T) and encourages collaboration among all the study groups concerned. It also serves as a central point of contact for exchanges with outside standards organizations, consortia and forums working on metaverse-related standards, so that communication with them is effective in both directions.",
				"La JCA-MV coordina los trabajos de normalización del metaverso en el Sector de Normalización de las Telecomunicaciones de la UIT (UIT-T) y fomenta la colaboración entre todas las Comisiones de Estudio interesadas. Sirve asimismo de punto de contacto central para los intercambios con las organizaciones de normalización, los consorcios y los foros externos que elaboran normas relacionadas con el metaverso, a fin de que la comunicación con ellos sea eficaz en ambos sentidos.",
				"La JCA-MV a pour mission de coordonner les travaux de normalisation relatifs au métavers menés par le Secteur de la normalisation des télécommunications de l'UIT (UIT-T) et d'encourager la collaboration entre toutes les commissions d'études concernées. Elle sert également de point de contact central pour les échanges avec les organisations de normalisation, consortiums et forums extérieurs travaillant sur les normes relatives au métavers, afin de faciliter une communication efficace allant dans les deux sens avec ces organismes.",
				"JCA-MV координирует работу по стандартизации метавселенной в рамках Сектора стандартизации электросвязи МСЭ (МСЭ-Т) и содействует сотрудничеству между всеми заинтересованными исследовательскими комиссиями. Она также служит центральным контактным пунктом для обмена информацией с внешними организациями по стандартизации, консорциумами и форумами, которые разрабатывают стандарты, относящиеся к метавселенной, с тем чтобы взаимодействие с ними было эффективным в обоих направлениях.",
				"JCA-MV负责协调国际电联电信标准化部门（ITU-T）的元宇宙标准化工作，鼓励所有相关研究组开展协作。JCA-MV还作为中心联络点，与从事元宇宙相关标准工作的外部标准组织、联盟和论坛进行交流，以实现有效的双向沟通。");
	}

	public static MeetingDetails secondMeeting() {
		return new MeetingDetails(2, LocalizedText.of(
				"الاجتماع الثاني لنشاط التنسيق المشترك بشأن تقييس الميتافيرس (JCA-MV)",
				"Second meeting of the Joint Coordination Activity on Metaverse Standardization (JCA-MV)",
				"Segunda reunión de la Actividad Conjunta de Coordinación sobre normalización del metaverso (JCA-MV)",
				"Deuxième réunion de l'Activité conjointe de coordination sur la normalisation du métavers (JCA-MV)",
				"Второе собрание Группы по совместной координационной деятельности в области стандартизации метавселенной (JCA-MV)",
				"元宇宙标准化联合协调活动（JCA-MV）第二次会议"), MeetingFormat.IN_PERSON, Geneva.HEADQUARTERS, Geneva.CITY, "CH",
				Geneva.ZONE, LocalizedText.NONE, participants(), LocalizedText.NONE, null, null, Audience.PUBLIC,
				Set.of(Language.EN),
				Set.of(new Eligibility(Category.MEMBER_STATE, false),
						new Eligibility(Category.STATE_OF_PALESTINE, false),
						new Eligibility(Category.SECTOR_MEMBER, false), new Eligibility(Category.ASSOCIATE, false),
						new Eligibility(Category.ACADEMIA, false), new Eligibility(Category.ORGANISATION, true),
						new Eligibility(Category.INVITED_EXPERT, true)),
				List.of(new Session(LocalDateTime.of(2026, 5, 13, 8, 30), LocalDateTime.of(2026, 5, 13, 10, 30))),
				List.of(), List.of(), events());
	}

	/**
	 * What the letter lets expect: the mandate, point by point, and the contributions.
	 */
	static List<AgendaItem> agenda() {
		return List.of(
				item("1", ObjectiveKind.OTHER,
						LocalizedText.of("افتتاح الاجتماع", "Opening of the meeting", "Apertura de la reunión",
								"Ouverture de la réunion", "Открытие собрания", "会议开幕")),
				item("2", ObjectiveKind.APPROVE,
						LocalizedText.of("إقرار جدول الأعمال", "Approval of the agenda", "Aprobación del orden del día",
								"Approbation de l'ordre du jour", "Утверждение повестки дня", "通过议程")),
				item("3", ObjectiveKind.PRESENT,
						LocalizedText.of("اختصاصات JCA-MV", "Terms of reference of JCA-MV", "Mandato de la JCA-MV",
								"Mandat de la JCA-MV", "Круг ведения JCA-MV", "JCA-MV的职权范围")),
				item("4", ObjectiveKind.DISCUSS,
						LocalizedText.of("المساهمات الواردة", "Contributions received", "Contribuciones recibidas",
								"Contributions reçues", "Полученные вклады", "收到的文稿")),
				item("5", ObjectiveKind.DISCUSS,
						LocalizedText.of("تنسيق أعمال تقييس الميتافيرس",
								"Coordination of the work on metaverse standardization",
								"Coordinación de los trabajos de normalización del metaverso",
								"Coordination des travaux de normalisation relatifs au métavers",
								"Координация работы по стандартизации метавселенной", "元宇宙标准化工作的协调")),
				item("5.1", ObjectiveKind.DISCUSS,
						LocalizedText.of("التعاون بين لجان الدراسات المعنية",
								"Collaboration among the study groups concerned",
								"Colaboración entre las Comisiones de Estudio interesadas",
								"Collaboration entre les commissions d'études concernées",
								"Сотрудничество заинтересованных исследовательских комиссий", "相关研究组之间的协作")),
				item("5.2", ObjectiveKind.DISCUSS, LocalizedText.of(
						"التبادل مع منظمات التقييس والاتحادات والمنتديات الخارجية",
						"Exchanges with outside standards organizations, consortia and forums",
						"Intercambios con organizaciones de normalización, consorcios y foros externos",
						"Échanges avec les organisations de normalisation, consortiums et forums extérieurs",
						"Обмен информацией с внешними организациями по стандартизации, консорциумами и форумами",
						"与外部标准组织、联盟和论坛的交流")),
				item("6", ObjectiveKind.OTHER,
						LocalizedText.of("ما يستجد من أعمال واختتام الاجتماع", "Other business and closing",
								"Otros asuntos y clausura", "Questions diverses et clôture",
								"Прочие вопросы и закрытие", "其他事项和会议闭幕")));
	}

	private static AgendaItem item(String label, ObjectiveKind kind, LocalizedText title) {
		return new AgendaItem(label, kind, title, null, null, null, null, null);
	}

	private static LocalizedText participants() {
		return LocalizedText.of(
				"باب المشاركة في JCA-MV مفتوح أمام أعضاء قطاع تقييس الاتصالات. ويجوز أن يشارك فيه الخبراء المدعوون والممثلون المعيَّنون من المنظمات الحكومية الدولية ومنظمات التقييس والمنتديات الأخرى المعنية.",
				"JCA-MV is open to ITU-T members. Invited experts and designated representatives of other relevant intergovernmental organizations, standards organizations and forums may take part.",
				"La JCA-MV está abierta a los miembros del UIT-T. Pueden participar los expertos invitados y los representantes designados de otras organizaciones intergubernamentales, organizaciones de normalización y foros pertinentes.",
				"La JCA-MV est ouverte aux membres de l'UIT-T. Les experts invités ainsi que les représentants désignés d'autres organisations intergouvernementales, organisations de normalisation et forums concernés peuvent prendre part aux travaux de la JCA.",
				"Участие в работе JCA-MV открыто для членов МСЭ-Т. В ней могут принимать участие приглашенные эксперты и назначенные представители других соответствующих межправительственных организаций, организаций по стандартизации и форумов.",
				"JCA-MV向ITU-T成员开放。特邀专家以及其他相关政府间组织、标准组织和论坛的指定代表均可参加。");
	}

	private static List<CoLocatedEvent> events() {
		return List.of(
				new CoLocatedEvent(
						LocalizedText.of("النسخة الثالثة من يوم الأمم المتحدة للعوالم الافتراضية",
								"Third UN Virtual Worlds Day",
								"Tercera edición del Día de los Mundos Virtuales de las Naciones Unidas",
								"La troisième Journée des mondes virtuels des Nations Unies",
								"Третий День виртуальных миров Организации Объединенных Наций", "第三届联合国虚拟世界日"),
						LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 12), null),
				new CoLocatedEvent(
						LocalizedText.of("الجمعية الثانية للمدينة الافتراضية (Citiverse)", "Second Citiverse Assembly",
								"Segunda Asamblea sobre el citiverso", "La deuxième Assemblée sur les métavilles",
								"Вторая ассамблея по городским метавселенным (Citiverse)", "第二届城市元宇宙（Citiverse）大会"),
						LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 12), null),
				new CoLocatedEvent(LocalizedText.of(
						"اجتماع لجنة الدراسات 20 لقطاع تقييس الاتصالات (إنترنت الأشياء (IoT) والتوائم الرقمية والمدن والمجتمعات الذكية المستدامة)",
						"Meeting of ITU-T Study Group 20 (Internet of things (IoT), digital twins and smart sustainable cities and communities)",
						"Reunión de la Comisión de Estudio 20 del UIT-T (Internet de las cosas (IoT), gemelos digitales y ciudades y comunidades inteligentes y sostenibles)",
						"La réunion de la Commission d'études 20 de l'UIT-T (Internet des objets (IoT), jumeaux numériques et villes et communautés intelligentes et durables)",
						"Собрание 20-й Исследовательской комиссии МСЭ-Т (Интернет вещей (IoT), цифровые двойники и \"умные\" устойчивые города и сообщества)",
						"ITU-T第20研究组（物联网（IoT）、数字孪生以及智慧可持续城市和社区）会议"), LocalDate.of(2026, 5, 12),
						LocalDate.of(2026, 5, 21), null));
	}

}
