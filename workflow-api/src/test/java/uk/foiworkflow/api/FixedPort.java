package uk.foiworkflow.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that a test stops and starts again: the system gives none of them to a client meanwhile. */
public final class FixedPort {

    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    private FixedPort() {}

    /** One on which nobody listens, on 127.0.0.1. */
    public static int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
    }
}
