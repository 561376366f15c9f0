package org.convoke.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.util.FileSystemUtils;

/**
 * Prepares the PostgreSQL of development and tests, so that both have the same settings
 * on every machine.
 */
public final class EmbeddedPostgresBuilder {

	/** What the folders that it makes can be read by. */
	static final String MAJOR_VERSION = "18";

	private EmbeddedPostgresBuilder() {
	}

	/**
	 * A builder whose PostgreSQL programs are unpacked into, and taken from, the given
	 * folder.
	 */
	public static EmbeddedPostgres.Builder unpackingTo(Path programs) {
		removeHalfUnpacked(programs);
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(programs.toFile())
			// It would stop the server before the application has let go of it.
			.setRegisterShutdownHook(false)
			// Connections over loopback only: sockets in a shared folder would outlive a
			// killed server.
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "100")
			// Sorting and letters are the same whatever the language of the machine.
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8");
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (!system.contains("windows")) {
			// Trigrams and text search ask the character type what a letter is.
			builder.setLocaleConfig("lc-ctype", system.contains("mac") ? "en_US.UTF-8" : "C.UTF-8");
		}
		return builder;
	}

	/**
	 * The unpacking skips files that exist, so files cut short by a kill would stay so
	 * for good.
	 */
	private static void removeHalfUnpacked(Path programs) {
		if (!Files.isDirectory(programs)) {
			return;
		}
		try (Stream<Path> versions = Files.list(programs)) {
			for (Path version : versions.toList()) {
				if (!Files.exists(version.resolve(".exists"))) {
					FileSystemUtils.deleteRecursively(version);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
