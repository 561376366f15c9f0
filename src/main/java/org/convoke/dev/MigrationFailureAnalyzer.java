package org.convoke.dev;

import java.util.List;
import java.util.regex.Pattern;

import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the database is newer than this release, or was changed by other hands. */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

	private static final Pattern UNKNOWN = Pattern
		.compile("applied migration not resolved locally: (\\d+(?:[._]\\d+)*)");

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
		List<String> unknown = UNKNOWN.matcher(cause.getMessage()).results().map((match) -> match.group(1)).toList();
		if (!unknown.isEmpty()) {
			return new FailureAnalysis(
					"The database is newer than this release of Convoke: it was migrated to version %s, which is unknown here."
						.formatted(unknown.get(unknown.size() - 1)),
					"Start the release that migrated it, or a newer one, or restore a backup from before.", cause);
		}
		return new FailureAnalysis(
				"The tables of the database are not those that this release of Convoke has made.%n%n%s"
					.formatted(cause.getMessage()),
				"Start the release that made them, or restore a backup.", cause);
	}

}
