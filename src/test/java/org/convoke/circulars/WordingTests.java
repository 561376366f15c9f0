package org.convoke.circulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meetings;
import org.convoke.sample.JcaMv;
import org.convoke.sample.U4ssc;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
@Import(TestLetters.class)
class WordingTests {

	@Autowired
	TestLetters seeds;

	@Autowired
	Groups groups;

	@Autowired
	Meetings meetings;

	@Autowired
	Circulars circulars;

	@Autowired
	Letters letters;

	@Test
	void aMeetingDescribedAsInItsLetterLeavesNothingToType() {
		String key = this.circulars.draft(this.seeds.secondJcaMv(), Language.FR, CircularDraft.UNCHANGED);
		Circular draft = this.letters.any(key).circular();
		assertThat(plain(draft.text().paragraphs()))
			.containsExactlyElementsOf(plain(Paragraphs.parse(TestLetters.body("circular-127"))));
		assertThat(draft.text().detail()).isEqualTo("(Genève, Suisse, 13 mai 2026)");
		assertThat(TestLetters.printed("circular-127"))
			.contains(draft.text().subject(), draft.text().detail(), draft.text().salutation())
			.containsAll(draft.text().closing());
	}

	@Test
	void aVirtualMeetingWithPartnersNamesThemAndTheZone() {
		String key = this.circulars.draft(this.seeds.seventhU4ssc(), Language.FR, CircularDraft.UNCHANGED);
		LetterText text = this.letters.any(key).circular().text();
		List<Paragraph> printed = Paragraphs.parse(TestLetters.body("circular-92"));
		assertThat(plain(text.paragraphs())).startsWith(plain(printed).get(0));
		assertThat(text.detail()).isEqualTo("(réunion virtuelle, 20 juin 2023)");
		assertThat(this.letters.any(key).circular().isDeadlinesPrinted()).isFalse();
	}

	@Test
	void theSameMeetingInEnglish() {
		String key = this.circulars.draft(this.seeds.secondJcaMv(), Language.EN, CircularDraft.UNCHANGED);
		LetterText text = this.letters.any(key).circular().text();
		assertThat(text.subject())
			.isEqualTo("Second meeting of the Joint Coordination Activity on metaverse standardization (JCA-MV)");
		assertThat(text.detail()).isEqualTo("(Geneva, Switzerland, 13 May 2026)");
		assertThat(text.paragraphs().get(0).text())
			.startsWith("I have the honour to inform you that the second meeting of the Joint Coordination Activity")
			.endsWith("in Geneva, Switzerland, on 13 May 2026, from 08:30 to 10:30.");
		assertThat(text.paragraphs()).extracting(Paragraph::text)
			.contains("The meeting will be held in English only.",
					"Registration is mandatory and is to be completed using the online registration form on the home page"
							+ " of the JCA-MV.");
		assertThat(text.closing()).last().isEqualTo("Yours faithfully,");
	}

