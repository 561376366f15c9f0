package org.convoke.registrations.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.convoke.registrations.Question;
import org.convoke.registrations.Question.Kind;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/**
 * What a question asks, before it is one.
 *
 * @param onlyIf the number of the choice that it depends on; null when it is for
 * everybody
 */
record QuestionDetails(Kind kind, LocalizedText text, List<LocalizedText> options, boolean required, Integer onlyIf,
		String onlyIfIs) {

	private static final int LONGEST = 300;

	private static final int LONGEST_OPTION = 200;

	private static final int MOST_OPTIONS = 20;

	/**
	 * Notes what is unfit.
	 * @param earlier the questions that are asked before this one
	 */
	void check(InvalidException invalid, List<Question> earlier) {
		if (this.kind == null) {
			invalid.at("kind", "settings.question.kind.missing");
		}
		if (this.text.isEmpty()) {
			invalid.at("text", "settings.question.text.missing");
		}
		tooLong(invalid, "text", this.text, LONGEST);
		if (this.kind == Kind.CHOICE) {
			checkOptions(invalid);
		}
		boolean met = this.onlyIf == null || earlier.stream()
			.anyMatch((question) -> question.number() == this.onlyIf && question.kind() == Kind.CHOICE
					&& question.options()
						.stream()
						.map(Question::value)
						.anyMatch((value) -> value.equals(this.onlyIfIs)));
		if (!met) {
			invalid.at("onlyIf", "settings.question.onlyIf.earlier");
		}
	}

	private void checkOptions(InvalidException invalid) {
		if (this.options.stream().anyMatch(LocalizedText::isEmpty)) {
			invalid.at("options", "NotBlank");
			return;
		}
		if (this.options.size() < 2 || this.options.size() > MOST_OPTIONS) {
			invalid.at("options", "settings.question.options.count", 2, MOST_OPTIONS);
		}
		List<String> values = this.options.stream().map(Question::value).toList();
		if (values.stream().distinct().count() < values.size()) {
			invalid.at("options", "settings.question.options.twice");
		}
		this.options.forEach((option) -> tooLong(invalid, "options", option, LONGEST_OPTION));
	}

	private static void tooLong(InvalidException invalid, String field, LocalizedText text, int most) {
		text.byCode().forEach((code, each) -> {
			if (each.codePointCount(0, each.length()) > most) {
				invalid.at(field + "[" + code + "]", "registrations.tooLong", most);
			}
		});
	}

	/**
	 * The options out of one line each in every language.
	 * @throws InvalidException when the languages do not have as many lines
	 */
	static List<LocalizedText> options(Map<String, String> lines) {
		List<LocalizedText> options = new ArrayList<>();
		LocalizedText all = LocalizedText.of(lines);
		List<Integer> counts = all.texts().values().stream().map((text) -> split(text).size()).distinct().toList();
		if (counts.size() > 1) {
			throw InvalidException.of("options", "settings.question.options.lines");
		}
		for (int index = 0; !counts.isEmpty() && index < counts.get(0); index++) {
			LocalizedText option = LocalizedText.NONE;
			for (var each : all.texts().entrySet()) {
				option = option.with(each.getKey(), split(each.getValue()).get(index));
			}
			options.add(option);
		}
		return options;
	}

	private static List<String> split(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
