package org.convoke.access;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.convoke.web.Language;

/** A person of the secretariat who can sign in. */
@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String email;

	private String name;

	@Enumerated(EnumType.STRING)
	private Role role;

	private Language language;

	private Instant createdAt;

	private Instant lastSignedInAt;

	protected Account() {
	}

	void signedIn(Instant at) {
		this.lastSignedInAt = at;
	}

	String email() {
		return this.email;
	}

	String name() {
		return this.name;
	}

	Role role() {
		return this.role;
	}

	Language language() {
		return this.language;
	}

}
