package org.convoke.circulars;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.convoke.meetings.Meeting;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a letter took from elsewhere when it was published: the letterhead, which stays
 * when the issuer gets another one, and day and city of the meeting (null for none), by
 * which the letter tells when they have changed.
 */
@Embeddable
record Seal(@Column(name = "sealed_organisation") @JdbcTypeCode(SqlTypes.JSON) LocalizedText organisation,
		@Column(name = "sealed_bureau") @JdbcTypeCode(SqlTypes.JSON) LocalizedText bureau,
		@Column(name = "sealed_footer") @JdbcTypeCode(SqlTypes.JSON) LocalizedText footer,
		@Column(name = "sealed_first_day") LocalDate firstDay,
		@Column(name = "sealed_city") @JdbcTypeCode(SqlTypes.JSON) LocalizedText city) {

	static Seal of(Issuer issuer, Meeting meeting) {
		return new Seal(issuer.getOrganisation(), issuer.getBureau(), issuer.getFooter(),
				(meeting != null) ? meeting.getFirstDay() : null, (meeting != null) ? meeting.getCity() : null);
	}

}