	@ParameterizedTest
	@EnumSource
	void aWholeDraftReadsAsALetterOfItsLanguage(Language language) {
		String slug = "wording-" + language.code();
		this.meetings.create(slug, this.groups.create(slug, JcaMv.group()).getId(), JcaMv.secondMeeting());
		this.meetings.setDeadline(slug, DeadlineKind.CONTRIBUTION, LocalDate.of(2026, 4, 30), null, JcaMv.CONTRIBUTION,
				Deadline.USUAL_OFFSETS);
		LetterText text = this.letters.any(this.circulars.draft(slug, language, CircularDraft.UNCHANGED))
			.circular()
			.text();
		assertThat(written(text)).isEqualToIgnoringNewLines(TestLetters.whole("draft." + language.code()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					AR | يشرفني أن أحيطكم علماً بأن الاتحاد الدولي للاتصالات (ITU) ينظم، بالاشتراك مع لجنة الأمم المتحدة الاقتصادية لأوروبا (UNECE) وبرنامج الأمم المتحدة للمستوطنات البشرية (موئل الأمم المتحدة)، الاجتماع السابع لمبادرة "متحدون من أجل مدن ذكية مستدامة" (U4SSC). وسيُعقد الاجتماع افتراضياً يوم 20 يونيو 2023، من الساعة 09:30 إلى الساعة 16:00 (CEST).
					EN | I have the honour to inform you that the International Telecommunication Union (ITU), together with the United Nations Economic Commission for Europe (UNECE) and the United Nations Human Settlements Programme (UN-Habitat), is organizing the seventh meeting of the United for Smart Sustainable Cities initiative (U4SSC). The meeting will be held virtually on 20 June 2023, from 09:30 to 16:00 CEST.
					ES | Tengo el honor de informarle de que la Unión Internacional de Telecomunicaciones (UIT), junto con la Comisión Económica de las Naciones Unidas para Europa (CEPE) y el Programa de las Naciones Unidas para los Asentamientos Humanos (ONU-Hábitat), organiza la séptima reunión de la iniciativa "Unidos por las Ciudades Inteligentes y Sostenibles" (U4SSC). La reunión se celebrará de manera virtual el 20 de junio de 2023, de 09:30 a 16:00 horas (CEST).
					RU | Имею честь сообщить вам, что седьмое собрание инициативы «Объединение усилий в целях построения "умных" устойчивых городов» (U4SSC) организуется Международным союзом электросвязи (МСЭ) совместно со следующими партнерами: Европейская экономическая комиссия Организации Объединенных Наций (ЕЭК ООН) и Программа Организации Объединенных Наций по населенным пунктам (ООН-Хабитат). Собрание состоится в виртуальном формате 20 июня 2023 года с 09:30 до 16:00 (CEST).
					ZH | 我荣幸地通知您，国际电信联盟（国际电联）将与联合国欧洲经济委员会（UNECE）和联合国人类住区规划署（人居署）共同举办“共建智慧可持续城市”举措（U4SSC）第七次会议。会议将于2023年6月20日09:30至16:00（CEST）以虚拟方式召开。
					""")
	void partnersAndTheZoneStandInsideTheSentence(Language language, String expected) {
		String slug = "wording-u4ssc-" + language.code();
		this.meetings.create(slug, this.groups.create(slug, U4ssc.group()).getId(), U4ssc.seventhMeeting());
		String key = this.circulars.draft(slug, language, CircularDraft.UNCHANGED);
		assertThat(this.letters.any(key).circular().text().paragraphs().get(0).text()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					AR | يشرفني أن أحيطكم علماً بأن الاجتماع الثاني للفريق JCA-MV سيُعقد في «Siège de l'Union internationale des télécommunications (UIT)» في Geneva، سويسرا، يوم 13 مايو 2026، من الساعة 08:30 إلى الساعة 10:30.
					EN | I have the honour to inform you that the second meeting of the Joint Coordination Activity on metaverse standardization (JCA-MV) will take place at “Siège de l'Union internationale des télécommunications (UIT)” in Geneva, Switzerland, on 13 May 2026, from 08:30 to 10:30.
					ES | Tengo el honor de informarle de que la segunda reunión de la JCA-MV se celebrará en «Siège de l'Union internationale des télécommunications (UIT)» en Geneva (Suiza), el 13 de mayo de 2026, de 08:30 a 10:30 horas.
					RU | Имею честь сообщить вам, что второе собрание Группы JCA-MV состоится 13 мая 2026 года с 08:30 до 10:30 (место проведения: «Siège de l'Union internationale des télécommunications (UIT)», Geneva, Швейцария).
					ZH | 我荣幸地通知您，JCA-MV第二次会议将于2026年5月13日08:30至10:30在瑞士Geneva“Siège de l'Union internationale des télécommunications (UIT)”召开。
					""")
	void whatALanguageLacksDoesNotBreakTheSentence(Language language, String expected) {
		String key = this.circulars.draft(this.seeds.secondJcaMv(), language, CircularDraft.UNCHANGED);
		assertThat(this.letters.any(key).circular().text().paragraphs().get(0).text()).isEqualTo(expected);
	}

	private static String written(LetterText text) {
		List<String> lines = new ArrayList<>(List.of(text.subject(), text.detail(), text.salutation()));
		lines.add(Paragraphs.write(text.paragraphs()));
		lines.addAll(text.closing());
		return String.join("\n\n", lines);
	}

	private static List<Paragraph> plain(List<Paragraph> paragraphs) {
		return paragraphs.stream()
			.map((paragraph) -> new Paragraph(TestLetters.plain(paragraph.text()),
					paragraph.bullets().stream().map(TestLetters::plain).toList()))
			.toList();
	}

}
