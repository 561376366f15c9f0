package org.convoke.testing;

import java.nio.file.Path;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands pages of the {@link TestBrowser} to a {@link BrowserTest} and keeps a picture of
 * what failed.
 */
class BrowserExtension implements BeforeEachCallback, ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	@Override
	public void beforeEach(ExtensionContext context) {
		browser(context);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return Set.of(Page.class, BrowserContext.class, Browser.class).contains(parameter.getParameter().getType());
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		if (type == Browser.class) {
			return browser(context);
		}
		Store store = context.getStore(NAMESPACE);
		if (type == Page.class) {
			return store.computeIfAbsent(Page.class, (key) -> browserContext(context).newPage(), Page.class);
		}
		return browserContext(context);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		BrowserContext used = context.getStore(NAMESPACE).get(BrowserContext.class, BrowserContext.class);
		if (used == null) {
			return;
		}
		if (context.getExecutionException().isPresent()) {
			String test = context.getRequiredTestClass().getSimpleName() + "-"
					+ context.getRequiredTestMethod().getName();
			int count = 0;
			for (Page page : used.pages()) {
				Path picture = SCREENSHOTS.resolve(test + ((count++ > 0) ? "-" + count : "") + ".png");
				page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
			}
		}
		used.close();
	}

	private BrowserContext browserContext(ExtensionContext context) {
		return context.getStore(NAMESPACE).computeIfAbsent(BrowserContext.class, (key) -> {
			String port = SpringExtension.getApplicationContext(context)
				.getEnvironment()
				.getRequiredProperty("local.server.port");
			return browser(context).newContext(new Browser.NewContextOptions().setBaseURL("http://127.0.0.1:" + port)
				.setLocale("en-GB")
				.setTimezoneId("Europe/Zurich"));
		}, BrowserContext.class);
	}

	private Browser browser(ExtensionContext context) {
		// In the root's store: started once, closed after the last test.
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(TestBrowser.class, (key) -> TestBrowser.start(), TestBrowser.class)
			.browser();
	}

}
