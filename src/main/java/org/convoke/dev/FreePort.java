package org.convoke.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a TCP port on loopback for a server that is about to start. */
public final class FreePort {

	// Below the ports that systems give to outgoing connections, which could take one
	// before the server binds it.
	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private FreePort() {
	}

	/** A port that nothing listens on at this moment. */
	public static int find() {
		for (int tries = 0; tries < 1_000; tries++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
	}

	static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
