package org.convoke.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program that calls the application over real HTTP: with cookies, but without mercy.
 */
final class HttpCaller {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String BOUNDARY = "the-boundary-of-the-parts";

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	private final String token;

	/**
	 * @param token for the API, null for pages
	 */
	HttpCaller(String address, String token) {
		this.address = address;
		this.token = token;
	}

	/** What came back, whatever it is. */
	record Answer(int status, String type, String location, String body) {

		/** Where it leads, on the same server. */
		String path() {
			return this.location.replaceFirst("^https?://[^/]+", "");
		}

		@Override
		public String toString() {
			return this.status + " " + this.type + " " + this.location + "\n" + this.body;
		}

	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	/**
	 * Sends the fields of a form as a browser does, with the token of the form's own
	 * page.
	 */
	Answer submit(String form, String action, Map<String, String> fields) {
		return post(action, "_csrf=" + csrf(form) + "&" + encoded(fields));
	}

	/** Sends a form as it is given. */
	Answer post(String path, String form) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	Answer json(String path, String body) {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	/** Sends a form with a file, whose content may be larger than the memory. */
	Answer upload(String action, Map<String, String> fields, String name, Supplier<InputStream> content) {
		String head = fields.entrySet()
			.stream()
			.map((field) -> part("name=\"%s\"".formatted(field.getKey()), field.getValue()) + "\r\n")
			.collect(Collectors.joining()) + part("name=\"file\"; filename=\"%s\"".formatted(name), "");
		BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofInputStream(content),
				BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
		return send(request(action).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body));
	}

	private static String part(String disposition, String value) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value;
	}

	String csrf(String form) {
		Matcher matcher = CSRF.matcher(get(form).body());
		if (!matcher.find()) {
			throw new IllegalStateException("There is no form at " + form);
		}
		return matcher.group(1);
	}

	static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path));
		request.header("Accept-Language", "en");
		return (this.token != null) ? request.header("Authorization", "Bearer " + this.token) : request;
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
					response.headers().firstValue("Location").orElse(null), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
