package org.convoke.registrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.files.FileRefusedException;
import org.convoke.files.IncomingFile;
import org.convoke.registrations.ExtrasInput.GivenAnswer;
import org.convoke.web.InvalidException;

import org.springframework.web.multipart.MultipartFile;

/**
 * The answers of a form: those that were typed or chosen, and the files, which are looked
 * at before any transaction begins and thrown away after it.
 */
final class FormAnswers implements AutoCloseable {

	/** The name of a field for a file is the key of the question with this before it. */
	private static final String PREFIX = "file-";

	private static final Pattern KEY = Pattern.compile("q[1-9][0-9]{0,8}");

	private static final Pattern FIELD = Pattern.compile("answers\\[(" + KEY.pattern() + ")]");

	private static final int MOST_FILES = 10;

	private final List<GivenAnswer> given = new ArrayList<>();

	private boolean files;

	/**
	 * Takes what was sent.
	 * @param typed by the keys of the questions
	 * @param uploads by the names of their fields
	 */
	static FormAnswers of(Map<String, String> typed, Map<String, MultipartFile> uploads) {
		FormAnswers answers = new FormAnswers();
		typed.forEach((question, value) -> answers.given.add(new GivenAnswer(question, value, null, null)));
		uploads.forEach((name, upload) -> {
			String question = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
			// A field for files that was left alone sends a nameless file of 0 bytes.
			boolean chosen = !upload.isEmpty() || !String.valueOf(upload.getOriginalFilename()).isEmpty();
			if (chosen && KEY.matcher(question).matches() && answers.given.size() < typed.size() + MOST_FILES) {
				answers.take(question, upload);
			}
		});
		return answers;
	}

	private void take(String question, MultipartFile upload) {
		this.files = true;
		if (upload.getSize() > AnswerRules.LARGEST_FILE) {
			this.given.add(new GivenAnswer(question, null, null, "registrations.answer.file.tooLarge"));
			return;
		}
		try {
			this.given.add(new GivenAnswer(question, null, IncomingFile.take(upload), null));
		}
		catch (FileRefusedException ex) {
			this.given.add(new GivenAnswer(question, null, null, ex.messageKey(), ex.arguments()));
		}
	}

	/** Gives answers that were not sent a field, at which their error can be shown. */
	static void withFields(Map<String, String> typed, InvalidException invalid) {
		invalid.fields()
			.stream()
			.map((each) -> FIELD.matcher(each.field()))
			.filter(Matcher::matches)
			.forEach((field) -> typed.putIfAbsent(field.group(1), ""));
	}

	List<GivenAnswer> given() {
		return this.given;
	}

	/**
	 * Whether a file was sent, which must be chosen again when the form is shown again.
	 */
	boolean withFiles() {
		return this.files;
	}

	@Override
	public void close() {
		this.given.stream().map(GivenAnswer::file).filter((file) -> file != null).forEach(IncomingFile::close);
	}

}
