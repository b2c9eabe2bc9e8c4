package uk.foiworkflow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** The list in a file: a line of JSON each, added at the end. */
public final class ShreddedKeysFile implements ShreddedKeys {

    private static final String STREAM = "stream";

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
        ObjectNode line = EventJson.tree(entry.order()).put(STREAM, entry.stream());
        // A line that was cut short by a crash is left where it is, and no other is written into it.
        String added = (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + line + "\n";
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

    /** Null for a line that was cut short. */
    private static @Nullable ObjectNode tree(String line) {
        try {
            return line.isBlank() ? null : EventJson.parse(line);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            ObjectNode tree = tree(line);
            if (tree != null) {
                String stream = tree.remove(STREAM).stringValue();
                entries.add(new Entry(stream, (PersonalDataShredded) EventJson.event(PersonalDataShredded.class,
                        tree.toString(), UnaryOperator.identity())));
            }
        }
        return entries;
    }
}
