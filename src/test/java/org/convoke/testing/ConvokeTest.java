package org.convoke.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on a real PostgreSQL, a real SMTP server and a settable
 * clock.
 * <p>
 * It listens on a free port that {@code convoke.public-url} names, so links in mails can
 * be followed. Injectable are {@link TestClock}, {@link TestMailServer},
 * {@link TestDatabase} and {@code MockMvcTester}. Test classes share one application and
 * one database, so sample people and meetings need names of their own; a class that needs
 * an untouched database gets it by
 * {@code @TestPropertySource(properties = "convoke.test.database=a-name-of-its-own")}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = { "convoke.test.services=true", "convoke.sample-data=false" })
@AutoConfigureMockMvc
@Import(TestServices.class)
public @interface ConvokeTest {

}
