package uk.foiworkflow.evidence;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import uk.foiworkflow.document.LetterKind;

/**
 * What whoever judges a case wants to find in its file, point by point, and whether it is there. It is worked out of the
 * events, so that nothing has to be ticked, and nothing can be ticked that is not there.
 */
public final class Checklist {

    private static final List<Point> POINTS = Stream.of(FrontPoints.ALL, TimePoints.ALL, SubstancePoints.ALL,
            ReasonPoints.ALL, AfterwardsPoints.ALL, FormPoints.ALL).flatMap(List::stream).toList();

    private Checklist() {}

    /** How it stands with a point. */
    public enum Status {

        PRESENT("present"), NOT_APPLICABLE("not applicable"), MISSING("missing");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A point with its answer.
     *
     * @param number from 1, without gaps
     * @param section the part of the list that it belongs to
     * @param words what is looked for
     * @param why where it is to be found, why it is not called for, or what is lacking
     * @param in where it is to be found
     * @param documents by their numbers, in which of them
     * @param letters in letters of which kinds
     */
    public record Line(int number, String section, String words, Status status, String why, List<Exhibit> in,
            SortedSet<Integer> documents, Set<LetterKind> letters) {}

    /** The list for the part that holds everything. */
    public static List<Line> whole(OnFile file) {
        return POINTS.stream().map(point -> point.line(point.test().apply(file))).toList();
    }

    /**
     * The list for the part that may be shown. Of what is withheld it says the same whatever there is.
     *
     * @param file what may be shown, and nothing else
     */
    public static List<Line> open(OnFile file) {
        return POINTS.stream().map(point -> point.line(point.closed() ? Point.ELSEWHERE : point.test().apply(file)))
                .toList();
    }
}
