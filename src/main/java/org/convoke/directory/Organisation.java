package org.convoke.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A body that people stand for; its category decides what it may take part in. */
@Entity
class Organisation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText name;

	private String acronym;

	@Enumerated(EnumType.STRING)
	private Category category;

	private String country;

	/** Written by a merger alone. */
	@Column(insertable = false, updatable = false)
	private Long mergedInto;

	@Version
	private int version;

	protected Organisation() {
	}

	Organisation(OrganisationDetails details) {
		describe(details);
	}

	void describe(OrganisationDetails details) {
		this.name = details.name();
		this.acronym = details.acronym();
		this.category = details.category();
		this.country = details.country();
	}

	Long getId() {
		return this.id;
	}

	/** The organisation that this one became part of; null for one of its own. */
	Long getMergedInto() {
		return this.mergedInto;
	}

	int getVersion() {
		return this.version;
	}

	OrganisationDetails details() {
		return new OrganisationDetails(this.name, this.acronym, this.category, this.country);
	}

}
