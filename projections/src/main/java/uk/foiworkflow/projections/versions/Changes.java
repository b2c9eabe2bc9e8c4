package uk.foiworkflow.projections.versions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 */
public record Changes<R>(List<Ended<R>> ended, List<Version<R>> begun) {

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
        Map<String, Set<R>> shown = new HashMap<>();
        List<Ended<R>> ended = new ArrayList<>();
        Map<R, Version<R>> open = new LinkedHashMap<>();
        List<Version<R>> begunAndEnded = new ArrayList<>();
        for (Turn turn : turns) {
            long position = turn.event().position();
            Instant known = turn.is().knownSince();
            Set<R> now = new LinkedHashSet<>(rows.apply(turn.is()));
            Set<R> old = shown.put(turn.event().stream(), now);
            if (old == null) {
                old = turn.was().sequence() < 0 ? Set.of() : new LinkedHashSet<>(rows.apply(turn.was()));
            }
            for (R row : old) {
                if (!now.contains(row)) {
                    Version<R> begun = open.remove(row);
                    if (begun == null) {
                        ended.add(new Ended<>(row, position, known));
                    } else {
                        begunAndEnded.add(begun.until(position, known));
                    }
                }
            }
            for (R row : now) {
                if (!old.contains(row)) {
                    open.put(row, new Version<>(row, position, known, null, null));
                }
            }
        }
        begunAndEnded.addAll(open.values());
        return new Changes<>(ended, begunAndEnded);
    }
}
