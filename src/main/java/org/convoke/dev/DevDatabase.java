package org.convoke.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of development on its data folder.
 * <p>
 * A server that already runs on the folder is taken over, be it of another Convoke or
 * left behind by one that was killed; the last Convoke to leave stops it. Who is there is
 * told by locks on a file, which the system takes back from a process that dies: one that
 * is held while starting and stopping, and one that all who use the server share.
 */
final class DevDatabase implements AutoCloseable {

	static final String USER = "postgres";

	private static final String NAME = "convoke";

	private static final Logger logger = LoggerFactory.getLogger(DevDatabase.class);

	private final FileChannel locks;

	private final FileLock presence;

	private final DevCluster cluster;

	private final int port;

	private DevDatabase(FileChannel locks, FileLock presence, DevCluster cluster, int port) {
		this.locks = locks;
		this.presence = presence;
		this.cluster = cluster;
		this.port = port;
	}

	/** Gets the server of this data folder running and joins those who use it. */
	static DevDatabase open(Path dataDir) {
		try {
			Path folder = dataDir.toAbsolutePath().normalize().resolve("postgresql");
			Files.createDirectories(folder);
			closeToOthers(folder);
			FileChannel locks = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			try {
				return join(folder, locks);
			}
			catch (IOException | RuntimeException ex) {
				locks.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new StartRefusedException(
					"The embedded database cannot use the folder %s: %s".formatted(dataDir, ex.getMessage()),
					"Make the folder writable, or name another one by convoke.data-dir (CONVOKE_DATA_DIR).", ex);
		}
	}

	private static DevDatabase join(Path folder, FileChannel locks) throws IOException {
		FileLock turn = lockTurn(locks);
		FileLock presence = locks.lock(1, 1, true);
		DevCluster cluster = new DevCluster(folder, NAME);
		Optional<Integer> running = cluster.findRunning();
		int port = running.isPresent() ? running.get() : cluster.start();
		logger.info("The embedded PostgreSQL {} on port {}, its data is in {}",
				running.isPresent() ? "was running already" : "runs", port, folder);
		turn.release();
		return new DevDatabase(locks, presence, cluster, port);
	}

	String url() {
		return url(this.port, NAME);
	}

	static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
	}

	@Override
	public void close() {
		try (this.locks) {
			lockTurn(this.locks);
			this.presence.release();
			FileLock alone = this.locks.tryLock(1, 1, false);
			if (alone != null) {
				this.cluster.stop();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** People's data is in it, and programs that are run. */
	private static void closeToOthers(Path folder) throws IOException {
		if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
	}

	private static FileLock lockTurn(FileChannel locks) throws IOException {
		return locks.lock(0, 1, false);
	}

}
