package org.convoke.registrations.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.registrations.Question;
import org.convoke.registrations.Question.Kind;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * The form of a question.
 *
 * @param options one a line, in each language
 * @param onlyIf number of a question, colon and answer; empty when it is for everybody
 */
record QuestionForm(String kind, Map<String, String> text, Map<String, String> options, Boolean required,
		String onlyIf) {

	QuestionForm {
		text = (text != null) ? text : Map.of();
		options = (options != null) ? options : Map.of();
	}

	static QuestionForm empty() {
		return new QuestionForm("TEXT", null, null, false, "");
	}

	static QuestionForm of(Question question) {
		Map<String, String> options = Stream.of(Language.values())
			.filter((
					language) -> question.options().stream().anyMatch((option) -> option.texts().containsKey(language)))
			.collect(Collectors.toMap(Language::code,
					(language) -> question.options()
						.stream()
						.map((option) -> option.in(language))
						.collect(Collectors.joining("\n"))));
		return new QuestionForm(question.kind().name(), question.text().byCode(), options, question.required(),
				(question.onlyIf() != null) ? question.onlyIf() + ":" + question.onlyIfIs() : "");
	}

	QuestionDetails details() {
		String[] condition = (this.onlyIf != null) ? this.onlyIf.split(":", 2) : new String[0];
		boolean conditional = condition.length == 2 && condition[0].matches("[0-9]{1,9}");
		Kind wanted = Stream.of(Kind.values()).filter((each) -> each.name().equals(this.kind)).findFirst().orElse(null);
		return new QuestionDetails(wanted, LocalizedText.of(this.text),
				(wanted == null || wanted == Kind.CHOICE) ? QuestionDetails.options(this.options) : List.of(),
				Boolean.TRUE.equals(this.required), conditional ? Integer.valueOf(condition[0]) : null,
				conditional ? condition[1] : null);
	}

}
