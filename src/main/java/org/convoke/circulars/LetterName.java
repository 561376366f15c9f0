package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@link References} makes the name of a letter from, as in "Corrigendum 1 to
 * Circular TSB 127".
 *
 * @param number the number of the letter at the top; null for none yet
 * @param steps the amendments below it, the last one being the letter itself
 */
record LetterName(CircularKind kind, String series, Integer number, List<Step> steps) {

	private static final Pattern KEY = Pattern.compile("-(?:cir|col)-(\\d{4,5})((?:-(?:corr|add|rev)\\d+)*)$");

	private static final Pattern STEP = Pattern.compile("-([a-z]+)(\\d+)");

	/** An amendment; the number is null for none yet. */
	record Step(AmendmentKind kind, Integer number) {
	}

	/**
	 * The name of a published letter, whose key tells what it amends; else of a draft.
	 */
	static LetterName of(String key, CircularKind kind, String series) {
		Matcher matcher = KEY.matcher((key != null) ? key : "");
		if (!matcher.find()) {
			return new LetterName(kind, series, null, List.of());
		}
		List<Step> steps = STEP.matcher(matcher.group(2))
			.results()
			.map((step) -> new Step(AmendmentKind.ofSegment(step.group(1)), Integer.valueOf(step.group(2))))
			.toList();
		return new LetterName(kind, series, Integer.valueOf(matcher.group(1)), steps);
	}

	/**
	 * The name of a letter that has that number of its own, or is expected to get it.
	 * @param number null for none yet
	 */
	static LetterName of(Circular circular, Integer number) {
		Amends amends = circular.getAmends();
		if (amends == null) {
			return new LetterName(circular.getKind(), circular.getSeries(), number, List.of());
		}
		LetterName parent = of(amends.parentKey(), circular.getKind(), circular.getSeries());
		List<Step> steps = new ArrayList<>(parent.steps);
		steps.add(new Step(amends.kind(), number));
		return new LetterName(parent.kind, parent.series, parent.number, steps);
	}

}
