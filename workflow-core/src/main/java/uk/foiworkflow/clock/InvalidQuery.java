package uk.foiworkflow.clock;

import java.util.List;
import java.util.stream.Collectors;

/** A question about a due date that the law gives no answer to; every field at fault is named. */
public final class InvalidQuery extends RuntimeException {

    private final List<Refused> refused;

    InvalidQuery(List<Refused> refused) {
        super(refused.stream().map(Refused::why).collect(Collectors.joining(" ")));
        this.refused = List.copyOf(refused);
    }

    /** What was refused, at least one. */
    public List<Refused> refused() {
        return refused;
    }
}
