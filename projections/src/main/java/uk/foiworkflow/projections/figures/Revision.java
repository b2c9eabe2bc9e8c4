package uk.foiworkflow.projections.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.projections.figures.Figures.Question;

/**
 * The same figures at two moments, and what made the difference.
 *
 * @param before as they were first stated
 * @param after the later moment
 * @param was what was counted at first
 * @param is what is counted at the later moment
 * @param changed the figures into which a case came or from which one went, in the order of the definition
 */
public record Revision(Question before, Moment after, Map<String, Long> was, Map<String, Long> is,
        List<Changed> changed) {

    public Revision {
        was = Map.copyOf(was);
        is = Map.copyOf(is);
        changed = List.copyOf(changed);
    }

    /** A figure that counts other cases than it did. */
    public record Changed(Measure measure, List<Move> moves) {

        public Changed {
            moves = List.copyOf(moves);
        }

        /** How many came in. */
        public long in() {
            return moves.stream().filter(Move::in).count();
        }

        /** How many went out. */
        public long out() {
            return moves.size() - in();
        }
    }

    /**
     * A case that came into a figure or went out of it.
     *
     * @param number which review or complaint of it, from 1; null where requests are counted
     * @param causes in the order in which they came on record
     */
    public record Move(String reference, @Nullable Integer number, boolean in, List<Cause> causes) {

        public Move {
            causes = List.copyOf(causes);
        }
    }

    /** The note that goes with the restated figures. */
    public String note() {
        return RevisionNote.of(this, "First stated");
    }

    /**
     * The same where the figures were published before.
     *
     * @param on the day on which they were
     * @param release by its number
     */
    public String note(LocalDate on, int release, String title) {
        return RevisionNote.of(this, "Published on " + DateInWords.of(on) + " as release " + release + ", “" + title
                + "”,");
    }
}
