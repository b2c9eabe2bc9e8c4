package uk.foiworkflow.store;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/**
 * The database did not answer as it should: it is away, full or refuses. An append that ends so may have been recorded
 * all the same: repeating it with the same idempotency key is safe.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException answer;

    StoreFailure(SQLException answer) {
        super("The event store failed: " + answer.getMessage(), answer);
        this.answer = answer;
    }

    /** The same failure as it meets another of those who waited for that statement. */
    StoreFailure here() {
        return new StoreFailure(answer);
    }

    /** The SQLState that the database or the driver gave; empty when there is none. */
    String sqlState() {
        return answer.getSQLState() == null ? "" : answer.getSQLState();
    }

    /** Whether the statement may have reached the database: that no connection could be had is not the driver's word. */
    boolean afterSending() {
        return answer instanceof PSQLException;
    }

    /** The name of the constraint that was violated; empty when it was none. */
    String violated() {
        return answer instanceof PSQLException e && e.getServerErrorMessage() != null
                && e.getServerErrorMessage().getConstraint() != null ? e.getServerErrorMessage().getConstraint() : "";
    }
}
