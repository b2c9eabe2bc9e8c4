package uk.foiworkflow.api.embedded;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The directory in which the embedded default keeps everything: the database, its passwords, the master key. One process
 * at a time holds it, by a lock of the operating system that ends with the process, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";
    // Beyond the end of the file, so that the holder's number in it can be read where locks forbid reading.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    // Asked before the file is opened: closing any channel on it would give up the lock of the whole process.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the directory for this process, creating it where it does not exist.
     *
     * @throws StartRefused
     *             when another process holds it, when it holds something else, or when the keys of its database are gone;
     *             nothing in it is then changed
     */
    public static DataDirectory claim(Path path) {
        try {
            Path root = path.toAbsolutePath().normalize();
            if (Files.notExists(root.resolve(LOCK))) {
                makeRoom(root);
            }
            DataDirectory directory = lock(root.toRealPath());
            try {
                OwnerOnly.directory(directory.root());
                directory.secrets().prepare(Files.notExists(directory.cluster()));
                return directory;
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused("The data directory %s cannot be used: %s".formatted(path, e),
                    "Let FOI_DATA_DIR name a directory on a local disk that this user can write to.", e);
        }
    }

    private static void makeRoom(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            try (Stream<Path> entries = Files.list(root)) {
                if (entries.findAny().isPresent()) {
                    throw new StartRefused("The directory %s holds something else than this application's data."
                            .formatted(root), "Let FOI_DATA_DIR name an empty directory, or one that does not exist.");
                }
            }
        }
        OwnerOnly.directory(root);
    }

    private static DataDirectory lock(Path root) throws IOException {
        Path file = root.resolve(LOCK);
        OwnerOnly.file(file);
        if (!HELD.add(root)) {
            throw inUse(root, "this process, " + ProcessHandle.current().pid());
        }
        FileChannel channel = FileChannel.open(file, READ, WRITE);
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            HELD.remove(root);
            String holder = Files.readString(file).strip();
            channel.close();
            throw inUse(root, holder.isEmpty() ? "another process" : "process " + holder);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new DataDirectory(root, channel);
    }

    private static StartRefused inUse(Path root, String holder) {
        return new StartRefused("The data directory %s is in use by %s; nothing was touched.".formatted(root, holder),
                "Stop that process, or let FOI_DATA_DIR name another directory.");
    }

    /** The PostgreSQL cluster; it exists only once it is complete. */
    Path cluster() {
        return root.resolve("postgresql");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    /** What PostgreSQL's tools say; the server's own log is in the cluster. */
    Path log() {
        return root.resolve("postgresql.log");
    }

    Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    Path root() {
        return root;
    }

    /** Lets another process have the directory. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(root);
        }
    }
}
