package org.convoke.dev;

import java.sql.SQLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says why the database cannot be used: unreachable, a wrong password, no such database.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private final Environment environment;

	DatabaseFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		SQLException reason = deepest(cause);
		String state = (reason.getSQLState() != null) ? reason.getSQLState() : "";
		if (state.startsWith("28")) {
			return analysis("The database %s refuses the user".formatted(url()), reason,
					"Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
		}
		if (state.equals("3D000")) {
			return analysis("The database %s does not exist".formatted(url()), reason,
					"Create it (create database …), or check SPRING_DATASOURCE_URL.");
		}
		if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
			return analysis("The database %s cannot be reached".formatted(url()), reason,
					"Check that PostgreSQL runs there and takes connections, or correct SPRING_DATASOURCE_URL.");
		}
		return null;
	}

	private FailureAnalysis analysis(String what, SQLException reason, String action) {
		Throwable cause = reason.getCause();
		String detail = (cause != null) ? " (%s: %s)".formatted(cause.getClass().getSimpleName(), cause.getMessage())
				: "";
		return new FailureAnalysis("%s: %s%s".formatted(what, reason.getMessage(), detail), action, reason);
	}

	/** The pool wraps what the driver says. */
	private static SQLException deepest(SQLException failure) {
		SQLException deepest = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				deepest = sql;
			}
		}
		return deepest;
	}

	/** Without its parameters, which may hold a password. */
	private String url() {
		return this.environment.getProperty(DevEnvironment.DATABASE_URL, "").split("\\?", 2)[0];
	}

}
