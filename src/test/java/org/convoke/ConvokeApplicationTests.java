package org.convoke;

import org.convoke.testing.ConvokeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
class ConvokeApplicationTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void unknownAddressesOfTheApiAnswerProblemDetails() {
		assertThat(this.mvc.get().uri("/api/v1/nothing").header("Authorization", "Bearer nonsense")).hasStatus(401);
	}

}
