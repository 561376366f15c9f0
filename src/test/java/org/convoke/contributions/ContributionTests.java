package org.convoke.contributions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.convoke.web.Arrival;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContributionTests {

	private static final Instant NOW = Instant.parse("2026-04-30T12:00:00Z");

	@Test
	void oneInTimeIsPostedOrReturnedOnce() {
		Contribution posted = contribution(false);
		posted.post(NOW);
		assertThat(posted.getState()).isEqualTo(ContributionState.POSTED);
		refused(() -> posted.post(NOW), "contributions.refused.POSTED");
		refused(() -> posted.giveBack("Why", NOW), "contributions.refused.POSTED");

		Contribution returned = contribution(false);
		returned.giveBack("No title page", NOW);
		assertThat(returned.getState()).isEqualTo(ContributionState.RETURNED);
		assertThat(returned.getReturnReason()).isEqualTo("No title page");
		refused(() -> returned.post(NOW), "contributions.refused.RETURNED");
	}

	@Test
	void onlyALateOneIsAdmittedOrHeld() {
		Contribution inTime = contribution(false);
		refused(() -> inTime.admit(NOW), "contributions.refused.inTime");
		refused(() -> inTime.hold(NOW), "contributions.refused.inTime");

		Contribution late = contribution(true);
		refused(() -> late.post(NOW), "contributions.refused.late");
		late.hold(NOW);
		assertThat(late.getState()).isEqualTo(ContributionState.HELD);
		refused(() -> late.hold(NOW), "contributions.refused.HELD");
		late.admit(NOW);
		assertThat(late.getState()).isEqualTo(ContributionState.POSTED);
	}

	@Test
	void theNoiseOfCopiedTextIsCleanedAway() {
		ContributionDetails cleaned = new ContributionDetails("\u00A0A \u200B title\n on two lines ",
				List.of(" One ", "", "One", "Two"),
				List.of(new Contact(" Ada\tExample ", " Ada.Example@ex\u2011ample.ORG\u00A0", null)), Purpose.DECISION,
				null, "First\r\n\r\nSecond\u0007", null)
			.cleaned();
		assertThat(cleaned.title()).isEqualTo("A title on two lines");
		assertThat(cleaned.sources()).containsExactly("One", "Two");
		assertThat(cleaned.contacts()).containsExactly(new Contact("Ada Example", "ada.example@ex-ample.org", ""));
		assertThat(cleaned.summary()).isEqualTo("First\n\nSecond");
		assertThat(cleaned.keywords()).isEmpty();
		assertThat(errors(cleaned)).isEmpty();
	}

	@Test
	void everyWrongFieldIsNamed() {
		assertThat(errors(new ContributionDetails(null, null, null, null, null, null, null)))
			.isEqualTo("title sources contacts[0].email purpose");
		assertThat(errors(new ContributionDetails("x".repeat(301), List.of("x".repeat(201)),
				List.of(new Contact("", "nonsense", "x".repeat(201)),
						new Contact("Ben", "a@b.org\r\nbcc: c@d.org", "")),
				Purpose.DECISION, "x".repeat(201), "x".repeat(5_001), List.of("x".repeat(201)))))
			.isEqualTo("title sources contacts[0].name contacts[0].email contacts[0].organisation contacts[1].email"
					+ " agendaItem abstract keywords");
	}

	private static String errors(ContributionDetails details) {
		InvalidException invalid = new InvalidException();
		details.cleaned().check(invalid);
		return invalid.fields().stream().map(InvalidException.Invalid::field).collect(Collectors.joining(" "));
	}

	private static void refused(Runnable act, String key) {
		assertThatExceptionOfType(ConflictException.class).isThrownBy(act::run).withMessage(key);
	}

	private static Contribution contribution(boolean late) {
		ContributionDetails details = new ContributionDetails("Title", List.of("Source"),
				List.of(new Contact("Ada", "ada@example.org", "")), Purpose.DISCUSSION, "", "", List.of());
		return new Contribution(1, 7, new Submission("id", details, List.of(), new Arrival(NOW), Language.EN),
				List.of(), late);
	}

}
