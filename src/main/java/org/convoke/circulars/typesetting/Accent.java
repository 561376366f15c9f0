package org.convoke.circulars.typesetting;

/** The colours of issuers on white paper, as {@code convoke.css} has them on pages. */
public final class Accent {

	private Accent() {
	}

	/** The colour of that name, or the usual one for a name that there is not. */
	public static String colour(String name) {
		return switch ((name != null) ? name : "") {
			case "teal" -> "#00605f";
			case "green" -> "#2b6022";
			case "violet" -> "#57408f";
			case "crimson" -> "#96233f";
			case "amber" -> "#7a4a00";
			case "slate" -> "#3b4a5a";
			default -> "#0b4f8a";
		};
	}

}
