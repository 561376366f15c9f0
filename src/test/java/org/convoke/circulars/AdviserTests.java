package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What a letter says otherwise than its meeting is found, and hardly anything else. */
@ConvokeTest
@Import(TestLetters.class)
class AdviserTests {

	@Autowired
	TestLetters seeds;

	@Autowired
	Circulars circulars;

	@Autowired
	Letters letters;

	private String jcaMv;

	private String u4ssc;

	@BeforeEach
	void theTwoLettersOfTheArchive() {
		this.jcaMv = draft(this.seeds.secondJcaMv(), TestLetters.body("circular-127"));
		this.u4ssc = draft(this.seeds.seventhU4ssc(), TestLetters.body("circular-92"));
	}

	private String draft(String meeting, String body) {
		return this.circulars.draft(meeting, Language.FR, paragraphs(body));
	}

	private static CircularDraft paragraphs(String body) {
		return new CircularDraft(null, null, null, null, null, null, null, null, null, null, null,
				Paragraphs.parse(body), null, null, null, null, null);
	}

	@Test
	void theLettersOfTheArchiveGetNoAdviceButWhatIsTrue() {
		assertThat(advice(this.jcaMv, "2026-03-26")).isEmpty();
		assertThat(advice(this.u4ssc, "2023-05-02")).extracting(Advice::key).containsExactly("late");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					le 13 mai 2026, de 8 h 30 ; le 14 mai 2026, de 8 h 30 ; strangeDate
					le 13 mai 2026, de 8 h 30 ; le 12 mai 2026, de 8 h 30 ; meetingDate
					le 13 mai 2026, de 8 h 30 ; le 13 mai 2025, de 8 h 30 ; wrongYear
					le 13 mai 2026, de 8 h 30 ; le jeudi 13 mai 2026, de 8 h 30 ; weekday
					de 8 h 30 à 10 h 30 ; de 8 h 30 à 11 heures ; strangeTime
					de 8 h 30 à 10 h 30 ; de 9:30 à 10:30 ; strangeTime
					à Genève (Suisse) ; à Lausanne (Suisse) ; place
					se tiendra au siège ; se tiendra de manière virtuelle au siège ; virtual
					fixée au 30 avril 2026 ; fixée au 31 mars 2026 ; deadlineOther
					fixée au 30 avril 2026 ; fixée au 4 mai 2026 ; deadlineOther
					fixée au 30 avril 2026 ; fixée au 1er mai ; deadlineOther
					l'adresse tsbjcamv@itu.int ; l'adresse tsbjcamw@itu.int ; contactMail
					page d'accueil de la JCA-MV. ; page d'accueil [à compléter]. ; placeholder
					La deuxième Assemblée sur les métavilles (le 12 ; La deuxième Assemblée sur les métavilles (le 15 ; strangeDate
					en anglais seulement ; en anglais seulement (+41 22 730 6302) ; contactPhone
					""")
	void eachContradictionOfCircular127IsFound(String right, String wrong, String key) {
		assertContradicts(this.jcaMv, "circular-127", right, wrong, key, "2026-03-26");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			le 20 juin 2023 ; le 21 juin 2023 ; strangeDate
			le 20 juin 2023 ; le lundi 20 juin 2023 ; weekday
			à 16 heures CEST ; à 17 heures CEST ; strangeTime
			se déroulera de manière virtuelle ; se déroulera au siège ; inPerson
			La participation est gratuite. ; Écrire à u4ssc@example.org. ; contactMail
			La participation est gratuite. ; La date limite d'inscription est le 13 juin. ; deadlineDate
			""")
	void eachContradictionOfCircular92IsFound(String right, String wrong, String key) {
		assertContradicts(this.u4ssc, "circular-92", right, wrong, key, "2023-05-02");
	}

	private void assertContradicts(String letter, String name, String right, String wrong, String key, String issued) {
		String body = TestLetters.body(name);
		assertThat(body.replace('\u00A0', ' ')).contains(right);
		this.circulars.change(letter, null, paragraphs(body.replace('\u00A0', ' ').replace(right, wrong)));
		List<Advice> advice = advice(letter, issued);
		assertThat(advice).extracting(Advice::key).contains(key);
		assertThat(advice).filteredOn((each) -> each.key().equals(key))
			.allSatisfy((each) -> assertThat(each.part()).startsWith("p-"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			(Lausanne, Suisse, 13 mai 2026) ; detailPlace
			(Genève, Suisse, 15 mai 2026) ; strangeDate
			(réunion virtuelle, 13 mai 2026) ; virtual
			""")
	void theDetailMustBeThatOfTheMeeting(String detail, String key) {
		this.circulars.change(this.jcaMv, null, new CircularDraft(null, null, null, null, null, null, null, null, null,
				detail, null, null, null, null, null, null, null));
		assertThat(advice(this.jcaMv, "2026-03-26")).extracting(Advice::key, Advice::part)
			.contains(org.assertj.core.groups.Tuple.tuple(key, "detail"));
	}

	@Test
	void theProcedureIsWatched() {
		assertThat(advice(this.jcaMv, "2026-04-20")).extracting(Advice::key).containsExactly("late");
		assertThat(advice(this.jcaMv, "2026-05-02")).extracting(Advice::key).containsExactly("late", "deadlinePassed");
		assertThat(advice(this.jcaMv, "2026-05-14")).extracting(Advice::key).contains("afterMeeting");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			EN ; The meeting will take place on 14 May 2026. ; 2026-05-14
			EN ; on May 14th, 2026 at noon ; 2026-05-14
			EN ; 13 and 14 May 2026 ; 2026-05-13 2026-05-14
			EN ; from 2026-05-14 ; 2026-05-14
			FR ; le 1er mai 2026 ; 2026-05-01
			FR ; du 12 au 21 mai 2026 ; 2026-05-12 2026-05-21
			FR ; les 11 et 12 mai ; 2026-05-11 2026-05-12
			ES ; del 12 al 21 de mayo de 2026 ; 2026-05-12 2026-05-21
			ES ; el miércoles, 13 de mayo de 2026 ; 2026-05-13
			RU ; 13 мая 2026 года ; 2026-05-13
			RU ; с 12 по 21 мая 2026 года ; 2026-05-12 2026-05-21
			ZH ; 2026年5月13日（星期三） ; 2026-05-13
			ZH ; 5月12日至21日 ; 2026-05-12 2026-05-21
			AR ; يوم الأربعاء، 13 مايو 2026 ; 2026-05-13
			AR ; ١٣ مايو ٢٠٢٦ ; 2026-05-13
			EN ; Resolution 99 (Rev. Dubai, 2018), 31 April 2026, rooms 3 and 4 ; ''
			""")
	void datesAreFoundAsEachLanguageWritesThem(Language language, String text, String dates) {
		assertThat(DateFinder.in(text, language).stream().map((date) -> date.in(2026).orElseThrow().toString()))
			.containsExactly(dates.isEmpty() ? new String[0] : dates.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			EN ; The meeting will take place in Paris, France, on 13 May 2026. ; place
			EN ; It will be held at 4 p.m. on 13 May 2026. ; strangeTime
			ES ; La reunión se celebrará el 14 de mayo de 2026. ; strangeDate
			ES ; La fecha límite es el 29 de abril. ; deadlineDate
			RU ; Собрание состоится 14 мая 2026 года. ; strangeDate
			RU ; Вклады принимаются не позднее 29 апреля 2026 года. ; deadlineOther
			ZH ; 会议将于2026年5月14日举行。 ; strangeDate
			ZH ; 会议将以虚拟方式举行。 ; virtual
			AR ; سيُعقد الاجتماع في 14 مايو 2026. ; strangeDate
			AR ; سيُعقد الاجتماع افتراضياً. ; virtual
			""")
	void contradictionsAreFoundInEveryLanguage(Language language, String sentence, String key) {
		String letter = this.circulars.draft(this.seeds.secondJcaMv(), language, paragraphs(sentence));
		assertThat(advice(letter, "2026-03-26")).extracting(Advice::key).contains(key);
	}

	@Test
	void aNewDraftSaysWhatTheMeetingIs() {
		for (Language language : Language.values()) {
			String letter = this.circulars.draft(this.seeds.secondJcaMv(), language, CircularDraft.UNCHANGED);
			assertThat(advice(letter, "2026-03-26")).as(language.name())
				.extracting(Advice::key)
				.doesNotContain("strangeDate", "meetingDate", "strangeTime", "wrongYear", "deadlineOther", "virtual");
		}
	}

	private List<Advice> advice(String key, String issued) {
		return this.letters.proof(key, LocalDate.parse(issued)).advice();
	}

}
