package org.convoke.meetings;

import java.nio.charset.StandardCharsets;

import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The pages of groups, public and in the console. */
@ConvokeTest
class GroupPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Groups groups;

	@Autowired
	TestClock clock;

	@Test
	void aGroupShowsItsOfficersAndItsMeetings() {
		this.clock.setTo("2026-04-18T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		Group group = this.groups.get(meeting.getGroupId());

		assertThat(body(this.mvc.get().uri("/groups/" + group.getSlug() + "?lang=fr"))).contains(
				"Activité conjointe de coordination", "Shin-Gak Kang", "Coprésident", "République de Corée",
				"Groupe consultatif", "tsbjcamv@itu.int", "/meetings/" + meeting.getSlug());
		assertThat(body(this.mvc.get().uri("/groups?lang=en&q=metaverse"))).contains("/groups/jca-mv-test-")
			.doesNotContain("/groups/u4ssc-test-");
		assertThat(this.mvc.get().uri("/groups/nobody")).hasStatus(404);
	}

	@Test
	void linksOfLettersLoseTheirUnbreakableHyphens() {
		Group group = this.groups.get(this.testMeetings.seventhU4ssc().getGroupId());

		assertThat(group.getTermsLink()).isEqualTo("http://www.itu.int/en/ITU-T/ssc/united/Pages/default.aspx");
	}

	@Test
	void theSecretariatCreatesAGroupAndChangesIt() {
		assertThat(post("/secretariat/groups").param("acronym", "JCA-Forms")
			.param("name[en]", "Forms")
			.param("mailbox", "Forms@Example.org")
			.param("officers[0].name", "Amina Example")
			.param("officers[0].role", "CHAIR")
			.param("officers[0].country", "KE")
			.param("officers[1].name", "")
			.exchange()).hasRedirectedUrl("/secretariat/groups/jca-forms");
		Group group = this.groups.get("jca-forms");
		assertThat(group.getOfficers()).singleElement().extracting(Officer::country).isEqualTo("KE");

		assertThat(body(get("/secretariat/groups/jca-forms"))).contains("Amina Example", "officers[2].name",
				"forms@example.org");
		String version = String.valueOf(group.getVersion());
		assertThat(post("/secretariat/groups/jca-forms").param("version", version)
			.param("acronym", "JCA-Forms")
			.param("name[en]", "Forms and fields")
			.exchange()).hasRedirectedUrl("/secretariat/groups/jca-forms");
		assertThat(post("/secretariat/groups/jca-forms").param("version", version)
			.param("acronym", "JCA-Forms")
			.param("name[en]", "Mine")
			.exchange()).hasStatus(409);
		assertThat(body(get("/secretariat/groups"))).contains("Forms and fields");
	}

	@Test
	void whatIsWrongIsSaidAtTheField() {
		String page = body(post("/secretariat/groups").param("acronym", "")
			.param("slug", "No Slug!")
			.param("mailbox", "nobody")
			.param("termsLink", "www.example.org")
			.param("phone", "1".repeat(61))
			.param("officers[0].country", "KE"));

		assertThat(page).contains("acronym-error", "slug-error", "id=\"name-error\"", "mailbox-error",
				"termsLink-error", "phone-error", "officers-0-name-error", "officers-0-role-error");
	}

	private MockMvcRequestBuilder get(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT"));
	}

	private MockMvcRequestBuilder post(String address) {
		return this.mvc.post().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).with(csrf());
	}

	private static String body(MockMvcRequestBuilder request) {
		MvcTestResult result = request.exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
