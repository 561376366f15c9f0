package org.convoke.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link ConvokeTest} in a real browser. Its methods take a Playwright {@code Page} or
 * {@code BrowserContext} that is new for each test and resolves paths against the
 * application, or the {@code Browser} itself for contexts of their own.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConvokeTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

}
