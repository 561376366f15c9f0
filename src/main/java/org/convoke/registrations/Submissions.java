package org.convoke.registrations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.convoke.directory.EmailAddress;
import org.convoke.web.ConflictException;

import org.springframework.stereotype.Component;

/**
 * Forms as people send them: twice, or again for a meeting that they are registered for.
 * Each try is a transaction of its own.
 */
@Component
class Submissions {

	private final Registrations registrations;

	private final RegistrationStore store;

	Submissions(Registrations registrations, RegistrationStore store) {
		this.registrations = registrations;
		this.store = store;
	}

	/**
	 * Registers; a form sent twice is taken in once. Who is registered already is mailed
	 * the link again.
	 * @return the id under which the form was taken in
	 * @throws ConflictException when the person has a live registration for the meeting
	 */
	UUID submit(String slug, RegistrationDetails details, ExtrasInput extras, UUID submission, Instant arrival) {
		try {
			this.registrations.submit(slug, details, extras, submission, arrival);
			return submission;
		}
		catch (RepeatedSubmissionException ex) {
			// Somebody who went back to correct the address sends another registration.
			return isRepeated(submission, details) ? submission
					: submit(slug, details, extras, UUID.randomUUID(), arrival);
		}
		catch (ClosedException ex) {
			if (isRepeated(submission, details)) {
				return submission;
			}
			throw ex;
		}
		catch (ConflictException ex) {
			this.registrations.remindOfLink(slug, details);
			throw ex;
		}
	}

	Optional<Registration> find(UUID submission) {
		return this.store.findBySubmission(submission);
	}

	private boolean isRepeated(UUID submission, RegistrationDetails details) {
		return find(submission)
			.filter((before) -> before.details().email().equals(EmailAddress.normal(details.email())))
			.isPresent();
	}

}
