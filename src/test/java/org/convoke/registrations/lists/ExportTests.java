package org.convoke.registrations.lists;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.zip.ZipFile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
class ExportTests {

	private static final int MANY = Integer.getInteger("exported", 3_000);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RegistrationExport export;

	@Autowired
	ExportApi api;

	@Autowired
	MeetingCards cards;

	private String slug;

	private long meetingId;

	private Rows rows;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.slug = meeting.getSlug();
		this.meetingId = meeting.getId();
		this.rows = new Rows(this.jdbc, meeting.getId(), this.slug);
	}

	@Test
	void csvHasLabelsInTheReadersLanguageAndNoFormulas() {
		this.rows.add("=cmd|' /C calc'!A1", "李明", "organisation", "\"A\", B\nC", "country", "CI", "role", "HEAD");
		this.rows.add("+41", "@SUM(A1)", "organisation", " -1", "status", "DECLINED", "decline_reason", "=1+1");
		MvcTestResult result = export("?format=csv&lang=fr");
		assertThat(result.getResponse().getContentType()).startsWith("text/csv");
		assertThat(result.getResponse().getHeader("Content-Disposition")).contains(this.slug + "-registrations.csv");
		byte[] bytes = result.getResponse().getContentAsByteArray();
		assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
		List<CsvRecord> records = records(bytes);
		assertThat(records).hasSize(3);
		assertThat(records.get(0).getFields()).contains("État", "Organisation", "Pays", "Région")
			.doesNotContain("passport");
		assertThat(records.get(1).getFields()).contains("'=cmd|' /C calc'!A1", "李明", "\"A\", B\nC", "Côte d’Ivoire",
				"Afrique", "2026-04-20 10:01:00");
		assertThat(records.get(2).getFields()).contains("'+41", "'@SUM(A1)", "' -1", "'=1+1");
		assertThat(records)
			.allSatisfy((each) -> assertThat(each.getFieldCount()).isEqualTo(ExportColumn.values().length));
	}

	@Test
	void filtersAndOrderHold() {
		this.rows.add("B", "Beta", "country", "SN");
		this.rows.add("A", "Alpha", "country", "SN");
		this.rows.add("C", "Gamma");
		List<CsvRecord> records = records(
				export("?format=csv&region=AFRICA&sort=name").getResponse().getContentAsByteArray());
		assertThat(records.stream().skip(1).map((each) -> each.getField(2))).containsExactly("Alpha", "Beta");
		assertThat(export("?format=pdf")).hasStatus(422);
		assertThat(this.mvc.get().uri(address() + "?format=csv")).hasStatus(401);
	}

	@Test
	void aWorkbookHoldsTextsAsTexts() throws IOException {
		this.rows.add("=1+1", "أحمد", "organisation", "<b> & co");
		MvcTestResult result = export("?format=xlsx&lang=ar");
		Path file = Files.write(Files.createTempFile("convoke-", ".xlsx"),
				result.getResponse().getContentAsByteArray());
		String sheet = new String(sheet(file).readAllBytes(), StandardCharsets.UTF_8);
		assertThat(sheet).contains("=1+1")
			.contains("&#x623;&#x62d;&#x645;&#x62f;")
			.contains("&lt;b&gt; &amp; co")
			.doesNotContain("<f>");
	}

	@Test
	void whoReadsSlowlyKeepsNoTransactionWaiting() throws IOException {
		this.rows.add("Amal", "Haddad");
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		Set<Boolean> transactions = new HashSet<>();
		HttpServletResponse reader = new HttpServletResponseWrapper(new MockHttpServletResponse()) {
			@Override
			public ServletOutputStream getOutputStream() {
				return new DelegatingServletOutputStream(read) {
					@Override
					public void write(int b) throws IOException {
						transactions.add(TransactionSynchronizationManager.isActualTransactionActive());
						super.write(b);
					}
				};
			}
		};
		this.api.export(this.slug, "csv", RegistrationFilter.ALL, "", Language.EN, reader);
		assertThat(read.toString(StandardCharsets.UTF_8)).contains("Amal");
		assertThat(transactions).containsExactly(false);
	}

	@Test
	void passportsAreNeverExported() {
		String reference = this.rows.add("Amal", "Haddad");
		this.jdbc.sql("""
				insert into visa_request (registration_id, passport_name, birth_date, birth_place, nationality,
				    passport_number, issued_on, expires_on)
				select id, 'AMAL PASSPORT', '1980-01-01', 'Birthtown', 'CH', 'X7654321', '2020-01-01', '2030-01-01'
				from registration where reference = ?""").param(reference).update();
		String csv = new String(export("?format=csv").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(csv).contains("Amal")
			.doesNotContain("PASSPORT")
			.doesNotContain("X7654321")
			.doesNotContain("Birthtown");
	}

	/**
	 * With {@code -Dexported=100000 -DargLine=-Xmx256m} it is the measurement of
	 * bench/README.md.
	 */
	@ParameterizedTest
	@EnumSource(ExportFormat.class)
	void allRowsAreWrittenWithFlatMemory(ExportFormat format) throws IOException {
		this.jdbc.sql("""
				insert into registration (meeting_id, given_name, family_name, email, organisation, category, country,
				    role, attendance, language, listed, status, email_confirmed_at, reference, token, submission,
				    arrived_at)
				select :meeting, 'Given name ' || n, 'Family name ' || n, :slug || n || '@example.org',
				    'Organisation number ' || n % 500, 'SECTOR_MEMBER', 'CH', 'DELEGATE', 'ON_SITE', 'en', true,
				    'CONFIRMED', now(), :slug || '-' || n, 'many-' || :meeting || '-' || n, gen_random_uuid(), now()
				from generate_series(1, :many) as n""")
			.param("meeting", this.meetingId)
			.param("slug", this.slug)
			.param("many", MANY)
			.update();
		long[] peak = { 0 };
		int[] last = { 0 };
		long begin = System.nanoTime();
		Path file = Files.createTempFile("convoke-", ".export");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			this.export.write(this.cards.get(this.slug), new RegistrationExport.Order(RegistrationFilter.ALL, null,
					RegistrationOrder.OLDEST, format, Language.EN), out, (written) -> {
						last[0] = written;
						if (written % (MANY / 3) == 0) {
							System.gc();
							Runtime runtime = Runtime.getRuntime();
							peak[0] = Math.max(peak[0], runtime.totalMemory() - runtime.freeMemory());
						}
					});
		}
		System.out.printf("%s: %,d rows, %,d KB in %.1f s, at most %,d MB live under %,d MB%n", format, last[0],
				Files.size(file) / 1024, (System.nanoTime() - begin) / 1e9, peak[0] >> 20,
				Runtime.getRuntime().maxMemory() >> 20);
		assertThat(last[0]).isEqualTo(MANY);
		try (InputStream in = (format == ExportFormat.CSV) ? Files.newInputStream(file) : sheet(file);
				Scanner scanner = new Scanner(in, StandardCharsets.UTF_8)) {
			// One after the other, never all.
			long rows = (format == ExportFormat.CSV) ? scanner.useDelimiter("\r?\n").tokens().count()
					: scanner.useDelimiter("<row ").tokens().count() - 1;
			assertThat(rows).isEqualTo(MANY + 1);
		}
		Files.delete(file);
	}

	private static List<CsvRecord> records(byte[] bytes) {
		String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
		return new ArrayList<>(CsvReader.builder().ofCsvRecord(text).stream().toList());
	}

	/** By the directory of the archive, as spreadsheet programs read it. */
	@SuppressWarnings("resource")
	private static InputStream sheet(Path workbook) throws IOException {
		ZipFile zip = new ZipFile(workbook.toFile());
		return zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
	}

	private String address() {
		return "/api/v1/meetings/" + this.slug + "/registrations/export";
	}

	private MvcTestResult export(String parameters) {
		return this.mvc.get()
			.uri(address() + parameters)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

}
