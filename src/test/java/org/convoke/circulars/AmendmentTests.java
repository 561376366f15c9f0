package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.convoke.circulars.typesetting.Letter;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConvokeTest
@Import(TestLetters.class)
class AmendmentTests {

	private static final LocalDate ISSUED = LocalDate.parse("2026-03-26");

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	Amendments amendments;

	@Autowired
	Differences differences;

	@Autowired
	Facts facts;

	@Autowired
	Letters letters;

	@Autowired
	Meetings meetings;

	@Autowired
	TestLetters seeds;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void beforeTheMeeting() {
		this.clock.setTo("2026-03-26T09:00:00Z");
	}

	@Test
	void fiftyAmendmentsPublishedAtOnceAreNumberedWithoutGap() throws Exception {
		String parent = publish(PublicationTests.complete("Amended by many"));
		List<Callable<String>> publications = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			String draft = this.amendments.begin(parent,
					(i % 2 == 0) ? AmendmentKind.CORRIGENDUM : AmendmentKind.ADDENDUM);
			publications.add(() -> this.publications.publish(draft, ISSUED));
		}
		ExecutorService threads = Executors.newFixedThreadPool(16);
		List<String> keys = new ArrayList<>();
		try {
			for (Future<String> key : threads.invokeAll(publications)) {
				keys.add(key.get());
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(keys).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 25)
			.boxed()
			.flatMap((number) -> List.of(parent + "-corr" + number, parent + "-add" + number).stream())
			.toList());
	}

	@Test
	void aPublicationThatFailsLeavesNoGap() {
		String parent = publish(PublicationTests.complete("Failing"));
		String failing = this.amendments.begin(parent, AmendmentKind.CORRIGENDUM);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.publications.publishAs(failing, new PublicationOrder(ISSUED, null, true, null)));
		String other = this.amendments.begin(parent, AmendmentKind.CORRIGENDUM);
		assertThat(this.publications.publish(other, ISSUED)).isEqualTo(parent + "-corr1");
		assertThat(this.publications.publish(failing, ISSUED)).isEqualTo(parent + "-corr2");
	}

	@Test
	void anAmendmentStartsAsACopyInAllPublishedLanguages() {
		String parent = publish(this.seeds.secondJcaMv());
		Circular original = this.letters.any(parent).circular();
		this.jdbc.sql("""
				insert into circular_version (circular_id, language, subject, paragraphs)
				select circular_id, 'en', 'Second meeting', paragraphs from circular_version where circular_id = ?""")
			.param(original.getId())
			.update();
		Circular draft = this.letters.any(this.amendments.begin(parent, AmendmentKind.REVISION)).circular();
		assertThat(draft.text()).isEqualTo(original.text());
		assertThat(draft.getAddressees()).isEqualTo(original.getAddressees());
		assertThat(draft.getCopies()).isEqualTo(original.getCopies());
		assertThat(draft.getContact()).isEqualTo(original.getContact());
		assertThat(draft.getMeetingId()).isEqualTo(original.getMeetingId());
		assertThat(this.jdbc.sql("""
				select t.subject || ' ' || (t.paragraphs = v.paragraphs) from circular_translation t, circular_version v
				where t.circular_id = ? and t.language = 'en' and v.circular_id = ? and v.language = 'en'""")
			.params(draft.getId(), original.getId())
			.query(String.class)
			.single()).isEqualTo("Second meeting true");
	}

	@Test
	void amendmentsAreNamedBelowTheirParentInItsLanguage() {
		String parent = publish(this.seeds.secondJcaMv());
		String number = String.valueOf(Integer.parseInt(parent.replaceAll(".*-", "")));
		String draft = this.amendments.begin(parent, AmendmentKind.REVISION);
		assertThat(this.letters.any(draft).letter().reference()).isEqualTo("Révision – à la Circulaire TSB " + number);
		String revision = this.publications.publish(draft, ISSUED);
		assertThat(revision).isEqualTo(parent + "-rev1");
		String corrigendum = amend(revision, AmendmentKind.CORRIGENDUM);
		assertThat(corrigendum).isEqualTo(parent + "-rev1-corr1");
		assertThat(this.letters.any(corrigendum).letter().reference())
			.isEqualTo("Corrigendum 1 à la Révision 1 à la Circulaire TSB " + number);
		assertThat(this.amendments.standing(corrigendum, Language.EN).amends().reference())
			.isEqualTo("Revision 1 to Circular TSB " + number);
		String addendum = amend(corrigendum, AmendmentKind.ADDENDUM);
		assertThat(this.letters.any(addendum).letter().reference())
			.startsWith("Addendum 1 au Corrigendum 1 à la Révision 1 à la Circulaire TSB");
	}

	@Test
	void whatIsInForceIsTold() {
		String letter = publish(PublicationTests.complete("In force?"));
		assertThat(state(letter)).isEqualTo(Standing.State.IN_FORCE);
		String corrigendum = amend(letter, AmendmentKind.CORRIGENDUM);
		assertThat(state(letter)).isEqualTo(Standing.State.AMENDED);
		String first = amend(letter, AmendmentKind.REVISION);
		// A revision is revised by the next revision of the same letter.
		String second = amend(first, AmendmentKind.REVISION);
		assertThat(second).isEqualTo(letter + "-rev2");
		for (String old : List.of(letter, corrigendum, first)) {
			assertThat(this.amendments.standing(old, Language.EN).supersededBy().key()).isEqualTo(second);
			assertThatExceptionOfType(ConflictException.class)
				.isThrownBy(() -> this.amendments.begin(old, AmendmentKind.CORRIGENDUM));
		}
		assertThat(state(second)).isEqualTo(Standing.State.IN_FORCE);
		assertThat(amend(letter, AmendmentKind.REVISION)).isEqualTo(letter + "-rev3");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.amendments
			.begin(this.circulars.draft(null, Language.EN, CircularDraft.UNCHANGED), AmendmentKind.REVISION));
	}

	@Test
	void theNextCorrigendumKeepsWhatTheLastOneCorrected() {
		String letter = publish(PublicationTests.complete("Twice corrected"));
		String first = this.amendments.begin(letter, AmendmentKind.CORRIGENDUM);
		this.circulars.change(first, null, body("Paragraph corrected."));
		this.publications.publish(first, ISSUED);
		Circular second = this.letters.any(this.amendments.begin(letter, AmendmentKind.CORRIGENDUM)).circular();
		assertThat(second.text().paragraphs().get(0).text()).isEqualTo("Paragraph corrected.");
		assertThat(this.differences.of(second, Language.EN, Language.EN).parts()).isEmpty();
	}

	@Test
	void theDifferenceIsReadablePartByPart() {
		String letter = publish(this.seeds.secondJcaMv());
		String draft = this.amendments.begin(letter, AmendmentKind.CORRIGENDUM);
		assertThat(this.differences.of(draft, Language.FR, Language.EN).parts()).isEmpty();
		List<Paragraph> paragraphs = new ArrayList<>(this.letters.any(draft).circular().text().paragraphs());
		Paragraph first = paragraphs.get(0);
		paragraphs.set(0, new Paragraph(first.id(), first.text().replace("8\u00A0h", "9\u00A0h"), first.bullets(),
				first.parts()));
		paragraphs.remove(2);
		paragraphs.add(Paragraph.of("Un paragraphe nouveau."));
		this.circulars.change(draft, null, text(null, paragraphs));
		move(draft, DeadlineKind.CONTRIBUTION, "2026-05-04");
		Difference difference = this.differences.of(draft, Language.FR, Language.EN);
		assertThat(difference.basis()).startsWith("Circular TSB ");
		assertThat(difference.parts()).extracting(Difference.Part::name)
			.containsExactly("Paragraph 1", "Paragraph 3 (removed)", "Paragraph " + paragraphs.size() + " (new)",
					"Deadline: Submission of contributions");
		assertThat(written(difference.parts().get(0))).contains("[-8-][+9+]\u00A0h\u00A030");
		assertThat(written(difference.parts().get(2))).isEqualTo("[+Un paragraphe nouveau.+]");
		assertThat(written(difference.parts().get(3))).startsWith("[-30 avril-][+4 mai+] 2026\nSoumission");
	}

	@Test
	void theMeetingFollowsOnlyIfToldTo() {
		String meeting = this.seeds.secondJcaMv();
		String letter = publish(meeting);
		String corrigendum = this.amendments.begin(letter, AmendmentKind.CORRIGENDUM);
		move(corrigendum, DeadlineKind.CONTRIBUTION, "2026-05-04");
		assertThat(this.letters.any(corrigendum).letter().deadlines()).extracting(Letter.Due::date)
			.containsExactly("4\u00A0mai\u00A02026", "4\u00A0mai\u00A02026");
		String published = this.publications.publish(corrigendum, ISSUED);
		assertThat(due(meeting, DeadlineKind.CONTRIBUTION)).isEqualTo("2026-04-30");
		assertThat(this.letters.any(published).letter().deadlines()).extracting(Letter.Due::date)
			.containsExactly("4\u00A0mai\u00A02026", "4\u00A0mai\u00A02026");
		// Now the last word and the meeting do not agree, which both letters say.
		assertThat(this.letters.any(published).outdated()).isTrue();
		assertThat(this.letters.any(letter).outdated()).isTrue();
	}

	@Test
	void theMeetingFollowsInTheSameTransactionWithTheAmendmentAsReason() {
		String meeting = this.seeds.secondJcaMv();
		String letter = publish(meeting);
		String revision = this.amendments.begin(letter, AmendmentKind.REVISION);
		long contribution = deadline(meeting, DeadlineKind.CONTRIBUTION).getId();
		long registration = deadline(meeting, DeadlineKind.REGISTRATION).getId();
		// The meeting moves beyond its old days, a deadline beyond its old beginning.
		this.facts.propose(revision, new ProposedFacts(
				List.of(new ProposedFacts.Due(contribution, LocalDate.parse("2026-06-01"), null),
						new ProposedFacts.Due(registration, LocalDate.parse("2026-05-04"), null)),
				List.of(new Sitting(LocalDateTime.parse("2026-06-10T09:00"), LocalDateTime.parse("2026-06-10T11:00"))),
				LocalizedText.of("Montbrillant", "Montbrillant"), null));
		String published = this.publications.publishAs(revision, new PublicationOrder(ISSUED, null, true, null));
		Meeting moved = this.meetings.get(meeting);
		assertThat(moved.getFirstDay()).isEqualTo("2026-06-10");
		assertThat(moved.getVenue().in(Language.EN)).isEqualTo("Montbrillant");
		assertThat(moved.getCity().in(Language.EN)).isEqualTo("Geneva");
		assertThat(due(meeting, DeadlineKind.CONTRIBUTION)).isEqualTo("2026-06-01");
		assertThat(due(meeting, DeadlineKind.REGISTRATION)).isEqualTo("2026-05-04");
		assertThat(this.jdbc.sql("""
				select details->>'kind' || ': ' || (details->>'reason') from audit_entry
				where act = 'deadline.moved' and subject = ?""").param("meeting:" + meeting).query(String.class).list())
			.singleElement()
			.asString()
			.startsWith("CONTRIBUTION: Révision 1 à la Circulaire TSB ");
		assertThat(this.letters.any(published).outdated()).isFalse();
		assertThat(this.letters.any(letter).outdated()).isFalse();
	}

	@Test
	void aMeetingThatMayNotFollowKeepsTheLetterADraft() {
		String meeting = this.seeds.secondJcaMv();
		String letter = publish(meeting);
		String corrigendum = this.amendments.begin(letter, AmendmentKind.CORRIGENDUM);
		move(corrigendum, DeadlineKind.CONTRIBUTION, "2026-07-01");
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.publications.publishAs(corrigendum, new PublicationOrder(ISSUED, null, true, null)));
		assertThat(this.letters.any(corrigendum).circular().isPublished()).isFalse();
		assertThat(due(meeting, DeadlineKind.CONTRIBUTION)).isEqualTo("2026-04-30");
	}

	@Test
	void aCorrigendumPutsRightWhatTheMeetingHasChanged() {
		String meeting = this.seeds.secondJcaMv();
		String letter = publish(meeting);
		Deadline registration = deadline(meeting, DeadlineKind.REGISTRATION);
		this.meetings.moveDeadline(meeting, registration.getId(), registration.getVersion(),
				LocalDate.parse("2026-05-06"), null, registration.getAction(), List.of(7), "More time");
		assertThat(this.letters.any(letter).outdated()).isTrue();
		String corrigendum = amend(letter, AmendmentKind.CORRIGENDUM);
		assertThat(this.letters.any(letter).outdated()).isFalse();
		assertThat(this.letters.any(corrigendum).outdated()).isFalse();
		// What nobody proposed follows the meeting until the publication only.
		Deadline again = deadline(meeting, DeadlineKind.REGISTRATION);
		this.meetings.moveDeadline(meeting, again.getId(), again.getVersion(), LocalDate.parse("2026-05-07"), null,
				again.getAction(), List.of(7), "Even more");
		assertThat(this.letters.any(corrigendum).outdated()).isTrue();
	}

	@Test
	void factsAreCheckedWhenTheyAreProposed() {
		String draft = this.amendments.begin(publish(this.seeds.secondJcaMv()), AmendmentKind.CORRIGENDUM);
		LocalDateTime nine = LocalDateTime.parse("2026-05-13T09:00");
		ProposedFacts wrong = new ProposedFacts(List.of(new ProposedFacts.Due(1, null, null)),
				List.of(new Sitting(nine, nine)), null, LocalizedText.NONE);
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> this.facts.propose(draft, wrong))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidException.Invalid::field)
				.containsExactly("deadlines[0].date", "sessions[0].end", "city"));
	}

	private void move(String draft, DeadlineKind kind, String date) {
		long deadline = this.facts.sheet(draft)
			.deadlines()
			.stream()
			.filter((row) -> row.deadline().getKind() == kind)
			.findFirst()
			.orElseThrow()
			.deadline()
			.getId();
		this.facts.propose(draft, new ProposedFacts(
				List.of(new ProposedFacts.Due(deadline, LocalDate.parse(date), null)), null, null, null));
	}

	private Deadline deadline(String meeting, DeadlineKind kind) {
		return this.meetings.deadline(this.meetings.get(meeting).getId(), kind).orElseThrow();
	}

	private String due(String meeting, DeadlineKind kind) {
		return deadline(meeting, kind).getDueOn().toString();
	}

	private Standing.State state(String key) {
		return this.amendments.standing(key, Language.EN).state();
	}

	private String amend(String key, AmendmentKind kind) {
		return this.publications.publish(this.amendments.begin(key, kind), ISSUED);
	}

	private String publish(String meeting) {
		return this.publications.publish(this.circulars.draft(meeting, Language.FR, CircularDraft.UNCHANGED), ISSUED);
	}

	private String publish(CircularDraft draft) {
		return this.publications.publish(this.circulars.draft(null, Language.EN, draft), ISSUED);
	}

	private static CircularDraft body(String paragraph) {
		return text(null, List.of(Paragraph.of(paragraph)));
	}

	private static CircularDraft text(String subject, List<Paragraph> paragraphs) {
		return new CircularDraft(null, null, null, null, null, null, null, null, subject, null, null, paragraphs, null,
				null, null, null, null);
	}

	private static String written(Difference.Part part) {
		return part.pieces().stream().map((piece) -> switch (piece.change()) {
			case SAME -> piece.text();
			case REMOVED -> "[-" + piece.text() + "-]";
			case INSERTED -> "[+" + piece.text() + "+]";
		}).collect(Collectors.joining());
	}

}
