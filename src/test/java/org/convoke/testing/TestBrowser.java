package org.convoke.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Assumptions;

/**
 * The one browser of the test JVM: the Chromium named by the environment variable
 * {@code CHROMIUM}, else one installed on the system, else one that Playwright has
 * downloaded earlier.
 */
record TestBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(TestBrowser.class);

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final List<String> INSTALLED = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
			"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

	/**
	 * Skips the test where there is no browser, but fails it in CI, where a skipped test
	 * would not be seen.
	 */
	static TestBrowser start() {
		return start(System.getenv());
	}

	static TestBrowser start(Map<String, String> environment) {
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
		executable(environment).ifPresent(options::setExecutablePath);
		try {
			return new TestBrowser(playwright, playwright.chromium().launch(options));
		}
		catch (PlaywrightException ex) {
			playwright.close();
			String message = "No browser for this test: install Chromium or Chrome, or name its executable in the"
					+ " environment variable CHROMIUM (" + reason(ex) + ")";
			if ("true".equals(environment.get("CI"))) {
				throw new IllegalStateException(message, ex);
			}
			// The console tells only how many were skipped.
			logger.warn(message);
			return Assumptions.abort(message);
		}
	}

	private static String reason(PlaywrightException failure) {
		return failure.getMessage()
			.lines()
			.map(String::strip)
			.filter((line) -> line.startsWith("message="))
			.findFirst()
			.orElse("it does not start");
	}

	private static Optional<Path> executable(Map<String, String> environment) {
		String named = environment.get("CHROMIUM");
		if (named != null && !named.isBlank()) {
			return Optional.of(Path.of(named));
		}
		return INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
