package org.convoke.directory;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.Choice;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The directory in the console and over REST, and the names of countries. */
@ConvokeTest
class DirectoryPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	People people;

	@Autowired
	Countries countries;

	@Test
	void aPersonGetsTheLettersOfTheOrganisationAndOfTheExtraCategories() {
		String location = json("/api/v1/organisations",
				"{\"name\": \"Ministry of Signals\", \"category\": \"MEMBER_STATE\", \"country\": \"KE\"}")
			.getResponse()
			.getHeader("Location");
		String organisation = location.substring(location.lastIndexOf('/') + 1);

		assertThat(post("/secretariat/directory/people").param("givenName", "Amina")
			.param("familyName", "Directory")
			.param("email", "Amina.Directory@Example.org")
			.param("language", "FR")
			.param("organisation", organisation)
			.param("mailingCategories", "REGIONAL_DIRECTORS")
			.exchange()).hasRedirectedUrl("/secretariat/directory");

		assertThat(this.people.in(Set.of(MailingCategory.MEMBER_STATES, MailingCategory.REGIONAL_DIRECTORS)))
			.filteredOn((recipient) -> recipient.email().equals("amina.directory@example.org"))
			.singleElement()
			.extracting(Recipient::language)
			.isEqualTo(Language.FR);
		assertThat(this.people.in(Set.of(MailingCategory.ACADEMIA))).extracting(Recipient::email)
			.doesNotContain("amina.directory@example.org");
		assertThat(body(get("/secretariat/directory?q=amina.directory"))).contains("Directory, Amina",
				"Ministry of Signals");
		assertThat(body(get("/secretariat/directory/organisations?q=signals"))).contains("Ministry of Signals", "Kenya",
				"Member State");
	}

	@Test
	void whatIsRepeatedWithItsKeyIsAddedOnce() {
		String organisation = "{\"name\": \"Ministry of Repeats\", \"category\": \"MEMBER_STATE\", \"country\": \"KE\"}";
		String person = """
				{"givenName": "Rhea", "familyName": "Repeat", "email": "rhea.repeat@example.org", "language": "en"}""";
		String first = location(repeatable("/api/v1/organisations", organisation, "directory-1"));
		assertThat(location(repeatable("/api/v1/organisations", organisation, "directory-1"))).isEqualTo(first);
		assertThat(location(repeatable("/api/v1/organisations", organisation, "directory-2"))).isNotEqualTo(first);
		String somebody = location(repeatable("/api/v1/people", person, "directory-3"));
		assertThat(location(repeatable("/api/v1/people", person, "directory-3"))).isEqualTo(somebody);
		assertThat(repeatable("/api/v1/people", organisation, "directory-3")).hasStatus(422);
	}

	private MvcTestResult repeatable(String address, String json, String key) {
		return this.mvc.post()
			.uri(address)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	private static String location(MvcTestResult created) {
		assertThat(created).hasStatus(201);
		return created.getResponse().getHeader("Location");
	}

	@Test
	void whatIsWrongIsSaidAtTheField() {
		json("/api/v1/people",
				"{\"givenName\": \"Ben\", \"familyName\": \"Once\", \"email\": \"ben.once@example.org\", \"language\": \"en\"}");

		assertThat(body(post("/secretariat/directory/people").param("givenName", "Ben")
			.param("familyName", "Twice")
			.param("email", "BEN.ONCE@example.org")
			.param("language", "EN"))).contains("email-error", "already", "value=\"Twice\"");
		assertThat(body(post("/secretariat/directory/people").param("familyName", "x".repeat(121))
			.param("email", "nobody@nowhere")
			.param("language", "EN"))).contains("givenName-error", "familyName-error", "email-error");
		assertThat(
				body(post("/secretariat/directory/organisations").param("category", "ACADEMIA").param("country", "XX")))
			.contains("id=\"name-error\"", "country-error");
	}

	@Test
	void aPersonThatSomebodyElseChangedIsNotOverwritten() {
		String location = json("/api/v1/people",
				"{\"givenName\": \"Chen\", \"familyName\": \"Page\", \"email\": \"chen.page@example.org\", \"language\": \"zh\"}")
			.getResponse()
			.getHeader("Location");
		String page = location.replace("/api/v1", "/secretariat/directory");

		assertThat(body(get(page))).contains("chen.page@example.org");
		for (int expected : new int[] { 302, 409 }) {
			assertThat(post(page).param("version", "0")
				.param("givenName", "Chen")
				.param("familyName", "Page " + expected)
				.param("email", "chen.page@example.org")
				.param("language", "ZH")
				.exchange()).hasStatus(expected);
		}
	}

	@Test
	void theApiNamesEveryBadValue() {
		assertThat(json("/api/v1/people", "{\"email\": \"x\", \"organisation\": 999999}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("givenName", "familyName", "email", "language", "organisation");
		assertThat(json("/api/v1/organisations", "{}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("name", "category");
		assertThat(get("/api/v1/people?q=nobody-has-this-name").exchange()).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"items\": [], \"next\": null}");
		assertThat(this.mvc.get().uri("/api/v1/people")).hasStatus(401);
	}

	@Test
	void listsLeadOnFromPageToPage() {
		for (int i = 0; i < 101; i++) {
			json("/api/v1/people",
					"{\"givenName\": \"P%d\", \"familyName\": \"Paged\", \"email\": \"paged%d@example.org\", \"language\": \"en\"}"
						.formatted(i, i));
		}

		MvcTestResult first = get("/api/v1/people?q=paged").exchange();
		assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(100);
		assertThat(first).bodyJson().extractingPath("$.next").asString().startsWith("/api/v1/people?q=paged&after=");
		assertThat(body(get("/secretariat/directory?q=paged"))).contains("rel=\"next\"");
	}

	@Test
	void countriesBearTheNamesOfTheUnitedNations() {
		assertThat(this.countries.choices(Language.EN)).hasSize(195)
			.extracting(Choice::text)
			.contains("Türkiye", "Viet Nam", "State of Palestine", "Holy See");
		assertThat(this.countries.name("KR", Language.FR)).isEqualTo("République de Corée");
		assertThat(this.countries.name("RU", Language.FR)).isEqualTo("Fédération de Russie");
		assertThat(this.countries.contains("AQ")).isFalse();
		assertThat(this.countries.contains(null)).isFalse();
	}

	private MvcTestResult json(String address, String json) {
		return this.mvc.post()
			.uri(address)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
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
