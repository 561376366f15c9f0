package org.convoke.contributions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.convoke.files.IncomingFile;
import org.convoke.web.Arrival;
import org.convoke.web.Language;

/**
 * A contribution on its way in.
 *
 * @param id of the form or request that it came by: when it comes again, it is not taken
 * again
 * @param language the submitter's, for mails
 */
record Submission(String id, ContributionDetails details, List<IncomingFile> files, Arrival arrival,
		Language language) {

	/** Tells a repeat of the same submission from another one under the same id. */
	String fingerprint() {
		StringBuilder content = new StringBuilder(this.details.toString());
		for (IncomingFile file : this.files) {
			content.append('\n').append(file.name()).append('\t').append(file.sha256());
		}
		try {
			byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
