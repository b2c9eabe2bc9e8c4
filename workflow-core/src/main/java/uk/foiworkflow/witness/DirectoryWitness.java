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
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.seal.Contradiction;
import uk.foiworkflow.seal.Held;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Witness;
import uk.foiworkflow.seal.Witnessed;

/**
 * A directory on a disk of somebody else: one file a head, and one a list of what was shredded, none of which is ever
 * changed. The names of heads sort as they follow each other, by epoch and size; a list is named by its hash.
 */
public final class DirectoryWitness implements Witness {

    private static final Pattern HEAD = Pattern.compile("epoch-\\d{6}-size-\\d{19}\\.note");
    private static final Pattern LIST = Pattern.compile("shredded-[0-9a-f]{64}\\.note");

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

    /** Whether a file of that name is a list of what was shredded. */
    public static boolean isList(Path file) {
        return LIST.matcher(String.valueOf(file.getFileName())).matches();
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
        write(String.format(Locale.ROOT, "epoch-%06d-size-%019d.note", given.epoch(), given.size()), head.note(),
                "head of " + head.size());
        return "";
    }

    @Override
    public boolean keep(Note shredded) throws IOException {
        String hash = HexFormat.of().formatHex(shredded.hash().bytes());
        try {
            write("shredded-" + hash + ".note", shredded.toString(), "list of what was shredded");
        } catch (Contradiction e) {
            throw new IOException(e.getMessage(), e);
        }
        return true;
    }

    @Override
    public List<Note> kept() throws IOException {
        List<Note> all = new ArrayList<>();
        for (Path file : files(LIST)) {
            try {
                all.add(Note.parse(Files.readString(file)));
            } catch (IllegalArgumentException e) {
                // It was not written to its end, and the same list comes again.
            }
        }
        return all;
    }

    @Override
    public @Nullable Held newest(@Nullable TreeHead ours) throws IOException {
        for (Path file : files(HEAD).reversed()) {
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
        for (Path file : files(HEAD)) {
            String note = Files.readString(file);
            if (held(note) != null) {
                all.add(new Witnessed(name, note));
            }
        }
        return all;
    }

    private List<Path> files(Pattern name) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> name.matcher(String.valueOf(file.getFileName())).matches()).sorted().toList();
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

    private void write(String name, String text, String what) throws IOException, Contradiction {
        Path file = directory.resolve(name);
        byte[] note = text.getBytes(StandardCharsets.UTF_8);
        int there = 0;
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            byte[] before = Files.readAllBytes(file);
            there = before.length;
            if (there > note.length || !Arrays.equals(before, 0, there, note, 0, there)) {
                throw new Contradiction("it holds another " + what);
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
