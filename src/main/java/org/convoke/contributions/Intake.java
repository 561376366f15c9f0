package org.convoke.contributions;

import java.util.ArrayList;
import java.util.List;

import org.convoke.files.FileRefusedException;
import org.convoke.files.IncomingFile;
import org.convoke.web.Arrival;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The way in that the form and the API share: looks at the uploaded files before any
 * transaction begins, and says all that is wrong at once.
 */
@Component
class Intake {

	private static final String FILE = "file";

	private final Contributions contributions;

	Intake(Contributions contributions) {
		this.contributions = contributions;
	}

	Receipt take(String slug, String submissionId, ContributionDetails details, List<MultipartFile> uploads,
			Arrival arrival, Language language) {
		// A field for files that was left alone sends a nameless file of 0 bytes.
		List<MultipartFile> chosen = uploads.stream()
			.filter((upload) -> !upload.isEmpty() || !upload.getOriginalFilename().isEmpty())
			.toList();
		ContributionDetails cleaned = details.cleaned();
		InvalidException invalid = new InvalidException();
		List<IncomingFile> files = new ArrayList<>();
		try {
			if (chosen.isEmpty()) {
				invalid.at(FILE, "contributions.file.missing");
			}
			else if (tooMany(chosen)) {
				invalid.at(FILE, "contributions.file.tooMany");
			}
			else {
				chosen.forEach((upload) -> take(upload, files, invalid));
			}
			cleaned.check(invalid);
			invalid.throwIfAny();
			return this.contributions.receive(slug, new Submission(submissionId, cleaned, files, arrival, language));
		}
		finally {
			files.forEach(IncomingFile::close);
		}
	}

	private static boolean tooMany(List<MultipartFile> uploads) {
		return uploads.size() > Contributions.MAX_FILES || (uploads.size() > 1
				&& uploads.stream().mapToLong(MultipartFile::getSize).sum() > Contributions.MAX_TOTAL);
	}

	private static void take(MultipartFile upload, List<IncomingFile> files, InvalidException invalid) {
		try {
			files.add(IncomingFile.take(upload));
		}
		catch (FileRefusedException ex) {
			invalid.at(FILE, ex.messageKey(), ex.arguments());
		}
	}

}
