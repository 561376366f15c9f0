package org.convoke.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that refuses addresses as it is told, and takes mail for all others. */
final class ScriptedSmtpServer implements AutoCloseable {

	private final ServerSocket socket = listen();

	private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();

	final List<String> taken = new CopyOnWriteArrayList<>();

	private ScriptedSmtpServer() {
	}

	static ScriptedSmtpServer start() {
		ScriptedSmtpServer server = new ScriptedSmtpServer();
		Thread thread = new Thread(server::serve, "scripted-smtp");
		thread.setDaemon(true);
		thread.start();
		return server;
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/** Answers the next mails to this address so, one answer each. */
	void answer(String address, String... lines) {
		this.answers.computeIfAbsent(address, (key) -> new ConcurrentLinkedQueue<>()).addAll(List.of(lines));
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ServerSocket listen() {
		try {
			return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// The client or the test has hung up.
			}
		}
	}

	private void talk(Socket client) throws IOException {
		var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		OutputStream out = client.getOutputStream();
		say(out, "220 scripted");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			if (line.startsWith("RCPT TO:")) {
				String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
				String answer = this.answers.getOrDefault(address, new ConcurrentLinkedQueue<>()).poll();
				say(out, (answer != null) ? answer : "250 OK");
			}
			else if (line.equals("DATA")) {
				say(out, "354 Go on");
				this.taken.add(message(in));
				say(out, "250 Taken");
			}
			else if (line.equals("QUIT")) {
				say(out, "221 Bye");
				return;
			}
			else {
				say(out, "250 OK");
			}
		}
	}

	private static String message(BufferedReader in) throws IOException {
		StringBuilder message = new StringBuilder();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			message.append(line).append('\n');
		}
		return message.toString();
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

}
