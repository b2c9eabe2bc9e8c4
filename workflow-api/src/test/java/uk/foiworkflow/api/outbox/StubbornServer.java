package uk.foiworkflow.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that refuses every recipient, or takes the whole text and then says nothing. */
public final class StubbornServer implements AutoCloseable {

    private final ServerSocket server;
    private final String refusal;
    private final Thread listening;
    private final CountDownLatch text = new CountDownLatch(1);
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    /** @param refusal what every recipient is refused with; empty for a server that falls silent after the text */
    public StubbornServer(int port, String refusal) throws IOException {
        this.server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        this.refusal = refusal;
        this.listening = Thread.ofVirtual().start(this::listen);
    }

    /** Waits until the end of a text has come in. */
    public void awaitText() throws InterruptedException {
        assertThat(text.await(60, TimeUnit.SECONDS)).as("a text came in").isTrue();
    }

    /** How often it was called. */
    public int calls() {
        return callers.size();
    }

    private void listen() {
        try {
            while (true) {
                Socket caller = server.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> converse(caller));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void converse(Socket caller) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 ready");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && line.equals(".")) {
                    text.countDown();
                } else if (!data) {
                    String command = line.toUpperCase(Locale.ROOT);
                    data = command.startsWith("DATA");
                    say(caller, data
                            ? "354 go on"
                            : command.startsWith("RCPT") && !refusal.isEmpty() ? refusal : "250 so be it");
                }
            }
        } catch (IOException gone) {
            // The caller hung up.
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8);
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            // Until whoever listened has gone nobody else can listen there.
            listening.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
