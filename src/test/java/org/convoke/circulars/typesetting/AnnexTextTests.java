package org.convoke.circulars.typesetting;

import java.time.Duration;
import java.util.List;

import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Annexes as people type them, and what a language keeps together. */
class AnnexTextTests {

	@Test
	void everyKindOfBlockIsRead() {
		List<Block> blocks = AnnexText.blocks("""
				# How to get there
				By train.
				On foot.

				- one
				• two

				| Time | Item |
				|---|---|
				| 9:00 | Opening \\| welcome |
				| 9:30 |
				Family name: ____""");
		assertThat(blocks).extracting(Block::kind).containsExactly("Heading", "Paragraph", "Bullets", "Table", "Field");
		assertThat(((Block.Paragraph) blocks.get(1)).text().html()).isEqualTo("By train.<br />\nOn foot.");
		assertThat(((Block.Bullets) blocks.get(2)).items()).extracting(RichText::plain).containsExactly("one", "two");
		Block.Table table = (Block.Table) blocks.get(3);
		assertThat(table.head()).extracting(RichText::plain).containsExactly("Time", "Item");
		assertThat(table.rows()).hasSize(2).allSatisfy((row) -> assertThat(row).hasSize(2));
		assertThat(table.rows().get(0).get(1).plain()).isEqualTo("Opening | welcome");
		assertThat(((Block.Field) blocks.get(4)).label().plain()).isEqualTo("Family name:");
	}

	@Test
	void aTableWithoutRuleHasNoHead() {
		Block.Table table = (Block.Table) AnnexText.blocks("| a | b |\n| c | d |").get(0);
		assertThat(table.head()).isEmpty();
		assertThat(table.rows()).hasSize(2);
		assertThat(table.mirrored().rows().get(0)).extracting(RichText::plain).containsExactly("b", "a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "|-", "_", "# #", "- ", "| a ", "|---", "a\n", "- a\n", "|\n", "\\|" })
	void longTextsTakeAMoment(String unit) {
		String text = unit.repeat(100_000 / unit.length()) + "x";
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(AnnexText.blocks(text)).isNotEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "FR,le 1er mai 2026 à 8 h 30,le 1er~mai~2026 à 8~h~30",
			"FR,de 9 h 30 à 16 heures,de 9~h~30 à 16~heures", "FR,M. Kang : « oui » ?,M.~Kang~: «~oui~»~?",
			"EN,on 13 May 2026,on 13~May~2026", "ES,el 13 de mayo de 2026,el 13~de~mayo~de~2026",
			"RU,13 мая 2026 года,13~мая~2026~года", "AR,يوم 13 مايو 2026,يوم 13~مايو~2026", "ZH,2026年5月13日,2026年5月13日",
			"EN,in May 2026,in May 2026", "FR,113 maisons,113 maisons" })
	void datesAndTimesStayTogether(Language language, String typed, String set) {
		assertThat(Typography.set(typed, language)).isEqualTo(set.replace('~', '\u00A0'));
	}

}
