package org.convoke.circulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FamilyTests {

	private static final long TOP = 1;

	private final List<Family.Member> members = new ArrayList<>();

	@Test
	void aLetterAloneIsInForce() {
		add(TOP, null, null);
		assertThat(family().supersededBy(TOP)).isEmpty();
		assertThat(family().amendedBy(TOP)).isEmpty();
		assertThat(family().lastWord().id()).isEqualTo(TOP);
		assertThat(family().corrected(TOP).id()).isEqualTo(TOP);
	}

	@Test
	void corrigendaAndAddendaAmendIt() {
		add(TOP, null, null);
		add(2, TOP, AmendmentKind.CORRIGENDUM);
		add(3, TOP, AmendmentKind.ADDENDUM);
		assertThat(family().supersededBy(TOP)).isEmpty();
		assertThat(family().amendedBy(TOP)).extracting(Family.Member::id).containsExactly(2L, 3L);
		assertThat(family().lastWord().id()).isEqualTo(3);
		// An addendum may hold only what it adds: the next text starts from the
		// corrected one.
		assertThat(family().corrected(TOP).id()).isEqualTo(2);
	}

	@Test
	void theLatestRevisionTakesThePlaceOfItAndOfItsAmendments() {
		add(TOP, null, null);
		add(2, TOP, AmendmentKind.CORRIGENDUM);
		add(3, TOP, AmendmentKind.REVISION);
		assertThat(superseding(TOP)).hasValue(3L);
		assertThat(superseding(2)).hasValue(3L);
		assertThat(superseding(3)).isEmpty();
		add(4, TOP, AmendmentKind.REVISION);
		assertThat(superseding(TOP)).hasValue(4L);
		assertThat(superseding(3)).hasValue(4L);
		assertThat(family().lastWord().id()).isEqualTo(4);
	}

	@Test
	void anAmendmentCanBeAmendedItself() {
		add(TOP, null, null);
		add(2, TOP, AmendmentKind.REVISION);
		add(3, 2L, AmendmentKind.CORRIGENDUM);
		add(4, 3L, AmendmentKind.CORRIGENDUM);
		assertThat(superseding(TOP)).hasValue(2L);
		assertThat(superseding(2)).isEmpty();
		assertThat(family().amendedBy(2)).extracting(Family.Member::id).containsExactly(3L);
		assertThat(family().lastWord().id()).isEqualTo(4);
		assertThat(family().corrected(2).id()).isEqualTo(4);
		// A corrigendum that is itself revised.
		add(5, 3L, AmendmentKind.REVISION);
		assertThat(superseding(3)).hasValue(5L);
		assertThat(superseding(4)).hasValue(5L);
		assertThat(superseding(2)).isEmpty();
		assertThat(family().lastWord().id()).isEqualTo(5);
	}

	@Test
	void whatAmendsASupersededLetterLateIsNotTheLastWord() {
		add(TOP, null, null);
		add(2, TOP, AmendmentKind.REVISION);
		add(3, TOP, AmendmentKind.CORRIGENDUM);
		assertThat(superseding(3)).hasValue(2L);
		assertThat(family().lastWord().id()).isEqualTo(2);
	}

	private void add(long id, Long parent, AmendmentKind kind) {
		this.members.add(new Family.Member(id, "key-" + id, parent, kind, CircularKind.CIRCULAR, "tsb",
				LocalDate.parse("2026-03-26")));
	}

	private Family family() {
		return new Family(List.copyOf(this.members));
	}

	private Optional<Long> superseding(long id) {
		return family().supersededBy(id).map(Family.Member::id);
	}

}
