package uk.foiworkflow.api.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A daemon that speaks ClamAV's protocol, finds the test file of the industry, and takes no more than a mebibyte. */
public final class ScannerOfATest implements AutoCloseable {

    /** What every scanner takes for a virus, and nothing else does. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int MOST = 1 << 20;

    private final ServerSocket server;

    /** One that listens on a free port. */
    public ScannerOfATest() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                // Whoever called has hung up, or the test is over.
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0 && all.size() <= MOST; length = in.readInt()) {
            all.write(in.readNBytes(length));
        }
        String said = all.toString(StandardCharsets.ISO_8859_1);
        String answer = said.contains("EICAR-STANDARD") ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        socket.getOutputStream().write(((command.equals("zINSTREAM\0")
                ? all.size() > MOST ? "INSTREAM size limit exceeded. ERROR" : answer
                : "UNKNOWN COMMAND") + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
