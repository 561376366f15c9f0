package org.convoke.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.convoke.dev.EmbeddedPostgresBuilder;

import org.springframework.boot.SpringApplication;

/**
 * A database on the one PostgreSQL server of the test JVM.
 *
 * @param url its JDBC address, which also names the user
 */
public record TestDatabase(String url) {

	private static final AtomicInteger COUNT = new AtomicInteger();

	/** A new database without any table. */
	public static TestDatabase create() {
		String name = "convoke_" + COUNT.incrementAndGet();
		try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return new TestDatabase(
				"jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(Server.INSTANCE.getPort(), name));
	}

	/** Started when the first test asks for a database. */
	private static final class Server {

		static final EmbeddedPostgres INSTANCE = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgresBuilder.unpackingTo(Path.of("target", "postgresql"))
					// Nobody needs what is left of it after a crash.
					.setServerConfig("full_page_writes", "off")
					// Every application of the tests keeps some connections.
					.setServerConfig("max_connections", "300")
					.start();
				// After all applications have let go of it, or they would wait for
				// connections.
				SpringApplication.getShutdownHandlers().add(() -> stop(server));
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void stop(EmbeddedPostgres server) {
			try {
				server.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
