package org.convoke.circulars;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of corrigenda, addenda and revisions to published letters. */
@Service
@Transactional
public class Amendments {

	/** Longer keys than this would not fit when they are amended. */
	private static final int LONGEST_KEY = 180;

	private final CircularRepository circulars;

	private final Families families;

	private final References references;

	private final Translations translations;

	private final AuditLog audit;

	private final Clock clock;

	Amendments(CircularRepository circulars, Families families, References references, Translations translations,
			AuditLog audit, Clock clock) {
		this.circulars = circulars;
		this.families = families;
		this.references = references;
		this.translations = translations;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins an amendment of a published letter as a copy of what holds of it, in all its
	 * languages. A revision is revised by the next revision of the same letter.
	 * @return the key of the draft
	 * @throws ConflictException when another letter has taken its place
	 */
	public String begin(String key, AmendmentKind kind) {
		Circular amended = published(key);
		if (kind == null) {
			throw InvalidException.of("kind", "NotNull");
		}
		Family family = this.families.of(amended);
		if (kind != AmendmentKind.REVISION) {
			family.supersededBy(amended.getId()).ifPresent((revision) -> {
				throw new ConflictException("superseded", "circulars.amend.superseded",
						this.references.of(revision.name(), amended.getOriginal()));
			});
		}
		Circular current = (kind == AmendmentKind.REVISION)
				? family.supersededBy(amended.getId()).map((revision) -> get(revision.id())).orElse(amended) : amended;
		Circular parent = isRevision(amended) && kind == AmendmentKind.REVISION ? get(amended.getAmends().parentId())
				: amended;
		if (parent.getKey().length() > LONGEST_KEY) {
			throw InvalidException.of("kind", "circulars.amend.tooDeep");
		}
		Circular basis = get(family.corrected(current.getId()).id());
		String draftKey = "draft-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
		Circular draft = this.circulars.save(new Circular(draftKey, parent, basis, kind, this.clock.instant()));
		this.translations.copy(basis, draft);
		this.audit.record("circular.amendment-begun", "circular:" + draftKey,
				Map.of("amends", parent.getKey(), "kind", kind, "copyOf", basis.getKey()));
		return draftKey;
	}

	private static boolean isRevision(Circular circular) {
		return circular.getAmends() != null && circular.getAmends().kind() == AmendmentKind.REVISION;
	}

	private Circular published(String key) {
		return this.circulars.findPublished(key).orElseThrow(NotFoundException::new);
	}

	private Circular get(long id) {
		return this.circulars.findById(id).orElseThrow(NotFoundException::new);
	}

	/** Where a published letter stands. */
	@Transactional(readOnly = true)
	Standing standing(String key, Language language) {
		Circular circular = published(key);
		return standing(circular, language);
	}

	/** Where a letter stands: what it amends, what has amended it or taken its place. */
	@Transactional(readOnly = true)
	Standing standing(Circular circular, Language language) {
		if (!circular.isPublished()) {
			Standing.Link amends = (circular.getAmends() != null)
					? link(this.families.of(circular).find(circular.getAmends().parentId()).orElseThrow(), language)
					: null;
			return new Standing(amends, null, List.of(), List.of());
		}
		Family family = this.families.of(circular);
		long id = circular.getId();
		return new Standing(
				(circular.getAmends() != null)
						? link(family.find(circular.getAmends().parentId()).orElseThrow(), language) : null,
				family.supersededBy(id).map((member) -> link(member, language)).orElse(null),
				family.amendedBy(id).stream().map((member) -> link(member, language)).toList(),
				family.below(id).stream().map((member) -> link(member, language)).toList());
	}

	private Standing.Link link(Family.Member member, Language language) {
		return new Standing.Link(member.key(), member.amendment(), this.references.of(member.name(), language),
				member.issuedOn());
	}

}
