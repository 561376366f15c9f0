package org.convoke.circulars;

import org.convoke.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrammarTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ES | Comisión de Estudio 20     | de la Comisión de Estudio 20
			ES | Grupo Asesor               | del Grupo Asesor
			ES | Programa de las Naciones   | del Programa de las Naciones
			ES | Naciones Unidas            | de las Naciones Unidas
			ES | Estados Unidos de América  | de los Estados Unidos de América
			ES | Área de estudio            | del Área de estudio
			ES | El Grupo                   | del Grupo
			ES | JCA-MV                     | de la JCA-MV
			ES | «Study Group 20»           | de «Study Group 20»
			FR | Groupe consultatif         | du Groupe consultatif
			FR | Union                      | de l'Union
			FR | Nations Unies              | des Nations Unies
			FR | JCA-MV                     | de la JCA-MV
			FR | « Study Group 20 »         | de « Study Group 20 »
			EN | Study Group 20             | of the Study Group 20
			EN | “Commission 20”            | of “Commission 20”
			RU | Группа по стандартизации   | Группы по стандартизации
			RU | Объединенные города        | группы «Объединенные города»
			RU | JCA-MV                     | JCA-MV
			AR | الفريق الاستشاري           | للفريق الاستشاري
			AR | اللجنة                     | للجنة
			AR | نشاط التنسيق               | لنشاط التنسيق
			AR | JCA-MV                     | JCA-MV
			ZH | 第20研究组                  | 第20研究组
			""")
	void whatIsOfAGroup(Language language, String noun, String of) {
		assertThat(Grammar.of(language).of(noun)).isEqualTo(of);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FR | GCNT   | Groupe consultatif  | au GCNT
			FR | JCA-MV | Activité conjointe  | à la JCA-MV
			FR | ITU    | Groupe              | à l'ITU
			ES | GANT   | Grupo Asesor        | al GANT
			ES | JCA-MV | Actividad Conjunta  | a la JCA-MV
			EN | TSAG   | Advisory Group      | to TSAG
			ZH | TSAG   | 电信标准化顾问组      | TSAG
			""")
	void anAcronymHasTheGenderOfItsName(Language language, String acronym, String name, String to) {
		Grammar grammar = Grammar.of(language);
		assertThat(grammar.to(grammar.acronym(acronym, name))).isEqualTo(to);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FR | Genève   | à Genève
			FR | Le Caire | au Caire
			ES | Ginebra  | en Ginebra
			ES | El Cairo | en El Cairo
			EN | Geneva   | in Geneva
			""")
	void whatIsInACity(Language language, String city, String in) {
		assertThat(Grammar.of(language).in(city)).isEqualTo(in);
	}

}
