package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ports on which other processes listen. */
public final class Port {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Port() {}

    /** One that nobody has taken. */
    public static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the process answers as it does when it is ready. */
    public static void await(Child child, Ready ready) throws IOException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end;) {
            child.mustBeAlive();
            try {
                if (ready.asked()) {
                    return;
                }
            } catch (IOException e) {
                // Nobody listens yet.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("A process was not ready within " + PATIENCE);
    }

    /** How it is found out whether a process is ready. */
    public interface Ready {

        /** Whether it is; not either when it cannot be asked. */
        boolean asked() throws IOException;
    }
}
