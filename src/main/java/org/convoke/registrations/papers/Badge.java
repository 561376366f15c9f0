package org.convoke.registrations.papers;

import java.text.Bidi;

import org.convoke.circulars.typesetting.QrCode;
import org.convoke.directory.Category;

/**
 * A badge, every word of it as it is printed.
 *
 * @param code the text of its square code
 */
record Badge(String meeting, String when, String name, String organisation, String country, String role,
		Category category, String categoryName, String reference, String code) {

	/** Inside the margins, in points. */
	private static final int WIDTH = 262;

	public int meetingSize() {
		return Fitting.size(this.meeting, WIDTH, 36, 12, 6);
	}

	public int nameSize() {
		return Fitting.size(this.name, WIDTH, 104, 36, 9);
	}

	public int organisationSize() {
		return Fitting.size(this.organisation, WIDTH, 50, 15, 6);
	}

	public int referenceSize() {
		return Fitting.size(this.reference, WIDTH, 12, 9, 4);
	}

	/** Names keep the direction of their own script. */
	public String nameDirection() {
		return direction(this.name);
	}

	public String organisationDirection() {
		return direction(this.organisation);
	}

	public String picture() {
		return QrCode.of(this.code).dataAddress();
	}

	/** The colour of the band, dark enough for white letters. */
	public String colour() {
		return switch (this.category) {
			case MEMBER_STATE -> "#0b4f8a";
			case STATE_OF_PALESTINE -> "#1d6b3a";
			case SECTOR_MEMBER -> "#00605f";
			case ASSOCIATE -> "#7a4a00";
			case ACADEMIA -> "#57408f";
			case ORGANISATION -> "#8a2f6b";
			case INVITED_EXPERT -> "#96233f";
			case INDIVIDUAL -> "#3b4a5a";
			case SECRETARIAT -> "#1a2027";
		};
	}

	private static String direction(String text) {
		return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
	}

}
