package uk.foiworkflow.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.seal.Contradiction;
import uk.foiworkflow.seal.Held;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Witness;
import uk.foiworkflow.seal.Witnessed;

/**
 * A directory on a disk of somebody else: one file a head, which is never changed. The names sort as the heads follow each
 * other, by epoch and size.
 */
public final class DirectoryWitness implements Witness {

    private static final Pattern NAME = Pattern.compile("epoch-\\d{6}-size-\\d{19}\\.note");

    private final String name;
    private final Path directory;
    private final Duration every;

    /**
     * A directory under that name.
     *
     * @param directory is not made: what is not mounted is waited for
     * @param every how long after one head it is given the next
     * @throws IllegalArgumentException when something else is there
     */
    public DirectoryWitness(String name, Path directory, Duration every) {
        this.name = name;
        this.directory = directory;
        this.every = every;
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new IllegalArgumentException("The witness " + name + " is no directory: " + directory);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public String lodge(TreeHead head, long before, LongFunction<Consistency> grown)
            throws IOException, Contradiction {
        Held given = Held.of(head.note());
        Held newest = newest(head);
        if (newest != null) {
            if (newest.compareTo(given) > 0) {
                throw new Contradiction("it holds a head of " + newest.size() + " already");
            }
            if (newest.epoch() == given.epoch() && !newest.grewTo(given, grown.apply(newest.size()))) {
                throw new Contradiction("what it holds under the head of " + newest.size() + " is not in it");
            }
        }
        write(directory.resolve(String.format(Locale.ROOT, "epoch-%06d-size-%019d.note", given.epoch(), given.size())),
                head);
        return "";
    }

    @Override
    public @Nullable Held newest(@Nullable TreeHead ours) throws IOException {
        for (Path file : files().reversed()) {
            Held held = held(Files.readString(file));
            if (held != null) {
                return held;
            }
        }
        return null;
    }

    @Override
    public List<Witnessed> held() throws IOException {
        List<Witnessed> all = new ArrayList<>();
        for (Path file : files()) {
            String note = Files.readString(file);
            if (held(note) != null) {
                all.add(new Witnessed(name, note));
            }
        }
        return all;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches()).sorted().toList();
        } catch (NoSuchFileException e) {
            throw new IOException("the directory " + directory + " is not there", e);
        }
    }

    /** Null when it was not written to its end before the power or the process went. */
    private static @Nullable Held held(String note) {
        try {
            return Held.of(note);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void write(Path file, TreeHead head) throws IOException, Contradiction {
        byte[] note = head.note().getBytes(StandardCharsets.UTF_8);
        int there = 0;
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            byte[] before = Files.readAllBytes(file);
            there = before.length;
            if (there > note.length || !Arrays.equals(before, 0, there, note, 0, there)) {
                throw new Contradiction("it holds another head of " + head.size());
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(note, there, note.length - there);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
