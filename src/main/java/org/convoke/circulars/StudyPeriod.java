package org.convoke.circulars;

import jakarta.persistence.Embeddable;

/** The years in which letters are numbered on, as T25 for 2025 to 2028. */
@Embeddable
public record StudyPeriod(String code, int firstYear, int lastYear) {

	boolean covers(int year) {
		return year >= this.firstYear && year <= this.lastYear;
	}

}
