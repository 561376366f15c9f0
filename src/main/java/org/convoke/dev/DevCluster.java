package org.convoke.dev;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded PostgreSQL and the server on them. It is used by one process
 * at a time, which {@link DevDatabase} sees to.
 */
final class DevCluster {

	private static final Duration STARTUP = Duration.ofSeconds(60);

	private static final Logger logger = LoggerFactory.getLogger(DevCluster.class);

	private final Path home;

	private final Path folder;

	private final Path programs;

	private final Path log;

	private final Path portFile;

	private final String database;

	private EmbeddedPostgres started;

	DevCluster(Path home, String database) {
		this.home = home;
		this.folder = home.resolve("cluster");
		this.programs = home.resolve("programs");
		this.log = home.resolve("log");
		this.portFile = home.resolve("port");
		this.database = database;
	}

	/** The port of the server that runs on the folder, if one does. */
	Optional<Integer> findRunning() throws IOException {
		return Postmaster.awaitOn(this.folder).map(Postmaster::port);
	}

	/**
	 * Starts a server on the folder, made before where there is none, and gives its port.
	 */
	int start() throws IOException {
		Files.deleteIfExists(this.log);
		removeAbandoned();
		if (isIncomplete()) {
			create();
		}
		checkVersion();
		int port = port();
		this.started = start(this.folder, port);
		return port;
	}

	void stop() throws IOException {
		if (this.started != null) {
			this.started.close();
			this.started = null;
		}
		else {
			Postmaster.stopOn(this.folder);
		}
	}

	/**
	 * Made beside its place and moved there when it is whole, so that a kill in between
	 * leaves nothing half-made.
	 */
	private void create() throws IOException {
		Path unfinished = Files.createTempDirectory(this.home, "unfinished-");
		try (EmbeddedPostgres server = start(unfinished, FreePort.find());
				Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + this.database);
		}
		catch (SQLException ex) {
			throw new IOException("The database could not be created", ex);
		}
		Files.move(unfinished, this.folder, StandardCopyOption.ATOMIC_MOVE);
	}

	private boolean isIncomplete() throws IOException {
		if (Files.exists(this.folder.resolve("PG_VERSION"))) {
			return false;
		}
		if (Files.exists(this.folder)) {
			Path aside = this.home.resolve("incomplete-" + System.currentTimeMillis());
			Files.move(this.folder, aside, StandardCopyOption.ATOMIC_MOVE);
			logger.warn("The folder {} held no whole database. It is now {}, a new one is made.", this.folder, aside);
		}
		return true;
	}

	private void removeAbandoned() throws IOException {
		try (Stream<Path> paths = Files.list(this.home)) {
			for (Path path : paths.toList()) {
				if (path.getFileName().toString().startsWith("unfinished-")) {
					Postmaster.stopOn(path);
					FileSystemUtils.deleteRecursively(path);
				}
			}
		}
	}

	private void checkVersion() throws IOException {
		String version = Files.readString(this.folder.resolve("PG_VERSION")).strip();
		if (!version.equals(EmbeddedPostgresBuilder.MAJOR_VERSION)) {
			throw new StartRefusedException(
					"The folder %s was made by PostgreSQL %s, but PostgreSQL %s is embedded now.".formatted(this.folder,
							version, EmbeddedPostgresBuilder.MAJOR_VERSION),
					"Move the folder away to begin with an empty database, or name another data folder by"
							+ " convoke.data-dir (CONVOKE_DATA_DIR).");
		}
	}

	/**
	 * The same as last time if it is still free, so that other programs find the database
	 * again.
	 */
	private int port() throws IOException {
		try {
			int port = Integer.parseInt(Files.readString(this.portFile).strip());
			if (FreePort.isFree(port)) {
				return port;
			}
		}
		catch (IOException | NumberFormatException ex) {
			logger.debug("No port from last time", ex);
		}
		int port = FreePort.find();
		Files.writeString(this.portFile, port + "\n");
		return port;
	}

	private EmbeddedPostgres start(Path cluster, int port) throws IOException {
		try {
			return EmbeddedPostgresBuilder.unpackingTo(this.programs)
				.setDataDirectory(cluster)
				.setCleanDataDirectory(false)
				.setPort(port)
				.setPGStartupWait(STARTUP)
				// The defaults are those of a database that may be lost.
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setOutputRedirector(Redirect.appendTo(this.log.toFile()))
				.start();
		}
		catch (IOException | IllegalStateException ex) {
			Postmaster.stopOn(cluster);
			throw new StartRefusedException(
					"The embedded PostgreSQL did not start. The end of %s:%n%n%s".formatted(this.log, endOfLog()),
					"Put right what it says, or name another data folder by convoke.data-dir (CONVOKE_DATA_DIR).", ex);
		}
	}

	private String endOfLog() throws IOException {
		List<String> lines = Files.exists(this.log) ? Files.readAllLines(this.log) : List.of();
		return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 10), lines.size()));
	}

}
