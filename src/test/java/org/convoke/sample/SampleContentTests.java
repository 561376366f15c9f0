package org.convoke.sample;

import org.convoke.testing.ConvokeTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
@TestPropertySource(properties = { "convoke.test.database=sample", "convoke.sample-data=true" })
class SampleContentTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SampleContent content;

	@Autowired
	JdbcClient jdbc;

	@Test
	void bothLettersOfThePastAreThereUnderTheirNumbers() {
		assertThat(this.mvc.get().uri("/circulars/t25-tsb-cir-0127")).hasStatusOk()
			.bodyText()
			.contains("Circulaire TSB 127", "tsbjcamv@itu.int", "4\u00A0mai\u00A02026", "Seizo Onoe");
		assertThat(this.mvc.get().uri("/circulars/t22-tsb-cir-0092")).hasStatusOk()
			.bodyText()
			.contains("Circulaire TSB 92", "9\u00A0h\u00A030 à 16\u00A0heures CEST")
			.doesNotContain("(signé)", "Principales échéances");
	}

	@Test
	void theirMeetingsAreThereAndOneToComeTakesRegistrations() {
		for (String slug : new String[] { "jca-mv-2", "u4ssc-7", "jca-demo-1" }) {
			assertThat(this.mvc.get().uri("/meetings/{slug}", slug)).as(slug).hasStatusOk();
		}
		assertThat(this.mvc.get().uri("/meetings/jca-demo-1/register")).bodyText().contains("<form", "familyName");
		assertThat(this.mvc.get().uri("/")).bodyText().contains("/meetings/jca-demo-1", "t25-tsb-cir-0127");
	}

	@Test
	void aFilledDatabaseIsLeftAlone() {
		this.content.run(new DefaultApplicationArguments());
		assertThat(this.jdbc.sql("select count(*) from circular").query(Integer.class).single()).isEqualTo(3);
	}

}
