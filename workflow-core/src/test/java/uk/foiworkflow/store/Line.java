package uk.foiworkflow.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A line to the database that can fall silent on the way back, and break: what is told still arrives, no answer does. */
final class Line implements AutoCloseable {

    private static final String NEVER = "\0never told";

    private final ServerSocket near;
    private final int far;
    private final Queue<Connection> open = new ConcurrentLinkedQueue<>();
    private volatile String last = NEVER;

    Line(int far) {
        this.far = far;
        try {
            this.near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return near.getLocalPort();
    }

    /** The connection over which those words are told is given no answer any more. */
    void fallSilentAfter(String words) {
        last = words;
    }

    /** Breaks every connection that there is; those made from now on are sound. */
    void breakOff() {
        last = NEVER;
        // First noted, then broken: whoever notices connects again at once.
        List<Connection> broken = List.copyOf(open);
        open.removeAll(broken);
        broken.forEach(Connection::breakOff);
    }

    @Override
    public void close() throws IOException {
        near.close();
        breakOff();
    }

    private void accept() {
        try {
            while (true) {
                Connection connection = new Connection(near.accept(),
                        new Socket(InetAddress.getLoopbackAddress(), far));
                open.add(connection);
                Thread.ofVirtual().start(connection::tell);
                Thread.ofVirtual().start(connection::answer);
            }
        } catch (IOException closed) {
            // Nobody is connected any more.
        }
    }

    private final class Connection {

        private final Socket here;
        private final Socket there;
        private volatile boolean silent;

        Connection(Socket here, Socket there) {
            this.here = here;
            this.there = there;
        }

        void tell() {
            carry(here, there, bytes -> silent = silent
                    || new String(bytes, StandardCharsets.ISO_8859_1).contains(last));
        }

        void answer() {
            carry(there, here, bytes -> {
            });
        }

        void breakOff() {
            try (here; there) {
                silent = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void carry(Socket from, Socket to, Consumer<byte[]> heard) {
            try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                byte[] bytes = new byte[1 << 16];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    heard.accept(Arrays.copyOf(bytes, read));
                    if (from == here || !silent) {
                        out.write(bytes, 0, read);
                    }
                }
            } catch (IOException broken) {
                // The other way breaks with it.
            }
        }
    }
}
