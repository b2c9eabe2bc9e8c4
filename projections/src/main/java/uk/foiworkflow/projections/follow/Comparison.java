package uk.foiworkflow.projections.follow;

import java.time.Instant;
import java.util.List;

/**
 * What it came to that a read model was compared with one that was built from the first event.
 *
 * @param position at which both stood
 * @param at UTC
 * @param differing how many rows differ; 0 where they are equal
 * @param differences the first hundred of them
 */
public record Comparison(int version, long position, Instant at, long differing, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }
}
