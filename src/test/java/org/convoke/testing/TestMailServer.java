package org.convoke.testing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.convoke.dev.SmtpServer;

/**
 * The one SMTP server of the test JVM: takes every mail and keeps it under the address of
 * its envelope.
 */
public final class TestMailServer {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Map<String, List<ReceivedMail>> mails = new ConcurrentHashMap<>();

	private final SmtpServer server = SmtpServer.start(this::receive);

	private TestMailServer() {
	}

	static TestMailServer get() {
		return Holder.INSTANCE;
	}

	public String host() {
		return this.server.host();
	}

	public int port() {
		return this.server.port();
	}

	/** What has come for this address until now, oldest first. */
	public List<ReceivedMail> mailsTo(String address) {
		return List.copyOf(this.mails.getOrDefault(key(address), List.of()));
	}

	/** Waits for at least one mail to this address and gives the newest. */
	public ReceivedMail awaitMail(String address) {
		List<ReceivedMail> received = awaitMails(address, 1);
		return received.get(received.size() - 1);
	}

	/**
	 * Waits for a mail to this address whose subject contains the given text and gives
	 * the newest of them.
	 */
	public ReceivedMail awaitMail(String address, String subject) {
		return Awaitility.await("a mail to " + address + " about “" + subject + "”")
			.atMost(PATIENCE)
			.until(() -> mailsTo(address).stream()
				.filter((mail) -> mail.subject().contains(subject))
				.reduce((first, second) -> second)
				.orElse(null), (mail) -> mail != null);
	}

	/**
	 * Waits until at least so many mails have come for this address and gives all of
	 * them, oldest first.
	 */
	public List<ReceivedMail> awaitMails(String address, int count) {
		return Awaitility.await(count + " mails to " + address)
			.atMost(PATIENCE)
			.until(() -> mailsTo(address), (received) -> received.size() >= count);
	}

	/** Everything received until now, for all addresses. */
	public List<ReceivedMail> allMails() {
		return this.mails.values().stream().flatMap(List::stream).toList();
	}

	/** Forgets what has come until now. */
	public void clear() {
		this.mails.clear();
	}

	private void receive(String address, MimeMessage message) {
		this.mails.computeIfAbsent(key(address), (key) -> new CopyOnWriteArrayList<>()).add(new ReceivedMail(message));
	}

	private static String key(String address) {
		return address.toLowerCase(Locale.ROOT);
	}

	private static final class Holder {

		static final TestMailServer INSTANCE = new TestMailServer();

	}

}
