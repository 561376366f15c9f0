package org.convoke.directory;

import java.util.ArrayList;
import java.util.List;

import org.convoke.directory.OrganisationNames.Found;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=organisation-names")
class OrganisationNamesTests {

	@Autowired
	OrganisationNames names;

	@Autowired
	Directory directory;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aNameInAnyLanguageOrTheAcronymFindsTheOrganisation() {
		long agency = add("Example Telegraph Agency", "وكالة الإبراق المثالية", "Agence télégraphique exemplaire",
				"电报示例机构", "ETA-1");
		assertThat(List.of("example telegraph agency", "EXAMPLE  TELEGRAPH AGENCY", "agence telegraphique exemplaire",
				"وَكَالة الإبراق المثالية", "电报示例机构", "eta-1", "ETA 1"))
			.allSatisfy((typed) -> assertThat(this.names.named(typed, null, null))
				.hasValueSatisfying((found) -> assertThat(found.id()).isEqualTo(agency)));
		assertThat(List.of("telegr", "télégraphique", "الإبراق", "示例", "eta"))
			.allSatisfy((typed) -> assertThat(this.names.search(typed)).extracting(Found::id).contains(agency));
		assertThat(List.of("%", "_", "e", " ", "'", "\\", ".."))
			.allSatisfy((typed) -> assertThat(this.names.search(typed)).as(typed).isEmpty());
		assertThat(this.names.named("Example Telegraph", null, null)).isEmpty();
	}

	@Test
	void aRenamedOrganisationIsFoundUnderItsNewNameAlone() {
		long renamed = add("Bureau of Former Names", null, null, null, null);
		this.jdbc.sql("update organisation set name = '{\"en\": \"Bureau of New Names\"}' where id = ?")
			.param(renamed)
			.update();
		assertThat(this.names.named("Bureau of Former Names", null, null)).isEmpty();
		assertThat(this.names.named("bureau of new names", null, null)).isPresent();
	}

	@Test
	void oneThatBecamePartOfAnotherIsThatOther() {
		long last = add("Union of Merged Examples", null, null, null, null);
		long middle = add("Middle Examples", null, null, null, null);
		long first = add("First Examples", null, null, null, "FEX");
		merge(first, middle);
		merge(middle, last);
		assertThat(this.names.named("First Examples", first, null).orElseThrow().id()).isEqualTo(last);
		assertThat(this.names.named("fex", null, null).orElseThrow().id()).isEqualTo(last);
		assertThat(this.names.search("First Exam")).isEmpty();
	}

	@Test
	void namesakesAreToldApartByChoiceThenByCategoryOrNotAtAll() {
		long member = add("Namesake Institute", null, null, null, null);
		long academia = this.directory.addOrganisation(new OrganisationDetails(
				LocalizedText.of(Language.EN, "Namesake Institute"), null, Category.ACADEMIA, "CH"));
		assertThat(this.names.named("Namesake Institute", academia, null).orElseThrow().id()).isEqualTo(academia);
		assertThat(this.names.named("Namesake Institute", null, Category.SECTOR_MEMBER).orElseThrow().id())
			.isEqualTo(member);
		assertThat(this.names.named("Namesake Institute", null, Category.INDIVIDUAL)).isEmpty();
		assertThat(this.names.named("Something else", academia, null)).as("what was typed counts").isEmpty();
	}

	@Test
	void amongFiveThousandTheSearchIsQuick() {
		this.jdbc.sql("""
				insert into organisation (name, acronym, category, country)
				select jsonb_build_object('en', 'Operator ' || md5(i::text) || ' of region ' || i, 'fr',
				    'Opérateur ' || md5((i + 7)::text) || ' de la région ' || i, 'ru', 'Оператор связи ' || i, 'zh',
				    '测试运营商' || i), 'OP' || i, 'SECTOR_MEMBER', 'CH' from generate_series(1, 5000) i""").update();
		this.jdbc.sql("analyze organisation_name").update();
		List<Long> millis = new ArrayList<>();
		for (int round = 0; round < 10; round++) {
			for (String typed : List.of("op", "oper", "operator", "region 4321", "операт", "运营", "opérateur 9",
					"zzzz")) {
				long begun = System.nanoTime();
				assertThat(this.names.search(typed)).hasSizeLessThanOrEqualTo(OrganisationNames.SHOWN);
				millis.add((System.nanoTime() - begun) / 1_000_000);
			}
		}
		assertThat(this.names.search("region 4321").get(0).name().in(Language.EN)).endsWith("region 4321");
		assertThat(this.names.search("op4321")).hasSize(1);
		assertThat(millis.stream().sorted().toList().get(millis.size() * 19 / 20)).as("the 95th percentile")
			.isLessThan(100);
	}

	private long add(String english, String arabic, String french, String chinese, String acronym) {
		LocalizedText name = LocalizedText.of(Language.EN, english)
			.with(Language.AR, arabic)
			.with(Language.FR, french)
			.with(Language.ZH, chinese);
		return this.directory.addOrganisation(new OrganisationDetails(name, acronym, Category.SECTOR_MEMBER, "CH"));
	}

	private void merge(long from, long into) {
		this.jdbc.sql("update organisation set merged_into = ? where id = ?").params(into, from).update();
	}

}
