package org.convoke.circulars.reading.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.circulars.reading.Reading;
import org.convoke.circulars.reading.source.LetterSource;
import org.convoke.files.FileRefusedException;
import org.convoke.web.InvalidException;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes letters in as they are sent: each file by itself, so that a bad one does not
 * spoil the others.
 */
@Component
class LetterIntake {

	/** How many files one form may bring. */
	static final int MOST_FILES = 20;

	private final LetterSource source;

	private final Readings readings;

	LetterIntake(LetterSource source, Readings readings) {
		this.source = source;
		this.readings = readings;
	}

	/** What was kept, and which files were not, and why. */
	record Taken(List<Long> kept, List<Refused> refused) {
	}

	/** A file that was not taken. */
	record Refused(String name, String messageKey, Object[] arguments) {

		static Stream<Refused> of(String name, InvalidException why) {
			return why.fields()
				.stream()
				.map((each) -> new Refused(name, each.messageKey(), each.arguments().toArray()));
		}

	}

	/**
	 * Takes the files and the text that was pasted; at least one of them must be there.
	 */
	Taken take(List<MultipartFile> files, String pasted) {
		List<MultipartFile> sent = (files != null) ? files.stream().filter(LetterIntake::isChosen).toList() : List.of();
		if (sent.size() > MOST_FILES) {
			throw InvalidException.of("file", "readings.files.tooMany", MOST_FILES);
		}
		if (sent.isEmpty() && (pasted == null || pasted.isBlank())) {
			throw InvalidException.of("file", "readings.files.none");
		}
		List<Long> kept = new ArrayList<>();
		List<Refused> refused = new ArrayList<>();
		if (pasted != null && !pasted.isBlank()) {
			try {
				kept.add(this.readings.take("", "text", pasted));
			}
			catch (InvalidException ex) {
				if (sent.isEmpty()) {
					throw ex;
				}
				Refused.of("", ex).forEach(refused::add);
			}
		}
		for (MultipartFile file : sent) {
			String name = name(file);
			try {
				kept.add(this.readings.take(name, "file", text(file)));
			}
			catch (InvalidException ex) {
				Refused.of(name, ex).forEach(refused::add);
			}
		}
		return new Taken(kept, refused);
	}

	/** What was read out of a file, without keeping it. */
	Reading read(MultipartFile file) {
		return this.readings.read("file", text(file));
	}

	private String text(MultipartFile file) {
		try {
			return this.source.text(file);
		}
		catch (FileRefusedException ex) {
			throw InvalidException.of("file", ex.messageKey(), ex.arguments());
		}
	}

	/** A form without a file sends an empty one without a name. */
	private static boolean isChosen(MultipartFile file) {
		return !name(file).isEmpty() || !file.isEmpty();
	}

	/** Some browsers send the folders, too. */
	private static String name(MultipartFile file) {
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
	}

}
