package uk.foiworkflow.api.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is written once and then read once, by this process alone. It has no name while it is open, so that nothing
 * is left of it, whatever becomes of the process.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /** @throws IOException when there can be no file in that directory */
    static Spool in(Path directory) throws IOException {
        return new Spool(FileChannel.open(directory.resolve("evidence-" + UUID.randomUUID()),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    OutputStream output() {
        return new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    }

    /** How much was written, in bytes. */
    long size() throws IOException {
        return file.size();
    }

    /** What was written, from its beginning. */
    InputStream input() throws IOException {
        return Channels.newInputStream(file.position(0));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
