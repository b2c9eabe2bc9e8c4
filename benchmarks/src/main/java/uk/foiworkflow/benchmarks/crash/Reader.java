package uk.foiworkflow.benchmarks.crash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoreFailure;
import uk.foiworkflow.store.StoredEvent;

/** Reads all events in their order, all the while, and connects anew whenever the server is back. */
final class Reader implements AutoCloseable {

    private static final int PAGE = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Supplier<Database> database;
    private final Thread thread;
    private final MessageDigest ids = sha256();
    private volatile boolean reading = true;
    private volatile long position;
    private volatile @Nullable String fault;

    /** @param database where it is now */
    Reader(Supplier<Database> database) {
        this.database = database;
        this.thread = Thread.ofPlatform().start(this::read);
    }

    private void read() {
        while (reading) {
            try (Engine node = new Engine(database.get())) {
                follow(node.store());
            } catch (StoreFailure e) {
                // The server was killed.
            } catch (RuntimeException e) {
                // It is not back yet.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void follow(PostgresEventStore store) {
        while (reading) {
            List<StoredEvent> page = store.readAll(position, PAGE);
            page.forEach(this::see);
            if (page.isEmpty()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void see(StoredEvent event) {
        if (event.position() != position + 1) {
            fault = "A reader saw position %d after %d".formatted(event.position(), position);
        }
        position = event.position();
        add(ids, event.id());
    }

    /** Waits until it has seen that position; answers what was wrong with what it saw, or null. */
    @Nullable
    String upTo(long last, PostgresEventStore store) {
        while (position < last) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        close();
        if (fault == null && !hex(ids).equals(anew(store))) {
            return "What a reader saw is not what is stored";
        }
        return fault;
    }

    private static String anew(PostgresEventStore store) {
        MessageDigest ids = sha256();
        for (List<StoredEvent> page = store.readAll(0, PAGE); !page.isEmpty(); page = store
                .readAll(page.getLast().position(), PAGE)) {
            page.forEach(event -> add(ids, event.id()));
        }
        return hex(ids);
    }

    private static void add(MessageDigest ids, UUID id) {
        ids.update(id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static String hex(MessageDigest ids) {
        return HexFormat.of().formatHex(ids.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        reading = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
