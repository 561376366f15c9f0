package org.convoke.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DevDatabaseTests {

	@TempDir
	Path dataDir;

	@Test
	void keepsItsDataAndItsPortOverARestart() throws Exception {
		String url;
		try (DevDatabase database = DevDatabase.open(this.dataDir)) {
			url = database.url();
			execute(url, "create table kept (value text)");
			assertThat(query(url, "show fsync")).isEqualTo("on");
			assertThat(query(url, "show synchronous_commit")).isEqualTo("on");
			assertThat(query(url, "show server_version")).startsWith(EmbeddedPostgresBuilder.MAJOR_VERSION + ".");
		}
		try (DevDatabase database = DevDatabase.open(this.dataDir)) {
			assertThat(database.url()).isEqualTo(url);
			assertThat(query(database.url(), "select count(*) from kept")).isEqualTo("0");
		}
		assertThat(Files.getPosixFilePermissions(home())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
	}

	@Test
	void takesOverAServerLeftBehindAndStopsItInTheEnd() throws Exception {
		DevDatabase.open(this.dataDir).close();
		EmbeddedPostgres orphan = EmbeddedPostgresBuilder.unpackingTo(home().resolve("programs"))
			.setDataDirectory(cluster())
			.setCleanDataDirectory(false)
			.start();
		try (DevDatabase database = DevDatabase.open(this.dataDir)) {
			assertThat(database.url()).contains(":" + orphan.getPort() + "/");
			assertThat(query(database.url(), "select 1")).isEqualTo("1");
		}
		assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
		assertThat(FreePort.isFree(orphan.getPort())).isTrue();
	}

	@Test
	void aStalePidFileDoesNotHinderIt() throws Exception {
		DevDatabase.open(this.dataDir).close();
		String content = "%d\n%s\n1795332412\n%d\n\n127.0.0.1\n9995011 40\nready\n"
			.formatted(ProcessHandle.current().pid(), cluster(), FreePort.find());
		Files.writeString(cluster().resolve("postmaster.pid"), content);
		try (DevDatabase database = DevDatabase.open(this.dataDir)) {
			assertThat(query(database.url(), "select 1")).isEqualTo("1");
		}
	}

	@Test
	void choosesAnotherPortWhenItsOwnIsTaken() throws Exception {
		DevDatabase.open(this.dataDir).close();
		int port = Integer.parseInt(Files.readString(home().resolve("port")).strip());
		try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
				DevDatabase database = DevDatabase.open(this.dataDir)) {
			assertThat(database.url()).doesNotContain(":" + taken.getLocalPort() + "/");
			assertThat(query(database.url(), "select 1")).isEqualTo("1");
		}
	}

	@Test
	void startsOverWhereOnlyHalfADatabaseAndHalfTheProgramsAre() throws Exception {
		Files.createDirectories(cluster().resolve("base"));
		Files.createDirectories(home().resolve("unfinished-1/base"));
		Path postgres = home().resolve("programs/PG-half/bin/postgres");
		Files.createDirectories(postgres.getParent());
		Files.createFile(postgres);
		try (DevDatabase database = DevDatabase.open(this.dataDir)) {
			assertThat(query(database.url(), "select 1")).isEqualTo("1");
		}
		assertThat(postgres).doesNotExist();
		assertThat(home().resolve("unfinished-1")).doesNotExist();
	}

	@Test
	void saysWhenTheFolderIsOfAnotherVersion() throws Exception {
		Files.createDirectories(cluster());
		Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> DevDatabase.open(this.dataDir))
			.withMessageContaining("was made by PostgreSQL 17");
	}

	@Test
	void saysWhenTheFolderIsNone() throws IOException {
		Path file = Files.createFile(this.dataDir.resolve("file"));
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> DevDatabase.open(file))
			.withMessageContaining("cannot use the folder");
	}

	private Path home() {
		return this.dataDir.resolve("postgresql");
	}

	private Path cluster() {
		return home().resolve("cluster");
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, DevDatabase.USER, "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String query(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, DevDatabase.USER, "");
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

}
