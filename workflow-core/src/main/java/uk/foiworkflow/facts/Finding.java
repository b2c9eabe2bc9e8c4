package uk.foiworkflow.facts;

import java.util.SortedSet;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.event.Numbers;

/**
 * Something in the handling that broke the law, or fell short of guidance.
 *
 * @param questions those for which it did
 * @param why what happened, in a sentence with its dates
 */
public record Finding(Provision provision, Kind kind, SortedSet<Integer> questions, String why) {

    /** Whether it is law that was broken. */
    public enum Kind {

        BREACH,
        /** Guidance, which is never called a breach. */
        POOR_PRACTICE;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    public Finding {
        questions = Numbers.of(questions);
    }
}
