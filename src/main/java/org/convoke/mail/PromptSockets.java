package org.convoke.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;

/**
 * Connections on which nothing waits for more to come (TCP_NODELAY). The small steps of
 * SMTP would otherwise wait for each other's acknowledgement: some twenty mails a second
 * instead of hundreds.
 */
final class PromptSockets extends SocketFactory {

	@Override
	public Socket createSocket() throws IOException {
		return prompt(new Socket());
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		return prompt(new Socket(host, port));
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
		return prompt(new Socket(host, port, from, fromPort));
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		return prompt(new Socket(host, port));
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
		return prompt(new Socket(host, port, from, fromPort));
	}

	private static Socket prompt(Socket socket) throws IOException {
		socket.setTcpNoDelay(true);
		return socket;
	}

}
