package org.convoke.circulars;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of a letter a field of the editor's form belongs to. */
final class FieldParts {

	private static final Pattern ROW = Pattern.compile("(addressees|copies|cards|annexes)\\[(\\d+)].*");

	private FieldParts() {
	}

	static String part(CircularForm form, String field) {
		Matcher row = ROW.matcher(field);
		if (!row.matches()) {
			return field;
		}
		int index = Integer.parseInt(row.group(2));
		return switch (row.group(1)) {
			case "addressees" -> FormParts.ADDRESSEE + form.addressees().get(index).category();
			case "copies" -> FormParts.COPY + form.copies().get(index).category();
			case "cards" -> FormParts.CARD + form.cards().get(index).id();
			default -> FormParts.ANNEX + form.annexes().get(index).id();
		};
	}

}
