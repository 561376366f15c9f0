package org.convoke.testing;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
class TestDatabaseTests {

	@Autowired
	TestDatabase database;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theApplicationUsesTheDatabaseMadeForIt() {
		String name = this.jdbc.sql("select current_database()").query(String.class).single();
		assertThat(this.database.url()).contains("/" + name + "?");
	}

	@Test
	void lettersOfAllLanguagesAreLetters() {
		assertThat(
				this.jdbc.sql("select lower('ÉÀЖ') || to_tsvector('simple', 'Été жизнь')").query(String.class).single())
			.isEqualTo("éàж'été':1 'жизнь':2");
	}

	@Test
	void anotherDatabaseIsAnother() {
		assertThat(TestDatabase.create()).isNotEqualTo(this.database);
	}

}
