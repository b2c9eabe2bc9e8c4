package uk.foiworkflow.evidence;

import java.util.function.Function;
import uk.foiworkflow.evidence.Checklist.Line;
import uk.foiworkflow.evidence.Checklist.Status;

/**
 * A point of the checklist.
 *
 * @param closed whether it is about what is withheld
 * @param test finds out how it stands
 */
record Point(int number, String section, String words, boolean closed, Function<OnFile, Found> test) {

    static final Found ELSEWHERE = new Found(Status.NOT_APPLICABLE,
            "This part of the evidence says nothing of it, in any case.");

    /** How it stands, and why. */
    record Found(Status status, String why) {}

    Line line(Found found) {
        return new Line(number, section, words, found.status, found.why);
    }

    static Found present(String where) {
        return new Found(Status.PRESENT, where);
    }

    static Found missing(String what) {
        return new Found(Status.MISSING, what);
    }

    static Found notCalledFor(String why) {
        return new Found(Status.NOT_APPLICABLE, why);
    }

    /** There, or lacking. */
    static Found needs(boolean there, String where, String lacking) {
        return there ? present(where) : missing(lacking);
    }
}
