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
import uk.foiworkflow.store.StoredEvent;

/**
 * What a batch of events does to the rows of a read model.
 *
 * @param ended rows that held before the batch and no longer do
 * @param begun rows that the batch brought about, those among them that it ended again included
 * @param after where the requests of the batch now stand
 */
public record Changes<R>(List<Ended<R>> ended, List<Version<R>> begun, Map<String, Standing> after) {

    /** A row that held until that event. */
    public record Ended<R>(R row, long to, Instant knownTo) {}

    public Changes {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
        after = Map.copyOf(after);
    }

    /**
     * The row changes of a batch, a pure function.
     *
     * @param before where the requests stood; those without an entry begin in this batch
     * @param rows what the read model shows of a request
     */
    public static <R> Changes<R> of(Map<String, Standing> before, List<StoredEvent> batch,
            Function<Standing, ? extends Collection<R>> rows) {
        Map<String, Standing> standings = new HashMap<>(before);
        List<Ended<R>> ended = new ArrayList<>();
        Map<R, Version<R>> open = new LinkedHashMap<>();
        List<Version<R>> begunAndEnded = new ArrayList<>();
        for (StoredEvent event : batch) {
            Standing was = standings.getOrDefault(event.stream(), Standing.NONE);
            Standing is = was.evolve(event);
            standings.put(event.stream(), is);
            Set<R> old = was.sequence() < 0 ? Set.of() : new LinkedHashSet<>(rows.apply(was));
            Set<R> now = new LinkedHashSet<>(rows.apply(is));
            for (R row : old) {
                if (!now.contains(row)) {
                    Version<R> begun = open.remove(row);
                    if (begun == null) {
                        ended.add(new Ended<>(row, event.position(), is.knownSince()));
                    } else {
                        begunAndEnded.add(begun.until(event.position(), is.knownSince()));
                    }
                }
            }
            for (R row : now) {
                if (!old.contains(row)) {
                    open.put(row, new Version<>(row, event.position(), is.knownSince(), null, null));
                }
            }
        }
        begunAndEnded.addAll(open.values());
        return new Changes<>(ended, begunAndEnded, standings);
    }
}
