package uk.foiworkflow.seal;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.Note;

/**
 * A head that a witness holds, as the witness tells it.
 *
 * @param epoch of the log, from 1
 * @param size how many events it covers
 * @param root over them; null when the witness tells the size alone
 * @param note the head with its signatures; null when the witness tells the size alone
 */
public record Held(int epoch, long size, @Nullable Hash root, @Nullable String note) implements Comparable<Held> {

    private static final Comparator<Held> AGE = Comparator.comparingInt(Held::epoch).thenComparingLong(Held::size);

    /**
     * The head of this note, whoever signed it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Held of(String note) {
        Checkpoint checkpoint = Checkpoint.parse(Note.parse(note).text());
        return new Held(Epochs.of(checkpoint), checkpoint.size(), checkpoint.root(), note);
    }

    /** A head of that size and of the same epoch as one of ours. */
    public static Held ofSize(long size, TreeHead ours) {
        return new Held(of(ours.note()).epoch, size, null, null);
    }

    /** Whether this is shown to be the beginning of a newer one. */
    public boolean grewTo(Held newer, Consistency shown) {
        return root != null && newer.root != null && shown.verifies(root, newer.root);
    }

    /** The older one first. */
    @Override
    public int compareTo(Held other) {
        return AGE.compare(this, other);
    }
}
