package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a letter took from elsewhere when it was published: the letterhead, which stays
 * when the issuer gets another one, and day, sessions, venue and city of the meeting
 * (null for none), by which the letter tells when they have changed.
 */
@Embeddable
record Seal(@Column(name = "sealed_organisation") @JdbcTypeCode(SqlTypes.JSON) LocalizedText organisation,
		@Column(name = "sealed_bureau") @JdbcTypeCode(SqlTypes.JSON) LocalizedText bureau,
		@Column(name = "sealed_footer") @JdbcTypeCode(SqlTypes.JSON) LocalizedText footer,
		@Column(name = "sealed_first_day") LocalDate firstDay,
		@Column(name = "sealed_city") @JdbcTypeCode(SqlTypes.JSON) LocalizedText city,
		@Column(name = "sealed_sessions") @JdbcTypeCode(SqlTypes.JSON) List<Sitting> sessions,
		@Column(name = "sealed_venue") @JdbcTypeCode(SqlTypes.JSON) LocalizedText venue) {

	static Seal of(Issuer issuer, MeetingFacts facts) {
		return new Seal(issuer.getOrganisation(), issuer.getBureau(), issuer.getFooter(), facts.firstDay(),
				facts.city(), facts.sessions(), facts.venue());
	}

	/**
	 * Letters sealed before their sessions and venue were kept tell only day and city.
	 */
	boolean agreesWith(MeetingFacts facts) {
		return Objects.equals(this.firstDay, facts.firstDay()) && Objects.equals(this.city, facts.city())
				&& (this.sessions == null || this.sessions.equals(facts.sessions()))
				&& (this.venue == null || this.venue.equals(facts.venue()));
	}

}
