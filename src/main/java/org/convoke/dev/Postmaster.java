package org.convoke.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * A PostgreSQL server as its file {@code postmaster.pid} tells of it, which a killed one
 * leaves behind.
 *
 * @param content the file as it stands
 * @param pid the number of its process, or of any other that has got the number since
 * @param port where it listens
 */
record Postmaster(String content, long pid, int port) {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/**
	 * The server that runs on the folder, waiting while one is starting or stopping;
	 * clears away a stale file.
	 */
	static Optional<Postmaster> awaitOn(Path folder) throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			Optional<Postmaster> found = read(folder);
			if (found.isEmpty() || found.get().answers()) {
				return found;
			}
			if (!found.get().isAlive(folder)) {
				Files.deleteIfExists(file(folder));
				return Optional.empty();
			}
			if (System.nanoTime() > deadline) {
				throw new StartRefusedException(
						"The process %d holds the database in %s, but does not answer.".formatted(found.get().pid(),
								folder),
						"End that process, or name another data folder by convoke.data-dir (CONVOKE_DATA_DIR).");
			}
			pause();
		}
	}

	/** Stops the server that runs on the folder, if one does. */
	static void stopOn(Path folder) throws IOException {
		Optional<Postmaster> running = read(folder).filter((postmaster) -> postmaster.isAlive(folder));
		if (running.isEmpty()) {
			return;
		}
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL's programs refuse to be root.
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(programs(folder).resolve("pg_ctl").toString(), "-D", folder.toString(), "stop", "-m",
				"fast", "-w", "-t", "30"));
		Process stop = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			stop.waitFor(40, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Optional<Postmaster> read(Path folder) throws IOException {
		try {
			String content = Files.readString(file(folder));
			String[] lines = content.split("\n");
			return Optional
				.of(new Postmaster(content, Long.parseLong(lines[0].strip()), Integer.parseInt(lines[3].strip())));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (ArrayIndexOutOfBoundsException | NumberFormatException ex) {
			// Killed while writing it.
			return Optional.of(new Postmaster("", -1, -1));
		}
	}

	/**
	 * Whether this very server listens on the port: it sees the same file in its folder.
	 */
	private boolean answers() {
		if (this.port <= 0) {
			return false;
		}
		String url = DevDatabase.url(this.port, "postgres") + "?connectTimeout=2&socketTimeout=2";
		try (Connection connection = DriverManager.getConnection(url, DevDatabase.USER, "");
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select pg_read_file('postmaster.pid')")) {
			result.next();
			return result.getString(1).lines().findFirst().equals(this.content.lines().findFirst())
					&& result.getString(1).lines().skip(2).findFirst().equals(this.content.lines().skip(2).findFirst());
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/**
	 * Whether the process is a PostgreSQL server on this folder, and not another one that
	 * has got its number.
	 */
	private boolean isAlive(Path folder) {
		return this.pid > 0 && ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.map(ProcessHandle::info)
			.filter((info) -> info.command().map(Path::of).filter(Postmaster::isPostgres).isPresent())
			.filter((info) -> info.arguments()
				.map(List::of)
				.map((args) -> args.contains(folder.toString()))
				.orElse(true))
			.isPresent();
	}

	private static boolean isPostgres(Path program) {
		return program.getFileName().toString().startsWith("postgres");
	}

	/** The folder of the programs that it was started from. */
	private static Path programs(Path folder) throws IOException {
		String started = Files.readString(folder.resolve("postmaster.opts"));
		return Path.of(started.substring(0, started.indexOf(" \""))).getParent();
	}

	private static Path file(Path folder) {
		return folder.resolve("postmaster.pid");
	}

	private static void pause() throws IOException {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while waiting for PostgreSQL", ex);
		}
	}

}
