package org.convoke.dev;

import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Connects the application to {@link DevDatabase} when no other database is configured.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnUnset(DevEnvironment.DATABASE_URL)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class DevDatabaseConfiguration {

	@Bean(destroyMethod = "close")
	DevDatabase devDatabase(@Value("${convoke.data-dir}") Path dataDir) {
		return DevDatabase.open(dataDir);
	}

	@Bean
	JdbcConnectionDetails devDatabaseConnection(DevDatabase database) {
		return new JdbcConnectionDetails() {
			@Override
			public String getUsername() {
				return DevDatabase.USER;
			}

			@Override
			public String getPassword() {
				return "";
			}

			@Override
			public String getJdbcUrl() {
				return database.url();
			}
		};
	}

}
