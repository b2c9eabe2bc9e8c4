package uk.foiworkflow.projections.versions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.foiworkflow.projections.standing.Standing;

/**
 * What a batch of events does to the rows of a read model.
 *
 * @param ended rows that held before the batch and no longer do
 * @param begun rows that the batch brought about, those among them that it ended again included
 */
public record Changes<R>(List<Ended<R>> ended, List<Version<R>> begun) {

    /** In place of the position from which a row holds, where it did so before the batch. */
    private static final long EARLIER = 0;

    /** A row that held until that event. */
    public record Ended<R>(R row, long to, Instant knownTo) {}

    public Changes {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
    }

    /**
     * The row changes of a batch, a pure function.
     *
     * @param turns what the events of the batch did, of each request in order
     * @param rows what the read model shows of a request
     */
    public static <R> Changes<R> of(List<Turn> turns, Function<Standing, ? extends Collection<R>> rows) {
        Map<String, Map<R, Version<R>>> shown = new LinkedHashMap<>();
        List<Ended<R>> ended = new ArrayList<>();
        List<Version<R>> begun = new ArrayList<>();
        for (Turn turn : turns) {
            long position = turn.event().position();
            Instant known = turn.is().knownSince();
            Map<R, Version<R>> now = new LinkedHashMap<>();
            Map<R, Version<R>> old = shown.put(turn.event().stream(), now);
            if (old == null) {
                old = before(turn, rows);
            }
            for (R row : rows.apply(turn.is())) {
                Version<R> holds = old.remove(row);
                now.putIfAbsent(row, holds == null ? new Version<>(row, position, known, null, null) : holds);
            }
            for (Version<R> gone : old.values()) {
                if (gone.from() == EARLIER) {
                    ended.add(new Ended<>(gone.row(), position, known));
                } else {
                    begun.add(gone.until(position, known));
                }
            }
        }
        shown.values().forEach(open -> open.values().stream().filter(version -> version.from() != EARLIER)
                .forEach(begun::add));
        return new Changes<>(ended, begun);
    }

    /** The rows that held before the batch. */
    private static <R> Map<R, Version<R>> before(Turn turn, Function<Standing, ? extends Collection<R>> rows) {
        Map<R, Version<R>> before = new LinkedHashMap<>();
        rows.apply(turn.was())
                .forEach(row -> before.put(row, new Version<>(row, EARLIER, turn.was().knownSince(), null, null)));
        return before;
    }
}
