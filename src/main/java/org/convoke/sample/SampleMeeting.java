package org.convoke.sample;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.circulars.CircularDraft;
import org.convoke.circulars.Circulars;
import org.convoke.directory.Category;
import org.convoke.meetings.Audience;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Eligibility;
import org.convoke.meetings.GroupDetails;
import org.convoke.meetings.Groups;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Objective;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.Officer;
import org.convoke.meetings.OfficerRole;
import org.convoke.meetings.Session;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.stereotype.Component;

/**
 * A meeting to come of an invented group, so that registering and contributing can be
 * tried at once; its letter is a draft.
 */
@Component
class SampleMeeting {

	private static final String GROUP = "jca-demo";

	private static final String MEETING = "jca-demo-1";

	private final Groups groups;

	private final Meetings meetings;

	private final Circulars circulars;

	private final Clock clock;

	SampleMeeting(Groups groups, Meetings meetings, Circulars circulars, Clock clock) {
		this.groups = groups;
		this.meetings = meetings;
		this.circulars = circulars;
		this.clock = clock;
	}

	void announce() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Geneva.ZONE);
		LocalDate day = today.plusDays(42).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
		long group = this.groups.create(GROUP, group()).getId();
		this.meetings.create(MEETING, group, meeting(day));
		this.meetings.setDeadline(MEETING, DeadlineKind.CONTRIBUTION, day.minusDays(13), null, LocalizedText.of(
				"تقديم المساهمات إلى JCA-DEMO باستعمال الاستمارة المتاحة على صفحة الاجتماع.",
				"Submission of contributions to JCA-DEMO through the form on the meeting page.",
				"Presentación de contribuciones a la JCA-DEMO mediante el formulario de la página de la reunión.",
				"Soumission des contributions à la JCA-DEMO au moyen du formulaire de la page de la réunion.",
				"Представление вкладов для JCA-DEMO с использованием формы на странице собрания.",
				"通过会议网页上的表单向JCA-DEMO提交文稿。"), Deadline.USUAL_OFFSETS);
		this.meetings.setDeadline(MEETING, DeadlineKind.REGISTRATION, day.minusDays(9), null,
				LocalizedText.of("التسجيل المسبق باستعمال الاستمارة المتاحة على صفحة الاجتماع.",
						"Pre-registration through the form on the meeting page.",
						"Inscripción previa mediante el formulario de la página de la reunión.",
						"Inscription préalable au moyen du formulaire de la page de la réunion.",
						"Предварительная регистрация с использованием формы на странице собрания.", "通过会议网页上的表单预先注册。"),
				Deadline.USUAL_OFFSETS);
		this.circulars.draft(MEETING, Language.EN, CircularDraft.UNCHANGED);
	}

	private static GroupDetails group() {
		return new GroupDetails("JCA-DEMO",
				LocalizedText.of("نشاط التنسيق المشترك بشأن العروض الإيضاحية",
						"Joint Coordination Activity on Demonstrations",
						"Actividad Conjunta de Coordinación sobre demostraciones",
						"Activité conjointe de coordination sur les démonstrations",
						"Группа по совместной координационной деятельности в области демонстраций", "演示联合协调活动"),
				LocalizedText.of(
						"JCA-DEMO is invented. It shows how a group, its meetings, its circulars and its documents look in Convoke, and everything about it may be tried out.",
						"La JCA-DEMO est inventée. Elle montre comment un groupe, ses réunions, ses circulaires et ses documents se présentent dans Convoke, et tout ce qui la concerne peut être essayé."),
				null, "jca-demo@example.org", "+41 22 555 01 00", null, "Alex Sample",
				LocalizedText.of("Sample Advisory Group", "Groupe consultatif d'exemple"),
				List.of(new Officer("Robin Example", OfficerRole.CHAIR,
						LocalizedText.of("Example Institute", "Institut d'exemple"), "CH")));
	}

	private static MeetingDetails meeting(LocalDate day) {
		return new MeetingDetails(1, LocalizedText.of(
				"الاجتماع الأول لنشاط التنسيق المشترك بشأن العروض الإيضاحية (JCA-DEMO)",
				"First meeting of the Joint Coordination Activity on Demonstrations (JCA-DEMO)",
				"Primera reunión de la Actividad Conjunta de Coordinación sobre demostraciones (JCA-DEMO)",
				"Première réunion de l'Activité conjointe de coordination sur les démonstrations (JCA-DEMO)",
				"Первое собрание Группы по совместной координационной деятельности в области демонстраций (JCA-DEMO)",
				"演示联合协调活动（JCA-DEMO）第一次会议"), MeetingFormat.HYBRID, Geneva.HEADQUARTERS, Geneva.CITY, "CH", Geneva.ZONE,
				LocalizedText.NONE,
				LocalizedText.of("JCA-DEMO is open to everybody who wants to try Convoke.",
						"La JCA-DEMO est ouverte à toute personne qui souhaite essayer Convoke."),
				LocalizedText.of("المشاركة مجانية", "Free of charge", "La participación es gratuita",
						"La participation est gratuite", "Участие бесплатное", "免费参加"),
				null, "https://meet.example.org/jca-demo-1", Audience.PUBLIC, Set.of(Language.EN, Language.FR),
				Stream.of(Category.values())
					.map((category) -> new Eligibility(category, category == Category.INVITED_EXPERT))
					.collect(Collectors.toSet()),
				List.of(new Session(day.atTime(9, 30), day.atTime(12, 30)),
						new Session(day.atTime(14, 0), day.atTime(17, 0))),
				List.of(),
				List.of(new Objective(ObjectiveKind.PRESENT,
						LocalizedText.of("Present how circulars, registrations and contributions work together.",
								"Présenter comment circulaires, inscriptions et contributions se combinent.")),
						new Objective(ObjectiveKind.APPROVE,
								LocalizedText.of("Approve the programme of the next demonstrations.",
										"Approuver le programme des prochaines démonstrations."))),
				List.of());
	}

}
