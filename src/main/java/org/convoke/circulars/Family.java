package org.convoke.circulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A letter and all that amends it, in the order of publication: what is in force of it. A
 * revision takes the place of the letter that it revises with all its amendments;
 * corrigenda and addenda amend it.
 */
record Family(List<Member> members) {

	/**
	 * A published letter.
	 *
	 * @param parentId null for the letter at the top
	 */
	record Member(long id, String key, Long parentId, AmendmentKind amendment, CircularKind kind, String series,
			LocalDate issuedOn) {

		LetterName name() {
			return LetterName.of(this.key, this.kind, this.series);
		}

	}

	Optional<Member> find(long id) {
		return this.members.stream().filter((member) -> member.id() == id).findFirst();
	}

	private Member get(long id) {
		return find(id).orElseThrow();
	}

	/** The revision that has taken the place of that letter, the one in force. */
	Optional<Member> supersededBy(long id) {
		List<Long> line = line(id);
		return line.stream()
			.map((ancestor) -> lastChild(ancestor, AmendmentKind.REVISION))
			.flatMap(Optional::stream)
			.filter((revision) -> !line.contains(revision.id()))
			.findFirst()
			.map((revision) -> supersededBy(revision.id()).orElse(revision));
	}

	/** The letter with those above it, itself first. */
	private List<Long> line(long id) {
		List<Long> line = new ArrayList<>();
		for (Long at = id; at != null; at = get(at).parentId()) {
			line.add(at);
		}
		return line;
	}

	/** The corrigenda and addenda to that letter. */
	List<Member> amendedBy(long id) {
		return this.members.stream()
			.filter((member) -> Objects.equals(member.parentId(), id) && member.amendment() != AmendmentKind.REVISION)
			.toList();
	}

	/** All that has been published below that letter itself. */
	List<Member> below(long id) {
		return this.members.stream().filter((member) -> Objects.equals(member.parentId(), id)).toList();
	}

	/** The last word on the matter: what a meeting must agree with. */
	Member lastWord() {
		Member top = this.members.stream().filter((member) -> member.parentId() == null).findFirst().orElseThrow();
		Member base = supersededBy(top.id()).orElse(top);
		return this.members.stream()
			.filter((member) -> line(member.id()).contains(base.id()))
			.filter((member) -> supersededBy(member.id()).isEmpty())
			.reduce((earlier, later) -> later)
			.orElse(base);
	}

	/**
	 * The text that an amendment of that letter starts from: the letter as corrected
	 * until now. Addenda may hold only what they add.
	 */
	Member corrected(long id) {
		return lastChild(id, AmendmentKind.CORRIGENDUM).map((last) -> corrected(last.id())).orElseGet(() -> get(id));
	}

	private Optional<Member> lastChild(long id, AmendmentKind kind) {
		return this.members.stream()
			.filter((member) -> Objects.equals(member.parentId(), id) && member.amendment() == kind)
			.reduce((earlier, later) -> later);
	}

}
