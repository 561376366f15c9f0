package org.convoke.testing;

import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@BrowserTest
class BrowserTestTests {

	private static final String NOT_THERE = "/not/there/chromium";

	@Autowired
	MockMvcTester mvc;

	@RepeatedTest(2)
	void everyTestHasAPageOfItsOwnOnTheApplication(Page page, BrowserContext context) {
		assertThat(context.pages()).containsExactly(page);
		assertThat(context.cookies()).isEmpty();
		assertThat(page.navigate("/actuator/health").text()).contains("UP");
	}

	@Test
	void theSameApplicationAnswersWithoutABrowser() {
		assertThat(this.mvc.get().uri("/actuator/health")).hasStatusOk();
	}

	@Test
	void withoutABrowserATestIsSkippedButFailsInContinuousIntegration() {
		assertThatExceptionOfType(TestAbortedException.class)
			.isThrownBy(() -> TestBrowser.start(Map.of("CHROMIUM", NOT_THERE)))
			.withMessageContaining("CHROMIUM");
		assertThatIllegalStateException()
			.isThrownBy(() -> TestBrowser.start(Map.of("CHROMIUM", NOT_THERE, "CI", "true")))
			.withMessageContaining("install Chromium");
	}

}
