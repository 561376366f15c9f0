package org.convoke.meetings;

import java.time.ZoneId;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a zone by its IANA name. */
@Converter(autoApply = true)
class ZoneColumn implements AttributeConverter<ZoneId, String> {

	@Override
	public String convertToDatabaseColumn(ZoneId zone) {
		return (zone != null) ? zone.getId() : null;
	}

	@Override
	public ZoneId convertToEntityAttribute(String id) {
		return (id != null) ? ZoneId.of(id) : null;
	}

}
