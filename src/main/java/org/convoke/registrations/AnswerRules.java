package org.convoke.registrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.files.IncomingFile;
import org.convoke.registrations.ExtrasInput.GivenAnswer;
import org.convoke.registrations.Question.Kind;
import org.convoke.web.InvalidException;

import org.springframework.stereotype.Component;

/**
 * Which answers are taken: those to questions that are asked now and whose condition is
 * met. Others are dropped, missing ones that are required are errors.
 */
@Component
class AnswerRules {

	static final int LONGEST = 2000;

	/** Smaller than elsewhere: everybody may send one with the form. */
	static final long LARGEST_FILE = 10L * 1024 * 1024;

	/**
	 * The answers as they are to be stored.
	 * @param given null when nothing was asked: then everything held stays
	 * @param held what was answered before, to questions of today or of old
	 */
	List<Answer> check(InvalidException invalid, List<GivenAnswer> given, List<Question> questions, List<Answer> held) {
		if (given == null) {
			return held;
		}
		Map<String, GivenAnswer> sent = new HashMap<>();
		given.forEach((answer) -> sent.put(String.valueOf(answer.question()), answer));
		Map<String, Answer> before = new HashMap<>();
		held.forEach((answer) -> before.put(answer.question(), answer));
		Map<String, Answer> answers = new HashMap<>();
		for (Question question : questions) {
			if (asked(question, answers)) {
				answer(invalid, question, sent.get(question.key()), before.get(question.key()))
					.ifPresent((answer) -> answers.put(question.key(), answer));
			}
		}
		List<Answer> taken = new ArrayList<>(answers.values());
		List<String> present = questions.stream().map(Question::key).toList();
		held.stream().filter((answer) -> !present.contains(answer.question())).forEach(taken::add);
		return taken;
	}

	private static boolean asked(Question question, Map<String, Answer> answers) {
		if (question.onlyIf() == null) {
			return true;
		}
		Answer condition = answers.get(Question.key(question.onlyIf()));
		return condition != null && condition.value().equals(question.onlyIfIs());
	}

	private static Optional<Answer> answer(InvalidException invalid, Question question, GivenAnswer given,
			Answer held) {
		String field = "answers[" + question.key() + "]";
		if (question.kind() == Kind.FILE) {
			return file(invalid, field, question, given, held);
		}
		String value = (given == null || given.value() == null) ? "" : given.value().strip();
		if (value.isEmpty()) {
			if (question.required()) {
				invalid.at(field, "registrations.answer.missing");
			}
			return Optional.empty();
		}
		if (question.kind() == Kind.CHOICE) {
			if (question.option(value).isEmpty()) {
				invalid.at(field, "registrations.answer.notOffered");
			}
			return question.option(value)
				.map((option) -> new Answer(question.key(), Question.value(option), null, null));
		}
		if (value.codePointCount(0, value.length()) > LONGEST) {
			invalid.at(field, "registrations.tooLong", LONGEST);
		}
		return Optional.of(new Answer(question.key(), value, null, null));
	}

	private static Optional<Answer> file(InvalidException invalid, String field, Question question, GivenAnswer given,
			Answer held) {
		if (given != null && given.refused() != null) {
			invalid.at(field, given.refused(), given.arguments());
			return Optional.ofNullable(held);
		}
		IncomingFile file = (given != null) ? given.file() : null;
		if (file != null) {
			return Optional
				.of(new Answer(question.key(), file.name(), given.stored(), (given.stored() != null) ? null : file));
		}
		if (held == null && question.required()) {
			invalid.at(field, "registrations.answer.file.missing");
		}
		return Optional.ofNullable(held);
	}

}
