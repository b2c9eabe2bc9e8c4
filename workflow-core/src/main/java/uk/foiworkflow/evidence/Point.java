package uk.foiworkflow.evidence;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import uk.foiworkflow.evidence.Checklist.Line;
import uk.foiworkflow.evidence.Checklist.Status;
import uk.foiworkflow.request.event.Numbers;

/**
 * A point of the checklist.
 *
 * @param closed whether it is about what is withheld
 * @param test finds out how it stands
 */
record Point(int number, String section, String words, boolean closed, Function<OnFile, Found> test) {

    static final Found ELSEWHERE = notCalledFor("This part of the evidence says nothing of it, in any case.");

    /**
     * How it stands, and why.
     *
     * @param in where it is to be found
     * @param documents in which of the documents
     */
    record Found(Status status, String why, List<Exhibit> in, SortedSet<Integer> documents) {

        /** The same, with documents in which it is to be found. */
        Found with(Collection<Integer> numbers) {
            return new Found(status, why, in, Numbers.of(numbers));
        }
    }

    Line line(Found found) {
        return new Line(number, section, words, found.status, found.why, found.in, found.documents);
    }

    static Found present(String where, Exhibit... in) {
        return new Found(Status.PRESENT, where, List.of(in), Numbers.NONE);
    }

    static Found missing(String what) {
        return new Found(Status.MISSING, what, List.of(), Numbers.NONE);
    }

    static Found notCalledFor(String why) {
        return new Found(Status.NOT_APPLICABLE, why, List.of(), Numbers.NONE);
    }

    /** There, or lacking. */
    static Found needs(boolean there, String lacking, String where, Exhibit... in) {
        return there ? present(where, in) : missing(lacking);
    }
}
