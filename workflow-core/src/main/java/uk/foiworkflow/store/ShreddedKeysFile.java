package uk.foiworkflow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The list in a file: a line of JSON each, added at the end. */
public final class ShreddedKeysFile implements ShreddedKeys {

    private final Path file;

    public ShreddedKeysFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void add(Entry entry) {
        String text = text();
        if (entries(text).stream().anyMatch(known -> known.stream().equals(entry.stream()))) {
            return;
        }
        // A line that was cut short by a crash is left where it is, and no other is written into it.
        String added = (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + entry.line() + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(added);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized List<Entry> all() {
        return entries(text());
    }

    private String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> entries(String text) {
        return text.lines().flatMap(line -> Entry.read(line).stream()).toList();
    }
}
