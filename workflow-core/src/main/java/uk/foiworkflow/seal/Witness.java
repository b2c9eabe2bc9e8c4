package uk.foiworkflow.seal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.Note;

/** Somebody outside who keeps heads of the log, so that it cannot be rewritten unnoticed by whoever has database and key. */
public interface Witness {

    /** Its stable name, by which is remembered what it holds. */
    String name();

    /** How long after one head it is given the next. */
    Duration every();

    /**
     * Gives it a head to keep. The same head may come again, where it was not learnt before what became of it.
     *
     * @param before the size of the head of the same epoch that it is known to hold; 0 when none is
     * @param grown shows that the tree only grew to this head from a smaller size, from 1
     * @return its receipt; empty when it gives none
     * @throws Contradiction when it holds what this head does not follow on
     * @throws IOException when it cannot take the head now
     */
    String lodge(TreeHead head, long before, LongFunction<Consistency> grown) throws IOException, Contradiction;

    /**
     * The newest head that it holds; null when it holds none, or cannot be asked.
     *
     * @param ours the newest head that is known here; null when there is none
     * @throws Contradiction when it says to hold another one than ours, and does not show it
     * @throws IOException when it does not answer now
     */
    default @Nullable Held newest(@Nullable TreeHead ours) throws IOException, Contradiction {
        return null;
    }

    /**
     * All heads that it holds, as far as it shows them.
     *
     * @throws IOException when it does not answer now
     */
    default List<Witnessed> held() throws IOException {
        return List.of();
    }

    /**
     * Gives it a list of what was shredded, to keep beside the heads. The same list may come again.
     *
     * @return whether it keeps such lists at all
     * @throws IOException when it cannot take the list now
     */
    default boolean keep(Note shredded) throws IOException {
        return false;
    }

    /**
     * The lists of what was shredded that it keeps, whoever signed them.
     *
     * @throws IOException when it does not answer now
     */
    default List<Note> kept() throws IOException {
        return List.of();
    }
}
