package org.convoke.directory;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.convoke.web.Language;

/** Somebody whom the secretariat writes to. */
@Entity
class Person {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String givenName;

	private String familyName;

	private String email;

	private Language language;

	private Long organisationId;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "person_mailing_category", joinColumns = @JoinColumn(name = "person_id"))
	@Column(name = "category")
	@Enumerated(EnumType.STRING)
	private Set<MailingCategory> mailingCategories = new LinkedHashSet<>();

	@Version
	private int version;

	protected Person() {
	}

	Person(PersonDetails details) {
		describe(details);
	}

	void describe(PersonDetails details) {
		this.givenName = details.givenName();
		this.familyName = details.familyName();
		this.email = details.email();
		this.language = details.language();
		this.organisationId = details.organisation();
		this.mailingCategories.retainAll(details.mailingCategories());
		this.mailingCategories.addAll(details.mailingCategories());
	}

	Long getId() {
		return this.id;
	}

	int getVersion() {
		return this.version;
	}

	PersonDetails details() {
		return new PersonDetails(this.givenName, this.familyName, this.email, this.language, this.organisationId,
				this.mailingCategories);
	}

}
