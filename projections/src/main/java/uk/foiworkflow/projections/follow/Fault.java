package uk.foiworkflow.projections.follow;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells an event that cannot be taken in from a database that cannot be reached: only the first is parked. */
final class Fault {

    private Fault() {}

    /**
     * Whether the event itself is at fault. Of what the database answers, that is so for data it cannot hold (class 22), a
     * broken constraint (23) and a row that is too large (54); all else, a missing table among it, passes with time or
     * with the operator's help.
     */
    static boolean ofTheEvent(Throwable failure) {
        SQLException answer = sqlException(failure);
        if (answer == null) {
            return failure instanceof RuntimeException && !(failure instanceof DataAccessException)
                    && !(failure instanceof TransactionException);
        }
        String state = answer.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException answer) {
                return answer;
            }
        }
        return null;
    }
}
