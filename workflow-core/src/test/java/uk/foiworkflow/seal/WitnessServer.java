package uk.foiworkflow.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.CosignerKey;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.UntrustedNote;
import uk.foiworkflow.log.VerifierKey;

/** A witness of one log and its epochs, as C2SP tlog-witness describes it, on a port of this machine. */
final class WitnessServer implements AutoCloseable {

    private static final String NAME = "witness.example/w1";

    private final VerifierKey log;
    private final KeyPair pair;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Checkpoint> known = new HashMap<>();
    private volatile int refusal;
    private volatile @Nullable CountDownLatch silence;

    WitnessServer(VerifierKey log) {
        this.log = log;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/w1/add-checkpoint", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w1/");
    }

    CosignerKey key() {
        return new CosignerKey(NAME, pair.getPublic());
    }

    /** Answers everything with that status; with 0 as it should. */
    void refuse(int status) {
        refusal = status;
    }

    /** Takes calls and says nothing until it is closed. */
    void fallSilent() {
        silence = new CountDownLatch(1);
    }

    @Override
    public void close() {
        CountDownLatch waiting = silence;
        if (waiting != null) {
            waiting.countDown();
        }
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        CountDownLatch waiting = silence;
        try {
            if (waiting != null) {
                waiting.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (refusal != 0) {
            send(exchange, refusal, "");
            return;
        }
        int blank = body.indexOf("\n\n");
        List<String> lines = body.substring(0, blank).lines().toList();
        try {
            add(exchange, Long.parseLong(lines.getFirst().substring("old ".length())),
                    lines.stream().skip(1).map(Hash::parse).toList(),
                    Checkpoint.open(body.substring(blank + 2), List.of(log)));
        } catch (UntrustedNote e) {
            send(exchange, 403, "");
        }
    }

    private synchronized void add(HttpExchange exchange, long old, List<Hash> path, Checkpoint head)
            throws IOException {
        Checkpoint before = known.get(head.origin());
        long size = before == null ? 0 : before.size();
        if (!head.origin().startsWith(log.name())) {
            send(exchange, 404, "");
        } else if (old > head.size()) {
            send(exchange, 400, "");
        } else if (old != size || (before != null && old == head.size() && !before.root().equals(head.root()))) {
            exchange.getResponseHeaders().add("Content-Type", "text/x.tlog.size");
            send(exchange, 409, size + "\n");
        } else if (before != null && !new Consistency(old, head.size(), path).verifies(before.root(), head.root())) {
            send(exchange, 422, "");
        } else {
            known.put(head.origin(), head);
            send(exchange, 200, cosigned(head.text()));
        }
    }

    private String cosigned(String text) {
        long now = Instant.now().getEpochSecond();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(("cosignature/v1\ntime " + now + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] id = HexFormat.of().parseHex(key().toString().split("\\+", 3)[1]);
            ByteBuffer line = ByteBuffer.allocate(76).put(id).putLong(now).put(signature.sign());
            return "— " + NAME + " " + Base64.getEncoder().encodeToString(line.array()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
