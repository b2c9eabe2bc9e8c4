package uk.foiworkflow.projections.versions;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import uk.foiworkflow.projections.versions.Changes.Ended;

/** The table in which a read model keeps the versions of its rows. */
public interface VersionedTable<R> {

    /** Ends rows that are open. */
    void end(JdbcOperations views, List<Ended<R>> rows);

    /** Adds versions. */
    void begin(JdbcOperations views, List<Version<R>> versions);

    /** Removes all. */
    void clear(JdbcOperations views);
}
