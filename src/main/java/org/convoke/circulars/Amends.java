package org.convoke.circulars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What makes a letter an amendment.
 *
 * @param parentId the letter that it is numbered below
 * @param parentKey the key of that letter
 * @param basisId the letter whose text it was copied from and is compared with: the
 * parent as it had been amended until then
 * @param number its number below the parent, null for a draft
 * @param facts what it says of the meeting otherwise than the meeting, null for nothing
 */
@Embeddable
record Amends(Long parentId, String parentKey, Long basisId,
		@Column(name = "amendment") @Enumerated(EnumType.STRING) AmendmentKind kind,
		@Column(name = "amendment_number") Integer number, @JdbcTypeCode(SqlTypes.JSON) ProposedFacts facts) {

	Amends numbered(int number) {
		return new Amends(this.parentId, this.parentKey, this.basisId, this.kind, number, this.facts);
	}

	Amends proposing(ProposedFacts facts) {
		return new Amends(this.parentId, this.parentKey, this.basisId, this.kind, this.number, facts);
	}

}
