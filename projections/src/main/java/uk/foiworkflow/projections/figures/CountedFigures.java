package uk.foiworkflow.projections.figures;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.store.StoredEvent;

/**
 * The read model of what requests are counted by, and in the same transaction how many that are {@link Finished} are alike.
 *
 * @param versions the rows of requests
 */
record CountedFigures(Projection versions) implements Projection {

    @Override
    public String name() {
        return versions.name();
    }

    @Override
    public int version() {
        return versions.version();
    }

    @Override
    public List<Table<?>> tables() {
        return Stream.<Table<?>>concat(versions.tables().stream(), Stream.of(Finished.TABLE)).toList();
    }

    @Override
    public void apply(Views views, List<StoredEvent> batch) {
        Finished.around(views, batch.stream().map(StoredEvent::stream).collect(Collectors.toSet()),
                () -> versions.apply(views, batch));
    }

    @Override
    public void anew(Views views, String reference, List<StoredEvent> events) {
        Finished.around(views, Set.of(reference), () -> versions.anew(views, reference, events));
    }
}
