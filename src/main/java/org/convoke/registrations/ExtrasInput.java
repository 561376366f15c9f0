package org.convoke.registrations;

import java.util.List;

import org.convoke.files.IncomingFile;
import org.convoke.web.Language;

/**
 * What was sent beside the details, before {@link ExtrasRules} have checked it. A part
 * that is null was not asked: it stays as it is.
 */
record ExtrasInput(List<Language> languages, String accessibility, String interpretation, Visa visa,
		FellowshipWish fellowship, List<GivenAnswer> answers) {

	/** Of a caller who sends nothing of it and vouches for the rest. */
	static final ExtrasInput NONE = new ExtrasInput(null, null, null, null, null, null);

	/**
	 * Whether a visa support letter is asked for, and the passport as it was typed.
	 *
	 * @param wanted null over REST, where the rest says it
	 */
	record Visa(Boolean wanted, String passportName, String birthDate, String birthPlace, String nationality,
			String passportNumber, String issuedOn, String expiresOn) {

		static final Visa NONE = new Visa(false, "", "", "", "", "", "", "");

		static Visa of(Passport passport) {
			return (passport != null) ? new Visa(true, passport.passportName(), passport.birthDate().toString(),
					passport.birthPlace(), passport.nationality(), passport.passportNumber(),
					passport.issuedOn().toString(), passport.expiresOn().toString()) : NONE;
		}

	}

	/** Which help is asked for, {@code NONE} or nothing for none, and why. */
	record FellowshipWish(String kind, String justification) {

		static final FellowshipWish NONE = new FellowshipWish("", "");

		static FellowshipWish of(Fellowship fellowship) {
			return (fellowship != null) ? new FellowshipWish(fellowship.kind().name(), fellowship.justification())
					: NONE;
		}

	}

	/**
	 * An answer as it was sent.
	 *
	 * @param file null for other answers
	 * @param stored the id of the file once it is stored; null before
	 * @param refused the key of the message why a file cannot be taken
	 */
	record GivenAnswer(String question, String value, IncomingFile file, Long stored, String refused,
			Object... arguments) {

		GivenAnswer(String question, String value, IncomingFile file, String refused, Object... arguments) {
			this(question, value, file, null, refused, arguments);
		}

	}

	/** As the fields of a form say it: a box that is not ticked is not sent. */
	static ExtrasInput ofForm(List<String> languages, String accessibility, String interpretation, Visa visa,
			FellowshipWish fellowship, List<GivenAnswer> answers) {
		List<Language> spoken = ((languages != null) ? languages : List.<String>of()).stream()
			.flatMap((code) -> Language.find(code).stream())
			.toList();
		Visa said = (visa == null || visa.wanted() != null) ? visa
				: new Visa(false, visa.passportName(), visa.birthDate(), visa.birthPlace(), visa.nationality(),
						visa.passportNumber(), visa.issuedOn(), visa.expiresOn());
		return new ExtrasInput(spoken, accessibility, interpretation, said, fellowship, answers);
	}

	/** The same with these answers. */
	ExtrasInput with(List<GivenAnswer> given) {
		return new ExtrasInput(this.languages, this.accessibility, this.interpretation, this.visa, this.fellowship,
				given);
	}

	/** The same without answers, which only those may change who still can register. */
	ExtrasInput withoutAnswers() {
		return with(null);
	}

	/** The same without the boxes that the form does not show. */
	ExtrasInput shown(RegistrationSettings settings) {
		return settings.asksLanguages() ? this : new ExtrasInput(null, this.accessibility, this.interpretation,
				this.visa, this.fellowship, this.answers);
	}

}
