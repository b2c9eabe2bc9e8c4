package uk.foiworkflow.projections.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.store.StoredEvent;

/** A read model that can be asked about the past: its rows follow from where a request stands, and none is overwritten. */
public final class VersionedProjection<R> implements Projection {

    private final String name;
    private final int version;
    private final Function<Standing, ? extends Collection<R>> rows;
    private final VersionedTable<R> table;
    private final Standings standings;

    /**
     * @param rows what it shows of a request: a pure function
     * @param standings where requests stand, shared by the read models of a process
     */
    public VersionedProjection(String name, int version, Function<Standing, ? extends Collection<R>> rows,
            VersionedTable<R> table, Standings standings) {
        this.name = name;
        this.version = version;
        this.rows = rows;
        this.table = table;
        this.standings = standings;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(table.table());
    }

    @Override
    public void apply(Views views, List<StoredEvent> batch) {
        apply(views, Changes.of(standings.turns(batch), rows));
    }

    /** Without what is remembered, which may be of other words. */
    @Override
    public void anew(Views views, String reference, List<StoredEvent> events) {
        table.remove(views, reference);
        List<Turn> turns = new ArrayList<>();
        Standing was = Standing.NONE;
        for (StoredEvent event : events) {
            Standing is = was.evolve(event);
            turns.add(new Turn(event, was, is));
            was = is;
        }
        apply(views, Changes.of(turns, rows));
    }

    private void apply(Views views, Changes<R> changes) {
        table.end(views, changes.ended());
        table.retell(views, changes.retold());
        table.begin(views, changes.begun());
    }
}
