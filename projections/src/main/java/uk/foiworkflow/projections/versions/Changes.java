package uk.foiworkflow.projections.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.foiworkflow.projections.standing.Standing;

/**
 * What a batch of events does to the rows of a read model.
 *
 * @param ended rows that held before the batch and no longer do
 * @param begun rows that the batch brought about, those among them that it ended again included
 * @param retold requests whose rows no longer tell what happened, for something came in late or was put right: of those the
 *            rows that tell what was known are without days, and what happened stands in rows of its own, among the begun
 */
record Changes<R>(List<Ended<R>> ended, List<Version<R>> begun, Set<String> retold) {

    /** A row that held until then. */
    record Ended<R>(R row, Moment to) {}

    Changes {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
        retold = Set.copyOf(retold);
    }

    /**
     * The row changes of a batch, a pure function.
     *
     * @param turns what the events of the batch did, of each request in order
     * @param rows what the read model shows of a request
     */
    static <R> Changes<R> of(List<Turn> turns, Function<Standing, ? extends Collection<R>> rows) {
        Map<String, Shown<R>> shown = new LinkedHashMap<>();
        Map<String, Standing> last = new LinkedHashMap<>();
        for (Turn turn : turns) {
            String reference = turn.event().stream();
            last.put(reference, turn.is());
            shown.computeIfAbsent(reference, first -> before(turn.was(), rows)).show(rows.apply(turn.is()),
                    new Moment(turn.event().position(), turn.is().knownSince(), turn.is().on()));
        }
        List<Ended<R>> ended = new ArrayList<>();
        List<Version<R>> begun = new ArrayList<>();
        Set<String> retold = new LinkedHashSet<>();
        last.forEach((reference, is) -> {
            Shown<R> known = shown.get(reference);
            if (known != null) {
                tell(known, is.inOrder(), ended, begun);
            }
            if (!is.inOrder()) {
                retold.add(reference);
                begun.addAll(happened(is, rows));
            }
        });
        return new Changes<>(ended, begun, retold);
    }

    private static <R> Shown<R> before(Standing was, Function<Standing, ? extends Collection<R>> rows) {
        Shown<R> before = new Shown<>();
        before.show(rows.apply(was), Moment.of(null));
        return before;
    }

    private static <R> void tell(Shown<R> shown, boolean inOrder, List<Ended<R>> ended, List<Version<R>> begun) {
        for (Version<R> version : shown.held()) {
            Version<R> told = inOrder ? version : version.withoutDays();
            if (told.from().position() > 0) {
                begun.add(told);
            } else if (told.to() != null) {
                ended.add(new Ended<>(told.row(), told.to()));
            }
        }
        shown.hold().stream().filter(version -> version.from().position() > 0)
                .forEach(version -> begun.add(inOrder ? version : version.withoutDays()));
    }

    /** Rows that tell what happened, and hold at no position. */
    private static <R> List<Version<R>> happened(Standing is, Function<Standing, ? extends Collection<R>> rows) {
        Shown<R> shown = new Shown<>();
        is.byDay().forEach((day, standing) -> shown.show(rows.apply(standing), Moment.of(day)));
        List<Version<R>> all = new ArrayList<>(shown.held());
        shown.hold().forEach(version -> all.add(version.until(Version.STILL)));
        return all;
    }
}
