package org.convoke.circulars;

import java.util.List;
import java.util.Optional;

import org.convoke.web.Language;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether letters and files are genuine, and what has become of them. */
@Service
@Transactional(readOnly = true)
class Verifications {

	private final CircularRepository circulars;

	private final Amendments amendments;

	private final References references;

	private final LetterFileHashes files;

	Verifications(CircularRepository circulars, Amendments amendments, References references, LetterFileHashes files) {
		this.circulars = circulars;
		this.amendments = amendments;
		this.references = references;
		this.files = files;
	}

	/**
	 * The letter with that code, in whatever way it was typed; empty when none has it.
	 */
	Optional<Verification> of(String typed, Language reader) {
		return this.circulars.findByCode(VerificationCode.typed(typed)).map((circular) -> verified(circular, reader));
	}

	/** The letter that has a file with that hash. */
	Optional<FoundFile> file(String sha256, Language reader) {
		return this.files.find(sha256)
			.flatMap((file) -> this.circulars.findById(file.circularId())
				.map((circular) -> new FoundFile(file.language(), file.format(), verified(circular, reader))));
	}

	/** A genuine file, and the letter that it is of. */
	record FoundFile(Language language, String format, Verification letter) {
	}

	private Verification verified(Circular circular, Language reader) {
		Standing standing = this.amendments.standing(circular, reader);
		Language language = circular.languageFor(reader);
		Published published = circular.getPublished();
		List<LetterFileHashes.SealedFile> files = this.files.of(circular.getId());
		return new Verification(VerificationCode.grouped(published.code()), true, circular.getKey(),
				this.references.of(LetterName.of(circular, circular.getNumber()), reader), circular.getNumber(),
				circular.getIssuedOn(), published.publishedAt(), circular.getSeal().organisation().in(reader),
				circular.getSeal().bureau().in(reader), circular.text(language).subject(), language, standing.state(),
				standing.supersededBy(), standing.amendedBy(), standing.amends(),
				circular.getLanguages().stream().map((each) -> version(each, files)).toList());
	}

	private static Verification.Version version(Language language, List<LetterFileHashes.SealedFile> files) {
		return new Verification.Version(language,
				files.stream()
					.filter((file) -> file.language() == language)
					.map((file) -> new Verification.File(file.format(), file.sha256()))
					.toList());
	}

}
