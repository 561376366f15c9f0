package org.convoke.directory;

import java.util.Map;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;
import org.hibernate.exception.ConstraintViolationException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the directory: organisations and the people who stand for them. */
@Service
@Transactional
public class Directory {

	private final OrganisationRepository organisations;

	private final PersonRepository people;

	private final FocalPoints focalPoints;

	private final Countries countries;

	private final AuditLog audit;

	Directory(OrganisationRepository organisations, PersonRepository people, FocalPoints focalPoints,
			Countries countries, AuditLog audit) {
		this.organisations = organisations;
		this.people = people;
		this.focalPoints = focalPoints;
		this.countries = countries;
		this.audit = audit;
	}

	/** Adds an organisation and answers its id. */
	public long addOrganisation(OrganisationDetails details) {
		check(details);
		Organisation organisation = this.organisations.saveAndFlush(new Organisation(details));
		this.audit.record("organisation.added", "organisation:" + organisation.getId(), Map.of());
		return organisation.getId();
	}

	/** Adds a person and answers the id. */
	public long addPerson(PersonDetails details) {
		check(details);
		Person person = save(new Person(details));
		this.audit.record("person.added", "person:" + person.getId(), Map.of());
		return person.getId();
	}

	void changeOrganisation(long id, int version, OrganisationDetails details) {
		Organisation organisation = organisation(id);
		if (organisation.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Organisation.class, id);
		}
		check(details);
		organisation.describe(details);
		this.organisations.saveAndFlush(organisation);
		this.audit.record("organisation.changed", "organisation:" + id, Map.of());
	}

	void changePerson(long id, int version, PersonDetails details) {
		Person person = person(id);
		if (person.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Person.class, id);
		}
		check(details);
		if (details.email() == null && this.focalPoints.isOne(id)) {
			throw InvalidException.of("email", "directory.email.ofFocalPoint");
		}
		person.describe(details);
		save(person);
		this.focalPoints.leave(id, details.organisation());
		this.audit.record("person.changed", "person:" + id, Map.of());
	}

	/**
	 * The organisation that remains of the one with this id after mergers; empty when
	 * there never was one.
	 */
	@Transactional(readOnly = true)
	public Optional<Long> surviving(long id) {
		return this.organisations.findById(id)
			.map((found) -> (found.getMergedInto() != null) ? found.getMergedInto() : found.getId());
	}

	/** What is known of the organisation that remains of the one with this id. */
	@Transactional(readOnly = true)
	public Optional<OrganisationDetails> details(long id) {
		return surviving(id).flatMap(this.organisations::findById).map(Organisation::details);
	}

	@Transactional(readOnly = true)
	Organisation organisation(long id) {
		return this.organisations.findById(id).orElseThrow(NotFoundException::new);
	}

	@Transactional(readOnly = true)
	Person person(long id) {
		return this.people.findById(id).orElseThrow(NotFoundException::new);
	}

	private void check(OrganisationDetails details) {
		InvalidException wrong = new InvalidException();
		details.check(wrong, this.countries);
		wrong.throwIfAny();
	}

	private void check(PersonDetails details) {
		InvalidException wrong = new InvalidException();
		details.check(wrong);
		if (details.organisation() != null && this.organisations.findById(details.organisation()).isEmpty()) {
			wrong.at("organisation", "directory.organisation.unknown");
		}
		wrong.throwIfAny();
	}

	private Person save(Person person) {
		try {
			return this.people.saveAndFlush(person);
		}
		catch (DataIntegrityViolationException ex) {
			if (ex.getCause() instanceof ConstraintViolationException cause
					&& "person_email_once".equals(cause.getConstraintName())) {
				throw InvalidException.of("email", "directory.email.taken");
			}
			throw ex;
		}
	}

}
