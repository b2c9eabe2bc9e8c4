package uk.foiworkflow.log;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a tree, in the form of C2SP tlog-checkpoint.
 *
 * @param origin which log it is, the name of its key as a rule
 * @param size how many leaves the tree has
 * @param root the Merkle tree hash over them
 * @param extensions further lines, none of them empty; none as a rule
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]*");

    /**
     * A head of these parts.
     *
     * @throws IllegalArgumentException when the size is negative, or a line is empty or would be two
     */
    public Checkpoint {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has " + size + " leaves");
        }
        line(origin);
        extensions = List.copyOf(extensions);
        extensions.forEach(Checkpoint::line);
    }

    /** A head that says nothing more. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * What a note says that a known key signed.
     *
     * @throws UntrustedNote when a line of a known key is not its signature, or no known key signed
     * @throws IllegalArgumentException when it is not written as a signed head
     */
    public static Checkpoint open(String note, Collection<VerifierKey> known) {
        Note opened = Note.parse(note);
        opened.signers(known);
        return parse(opened.text());
    }

    /**
     * Reads the text of a head, which says nothing of who signed it.
     *
     * @param text as {@link #text} writes it
     * @throws IllegalArgumentException when it is not written so
     */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 1;
        if (last < 3 || !lines.get(last).isEmpty() || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("Not the head of a tree");
        }
        return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)),
                lines.subList(3, last));
    }

    /** The lines that are signed: origin, size in decimal, root in base64, and the further ones. */
    public String text() {
        StringBuilder text = new StringBuilder(origin + "\n" + size + "\n" + root + "\n");
        extensions.forEach(extension -> text.append(extension).append('\n'));
        return text.toString();
    }

    /**
     * The signed head.
     *
     * @throws IllegalArgumentException when there is no key
     */
    public Note sign(Collection<SigningKey> keys) {
        return Note.sign(text(), keys);
    }

    private static void line(String text) {
        if (text.isEmpty() || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("Not one line: " + text);
        }
    }
}
