package uk.foiworkflow.store;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/**
 * The database did not answer as it should: it is away, full or refuses. An append that ends so may have been recorded
 * all the same: repeating it with the same idempotency key is safe.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailure(SQLException cause) {
        super("The event store failed: " + cause.getMessage(), cause);
    }

    /** Whether the statement may have reached the database: that no connection could be had is not the driver's word. */
    boolean afterSending() {
        return getCause() instanceof PSQLException;
    }

    /** The name of the constraint that was violated; empty when it was none. */
    String violated() {
        return getCause() instanceof PSQLException e && e.getServerErrorMessage() != null
                && e.getServerErrorMessage().getConstraint() != null ? e.getServerErrorMessage().getConstraint() : "";
    }
}
