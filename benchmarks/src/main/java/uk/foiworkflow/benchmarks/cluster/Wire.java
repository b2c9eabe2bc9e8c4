package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands on, byte by byte, what comes to it to a port of 127.0.0.1. Cut, it hands on nothing and says nothing: what was sent
 * arrives once it is whole again, as it does when TCP sends anew.
 */
final class Wire implements AutoCloseable {

    private static final int BYTES = 1 << 16;

    private final ServerSocket server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean whole = true;

    /** @param host the address of this machine at which it is called, at any port that is free */
    Wire(String host, int port) throws IOException {
        this.port = port;
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(host, 0));
        Thread.ofVirtual().start(this::accept);
    }

    /** Where it is called. */
    String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    synchronized void cut() {
        whole = false;
    }

    synchronized void mend() {
        whole = true;
        notifyAll();
    }

    private synchronized void pass() throws InterruptedException {
        while (!whole) {
            wait();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                open.add(near);
                Thread.ofVirtual().start(() -> join(near));
            } catch (IOException e) {
                // It was closed.
            }
        }
    }

    private void join(Socket near) {
        try (near; Socket far = new Socket()) {
            pass();
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            open.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> handOn(far, near));
            handOn(near, far);
            back.join();
            open.remove(far);
        } catch (IOException e) {
            // Nobody listens there: whoever called is told by the end of the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(near);
        }
    }

    /** Until either ends, which ends both. */
    private void handOn(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] bytes = new byte[BYTES];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                pass();
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // The other one is closed with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        mend();
        server.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
