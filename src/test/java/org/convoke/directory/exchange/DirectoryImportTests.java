package org.convoke.directory.exchange;

import java.io.StringWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.convoke.directory.MailingCategory;
import org.convoke.directory.exchange.ImportPlan.Counts;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.InvalidException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The directory as a file: what is read, what is refused and why, what is written. */
@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=import")
class DirectoryImportTests {

	private static final String HEADINGS = "organisation,acronym,category,country,givenName,familyName,email,language,functions\n";

	@Autowired
	DirectoryImports imports;

	@Autowired
	DirectoryExport export;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("delete from person").update();
		this.jdbc.sql("delete from organisation").update();
	}

	@Test
	void aFileFillsTheDirectoryAndTheSameOneAgainChangesNothing() {
		String file = HEADINGS
				+ """
						Ministry of Signals,MoS,MEMBER_STATE,KE,Amina,Example,amina@import.example.org,fr,
						Ministry of Signals,,,,Bao,Example,,zh,
						"University, of Example",,Academia,France,Carmen,Example,Carmen@Import.example.org,Español,STUDY_GROUP_CHAIRS; REGIONAL_DIRECTORS
						,,,,Dmitri,Example,dmitri@import.example.org,ru,RADIOCOMMUNICATION_DIRECTOR
						Silent Organization,,Sector Member,,,,,,
						""";
		assertThat(plan(file).counts()).isEqualTo(new Counts(5, 3, 0, 4, 0, 0, 0));
		assertThat(count("person")).as("after the dry run").isZero();

		run(file);
		assertThat(count("person")).isEqualTo(4);
		assertThat(count("organisation")).isEqualTo(3);
		assertThat(this.jdbc.sql("""
				select p.given_name || ' ' || coalesce(p.email, 'none') || ' ' || p.language || ' ' || o.category || ' '
				    || coalesce(o.country, '') from person p join organisation o on o.id = p.organisation_id
				order by p.given_name""").query(String.class).list()).containsExactly(
				"Amina amina@import.example.org fr MEMBER_STATE KE", "Bao none zh MEMBER_STATE KE",
				"Carmen carmen@import.example.org es ACADEMIA FR");
		assertThat(count("person_mailing_category")).isEqualTo(3);
		assertThat(plan(file).counts()).isEqualTo(new Counts(5, 0, 0, 0, 0, 5, 0));
	}

	@Test
	void whatTheFileSaysOtherwiseIsChanged() {
		run(HEADINGS + """
				Ministry,,MEMBER_STATE,KE,Amina,Example,amina@import.example.org,fr,STUDY_GROUP_CHAIRS
				Ministry,,,,Bao,Example,,zh,
				""");
		ImportPlan plan = run(HEADINGS + """
				Ministry,MIN,,KE,Aminata,Example,amina@import.example.org,en,
				Ministry,,,,Bao,Example,bao@import.example.org,,
				Ministry,,MEMBER_STATE,TZ,Elif,Example,elif@import.example.org,en,
				""");
		assertThat(plan.counts()).isEqualTo(new Counts(3, 1, 1, 1, 2, 0, 0));
		assertThat(this.jdbc.sql("select given_name || ' ' || email || ' ' || language from person order by given_name")
			.query(String.class)
			.list()).containsExactly("Aminata amina@import.example.org en", "Bao bao@import.example.org zh",
					"Elif elif@import.example.org en");
		assertThat(count("person_mailing_category")).isZero();
	}

	@Test
	void everyBadRowIsNamedWithItsLineAndReasonAndTheOthersAreImported() {
		run(HEADINGS + "Ministry,,MEMBER_STATE,KE,Amina,Example,amina@import.example.org,fr,\n");
		ImportPlan plan = run(HEADINGS + """
				Ministry,,,KE,Good,Example,good@import.example.org,fr,
				Ministry,,,KE,Same,Example,good@import.example.org,fr,
				Ministry,,,KE,Amina,Example,other.amina@import.example.org,fr,
				Ministry,,,KE,Bad,Example,nobody at example,fr,
				Ministry,,,KE,Klingon,Example,k@import.example.org,tlh,
				Ministry,,,KE,Lost,Example,lost@import.example.org,,
				Ministry,,,XX,Far,Example,far@import.example.org,fr,
				Newcomer,,,,New,Example,new@import.example.org,fr,
				Ministry,,ACADEMIA,KE,Two,Example,two@import.example.org,fr,MEMBER_STATES
				,,,,Only,,only@import.example.org,fr,
				Ministry,,,KE,Too,Many,too@import.example.org,fr,,more
				Ministry,,,KE,Gar\uFFFDbled,Example,garbled@import.example.org,fr,
				Ministry,,,KE,"Open
				quote",Example,open@import.example.org,fr,
				""");
		assertThat(plan.problems()).extracting(Problem::line, Problem::column, Problem::key)
			.containsExactly(tuple(3, Column.EMAIL, "directory.import.row.addressTwice"),
					tuple(5, Column.EMAIL, "directory.import.row.email"),
					tuple(6, Column.LANGUAGE, "directory.import.row.language"),
					tuple(7, Column.LANGUAGE, "directory.import.row.languageMissing"),
					tuple(8, Column.COUNTRY, "directory.import.row.country"),
					tuple(9, Column.CATEGORY, "directory.import.row.categoryMissing"),
					tuple(10, Column.FUNCTIONS, "directory.import.row.notAFunction"),
					tuple(11, Column.FAMILY_NAME, "directory.import.row.familyNameMissing"),
					tuple(12, null, "directory.import.row.extra"),
					tuple(13, Column.GIVEN_NAME, "directory.import.row.garbled"),
					tuple(14, Column.GIVEN_NAME, "directory.import.row.lineBreak"));
		assertThat(plan.notes()).extracting(Problem::line, Problem::key)
			.containsExactly(tuple(4, "directory.import.note.otherAddress"));
		assertThat(this.jdbc.sql("select given_name from person order by given_name, email").query(String.class).list())
			.containsExactly("Amina", "Amina", "Good");
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void separatorsAndFrenchHeadingsInAnyOrderAreUnderstood(String separator) {
		String file = String.join(separator, "Prénom", "Nom", "Courriel", "Langue", "Fonctions", "Remarque") + "\r\n"
				+ String.join(separator, "Élodie", "Exemple", "elodie@import.example.org", "français", "", "x")
				+ "\r\n";
		ImportPlan plan = plan(file);
		assertThat(plan.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0));
		assertThat(plan.unknownHeadings()).containsExactly("Remarque");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16" })
	void unicodeIsRecognised(String charset) {
		String file = "familyName,givenName,language\nΠαπαδόπουλος,Éva,fr\n";
		assertThat(this.imports.run(file.getBytes(Charset.forName(charset)), null, true).people()).singleElement()
			.extracting(PlannedPerson::familyName)
			.isEqualTo("Παπαδόπουλος");
	}

	@Test
	void anOldEncodingIsRefusedWithTheLine() {
		byte[] bytes = "familyName,givenName,language\nExample,Ada,en\nExample,\u00C9va,fr\n"
			.getBytes(Charset.forName("windows-1252"));
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> this.imports.run(bytes, null, true))
			.satisfies((ex) -> {
				assertThat(ex.fields().get(0).messageKey()).isEqualTo("directory.import.file.notUtf8");
				assertThat(ex.fields().get(0).arguments()).containsExactly(3);
			});
		assertThat(this.imports.run(bytes, Charset.forName("windows-1252"), true).counts().newPeople())
			.as("when the sender says what it is")
			.isEqualTo(2);
	}

	@Test
	void filesThatAreNoTablesAreRefused() {
		assertThat(refusal("")).isEqualTo("directory.import.file.empty");
		assertThat(refusal("PK\u0003\u0004 and so on")).isEqualTo("directory.import.file.spreadsheet");
		assertThat(refusal("a,b\n\u0000,1\n")).isEqualTo("directory.import.file.binary");
		assertThat(refusal("Dear all,\nplease find attached\n")).isEqualTo("directory.import.file.noHeadings");
		assertThat(refusal("email,familyName,e-mail\n")).isEqualTo("directory.import.file.columnTwice");
		assertThat(refusal(HEADINGS)).isEqualTo("directory.import.file.noRows");
		assertThat(refusal(HEADINGS + "x,,,,,,,,\n".repeat(CsvFile.MOST_ROWS + 1)))
			.isEqualTo("directory.import.file.tooManyRows");
		assertThat(refusal("x".repeat(CsvText.MOST_BYTES + 1))).isEqualTo("directory.import.file.tooLarge");
	}

	@Test
	void whatWasShownIsApplied() {
		UUID id = this.imports.keep((HEADINGS + "Ministry,,MEMBER_STATE,,Ada,Example,ada@import.example.org,en,\n")
			.getBytes(StandardCharsets.UTF_8), null);
		String plan = this.imports.show(id).plan().hash();
		run(HEADINGS + ",,,,Ada,Example,ada@import.example.org,fr,\n");

		DirectoryImports.Shown refused = this.imports.apply(id, plan);
		assertThat(refused.changed()).isTrue();
		assertThat(count("organisation")).isZero();

		DirectoryImports.Shown applied = this.imports.apply(id, refused.plan().hash());
		assertThat(applied.counts()).isEqualTo(new Counts(1, 1, 0, 0, 1, 0, 0));
		assertThat(this.imports.apply(id, refused.plan().hash()).counts()).isEqualTo(applied.counts());
		assertThat(count("organisation")).isEqualTo(1);
		assertThat(this.jdbc.sql("select length(content) from directory_import where id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatWasShownIsTheSameInWhateverOrderTheFunctionsCome() {
		List<String> functions = List.of("STUDY_GROUP_CHAIRS", "DEVELOPMENT_DIRECTOR", "RADIOCOMMUNICATION_DIRECTOR",
				"REGIONAL_DIRECTORS");
		String row = HEADINGS + ",,,,Ada,Example,ada@import.example.org,en,%s\n";
		String forward = row.formatted(String.join(";", functions));
		String backward = row.formatted(String.join(";", List.of("REGIONAL_DIRECTORS", "RADIOCOMMUNICATION_DIRECTOR",
				"DEVELOPMENT_DIRECTOR", "STUDY_GROUP_CHAIRS")));
		assertThat(plan(forward).hash()).isEqualTo(plan(backward).hash());

		run(backward);
		ImportPlan plan = plan(HEADINGS.replace(",functions", "") + ",,,,Ada,Example,ada@import.example.org,fr\n");
		assertThat(plan.people()).singleElement()
			.satisfies((person) -> assertThat(person.functions()).extracting(MailingCategory::name)
				.containsExactlyElementsOf(functions));
	}

	@Test
	void theExportIsImportedAsItIsAndRunsNoFormula() {
		run(HEADINGS + """
				"=cmd|' /C calc'!A0",,ACADEMIA,,@Ada,"-Example, ""B\""",ada@import.example.org,ar,STUDY_GROUP_CHAIRS
				Nobody's,,ASSOCIATE,CH,,,,,
				""");
		StringWriter out = new StringWriter();
		this.export.write(out);
		assertThat(out.toString()).startsWith("\uFEFForganisation,").contains("'=cmd", "'@Ada", "'-Example");
		ImportPlan again = plan(out.toString());
		assertThat(again.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 2, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "'=Example", "''=Example", "'+Example", "'-Example", "'@Example", "'t Example", "=Example",
			"-'Example" })
	void aNameKeepsItsApostrophesThroughExportAndImport(String name) {
		long id = this.jdbc.sql("""
				insert into person (given_name, family_name, email, language)
				values ('Ada', ?, 'ada@import.example.org', 'en') returning id""")
			.param(name)
			.query(Long.class)
			.single();
		StringWriter out = new StringWriter();
		this.export.write(out);
		assertThat(run(out.toString()).counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1, 0));
		assertThat(this.jdbc.sql("select family_name from person where id = ?").param(id).query(String.class).single())
			.isEqualTo(name);
	}

	@Test
	void twentyThousandRowsTakeSeconds() {
		String file = HEADINGS + IntStream.range(0, CsvFile.MOST_ROWS)
			.mapToObj((
					i) -> "Organisation %d,,SECTOR_MEMBER,CH,Person,Number%d,person%d@import.example.org,en,STUDY_GROUP_CHAIRS"
						.formatted(i / 4, i, i))
			.collect(Collectors.joining("\n"));
		long from = System.nanoTime();
		assertThat(run(file).counts()).isEqualTo(new Counts(20_000, 5_000, 0, 20_000, 0, 0, 0));
		Duration taken = Duration.ofNanos(System.nanoTime() - from);
		assertThat(taken).isLessThan(Duration.ofSeconds(30));
		assertThat(plan(file).counts().unchanged()).isEqualTo(20_000);
	}

	@Test
	void pagesShowTheDryRunAndApplyIt() {
		MvcTestResult read = this.mvc.post()
			.uri("/secretariat/directory/import")
			.with(csrf())
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.param("text",
					HEADINGS + "Ministry,,MEMBER_STATE,,Ada,Example,ada@import.example.org,en,\n,,,,No,One,x,en,\n")
			.exchange();
		String address = read.getResponse().getRedirectedUrl();
		String page = page(address);
		assertThat(page).contains("Import the good rows", "This is not an e-mail address").contains(">email</code>");
		String plan = page.replaceAll("(?s).*name=\"plan\" value=\"([^\"]*)\".*", "$1");
		assertThat(this.mvc.post()
			.uri(address)
			.with(csrf())
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.param("plan", plan)).hasRedirectedUrl(address);
		assertThat(page(address)).contains("The file is imported");
		assertThat(count("person")).isEqualTo(1);
		assertThat(page("/secretariat/directory/export.csv")).contains("ada@import.example.org");
	}

	@Test
	void theApiDoesTheSame() {
		String file = HEADINGS + "Ministry,,MEMBER_STATE,,Ada,Example,ada@import.example.org,en,\n,,,,No,One,x,en,\n";
		assertThat(api(file, true)).hasStatusOk().bodyJson().extractingPath("$.badRows[0].line").isEqualTo(3);
		assertThat(count("person")).isZero();
		assertThat(api(file, false)).hasStatusOk().bodyJson().extractingPath("$.counts.newPeople").isEqualTo(1);
		assertThat(count("person")).isEqualTo(1);
		assertThat(api("nothing", false)).hasStatus(422);
	}

	private MvcTestResult api(String file, boolean dry) {
		return this.mvc.post()
			.uri("/api/v1/people/imports?dryRun=" + dry)
			.contentType("text/csv")
			.content(file.getBytes(StandardCharsets.UTF_8))
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

	private String page(String address) {
		try {
			return this.mvc.get()
				.uri(address)
				.with(user("desk@example.org").roles("SECRETARIAT"))
				.exchange()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String refusal(String file) {
		List<String> keys = new ArrayList<>();
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> plan(file))
			.satisfies((ex) -> keys.add(ex.fields().get(0).messageKey()));
		return keys.get(0);
	}

	private ImportPlan plan(String file) {
		return this.imports.run(file.getBytes(StandardCharsets.UTF_8), null, true);
	}

	private ImportPlan run(String file) {
		return this.imports.run(file.getBytes(StandardCharsets.UTF_8), null, false);
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
