package org.convoke.circulars.distribution;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.mail.MessagingException;
import org.awaitility.Awaitility;
import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The distribution in the console and over REST, and the letter as its readers get it.
 */
@ConvokeTest
@Import(TestDistributions.class)
@TestPropertySource(properties = "convoke.test.database=distribution")
class DistributionPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestDistributions tests;

	@Autowired
	TestMailServer mails;

	@BeforeEach
	void empty() {
		this.tests.nobody();
	}

	@Test
	void anOfficerSeesWhoGetsItSendsAndSeesHowFarItIs() {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES, MailingCategory.ACADEMIA);
		this.tests.person("Seen", "seen@pages.example.org", Category.MEMBER_STATE, Language.ES);
		this.tests.person("Silent", null, Category.MEMBER_STATE, Language.FR);
		String address = "/secretariat/circulars/" + key + "/distribution";

		assertThat(get(address)).contains("Send to 1 person", "nobody in the directory", "to be sent otherwise",
				"1 person has no address", "the original", "name=\"count\" value=\"1\"", "Seen Example");
		assertThat(get("/circulars/" + key)).contains(address);
		assertThat(get("/secretariat/circulars")).contains("Not distributed yet");

		assertThat(post(address, "2")).hasStatus(409)
			.bodyText()
			.contains("Nothing was sent: you agreed to 2 people, but now it would be 1 person.");
		assertThat(post(address, "1")).hasRedirectedUrl(address);
		assertThat(post(address, "1")).hasRedirectedUrl(address);
		this.mails.awaitMail("seen@pages.example.org");
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> get(address).contains("1 of 1 message has left"));
		assertThat(get(address)).contains("Distributed", "Nobody has joined these categories since")
			.doesNotContain("hx-trigger", "class=\"confirm\"");
		assertThat(get(address + "?q=seen")).contains("Distributed", "Seen Example")
			.doesNotContain("joined these categories since");
		assertThat(get(address + "?state=SENT")).contains("Seen Example")
			.doesNotContain("joined these categories since");
		assertThat(get("/secretariat/circulars")).contains("1 of 1 sent");
		assertThat(this.mails.mailsTo("seen@pages.example.org")).hasSize(1);
	}

	@Test
	void onlyTheSecretariatDistributes() {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES);
		assertThat(this.mvc.get().uri("/api/v1/circulars/" + key + "/distribution")).hasStatus(401);
		assertThat(this.mvc.get().uri("/secretariat/circulars/" + key + "/distribution")).hasStatus3xxRedirection();
		assertThat(api("/secretariat/circulars/t99-no-cir-0001/distribution")).hasStatus(404);
	}

	@Test
	void theApiPreviewsStartsAndLists() {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES);
		this.tests.people(101, "api.example.org", Category.MEMBER_STATE);
		String address = "/api/v1/circulars/" + key + "/distribution";

		assertThat(api(address)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"circular": "%s", "state": "NOT_STARTED", "total": 0, "planned": {"recipients": 101, "addressees": 101}}"""
						.formatted(key));
		assertThat(api(address + "/recipients")).bodyJson().extractingPath("$.items.length()").isEqualTo(100);
		assertThat(start(address, "{\"recipients\": 100}")).hasStatus(409);
		assertThat(start(address, "{\"recipients\": 101}")).hasStatus(201);
		assertThat(start(address, "{\"recipients\": 101}")).hasStatusOk();
		assertThat(start(address, "")).hasStatusOk();
		assertThat(api(address)).bodyJson().isLenientlyEqualTo("{\"total\": 101, \"planned\": null}");
		assertThat(api(address + "?planned=true")).bodyJson().extractingPath("$.planned.recipients").isEqualTo(0);
		assertThat(api(address + "/recipients?q=person7@")).bodyJson().isLenientlyEqualTo("""
				{"items": [{"email": "person7@api.example.org", "role": "ADDRESSEE"}], "next": null}""");
		assertThat(start(address + "/pause", "")).hasStatusOk();
		assertThat(start(address + "/resumption", "")).hasStatusOk();
		assertThat(start("/api/v1/circulars/" + this.tests.letter(MailingCategory.ASSOCIATES) + "/distribution", ""))
			.hasStatus(422);
	}

	@Test
	void everybodyReadsTheLetterInTheMailInTheirLanguage() throws MessagingException {
		String key = this.tests.letter(MailingCategory.MEMBER_STATES);
		this.tests.translate(key, Language.AR, "الاجتماع الثاني", "يُفتتح الاجتماع في الساعة 8:30.");
		this.tests.translate(key, Language.ZH, "第二次会议", "会议将于8时30分开始。");
		this.tests.person("Amal", "amal@read.example.org", Category.MEMBER_STATE, Language.AR);
		this.tests.person("Bao", "bao@read.example.org", Category.MEMBER_STATE, Language.ZH);
		this.tests.person("Carmen", "carmen@read.example.org", Category.MEMBER_STATE, Language.ES);
		this.tests.person("Didier", "didier@read.example.org", Category.MEMBER_STATE, Language.FR);
		post("/secretariat/circulars/" + key + "/distribution", "4");

		ReceivedMail arabic = this.mails.awaitMail("amal@read.example.org");
		assertThat(arabic.subject()).endsWith(": الاجتماع الثاني");
		assertThat(arabic.header("Content-Language")).isEqualTo("ar");
		assertThat(arabic.html()).contains("<html lang=\"ar\" dir=\"rtl\"", "يُفتتح الاجتماع", "align=\"right\"");
		ReceivedMail chinese = this.mails.awaitMail("bao@read.example.org");
		assertThat(chinese.subject()).endsWith("：第二次会议");
		assertThat(chinese.text()).contains("1  会议将于8时30分开始。");

		ReceivedMail fallback = this.mails.awaitMail("carmen@read.example.org");
		assertThat(fallback.header("Content-Language")).isEqualTo("fr");
		assertThat(fallback.html()).contains("lang=\"es\"", "Esta carta aún no está disponible en español",
				"Carmen Example");
		ReceivedMail french = this.mails.awaitMail("didier@read.example.org");
		assertThat(french.message().getContentType()).startsWith("multipart/");
		assertThat(french.header("Reply-To")).isEqualTo(TestDistributions.CONTACT);
		assertThat(french.subject()).matches("Circulaire TSB \\d+: Deuxième réunion d'exemple");
		assertThat(french.links()).anyMatch((link) -> link.endsWith("/circulars/" + key + "/fr.pdf"))
			.anyMatch((link) -> link.endsWith("/circulars/" + key + "?lang=fr"));
		assertThat(french.html()).contains("<strong>8\u00A0h\u00A030</strong>", "dans la salle A",
				"<a href=\"https://example.org/documents\"", "Annexe", "Projet d", "Ada Example");
		assertThat(french.text()).contains("1  La réunion s'ouvrira à 8\u00A0h\u00A030.\n   - dans la salle A\n",
				"1.1  Les documents se trouvent sur https://example.org/documents.",
				"2  L'inscription est obligatoire.", "- Annexe: Projet d'ordre du jour", "Ada Example\nDirectrice");
	}

	private String get(String address) {
		return body(this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).exchange());
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult post(String address, String count) {
		return this.mvc.post()
			.uri(address)
			.with(csrf())
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.param("count", count)
			.exchange();
	}

	private MvcTestResult api(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private MvcTestResult start(String address, String body) {
		return this.mvc.post()
			.uri(address)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

}
