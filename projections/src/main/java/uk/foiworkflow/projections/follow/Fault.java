package uk.foiworkflow.projections.follow;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uk.foiworkflow.store.AlteredEvent;
import uk.foiworkflow.store.UnreadableEvent;

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

    /**
     * What went wrong, without a word of what the event or the row held: what the database and others say of it may quote
     * personal data, and logs and operators are to see none.
     */
    static String words(Throwable failure) {
        if (failure instanceof UnreadableEvent || failure instanceof AlteredEvent || failure instanceof OtherVersion
                || failure instanceof OtherSlices || failure instanceof AheadOfStore) {
            return String.valueOf(failure.getMessage());
        }
        SQLException answer = sqlException(failure);
        return failure.getClass().getSimpleName() + (answer == null ? "" : ", SQL state " + answer.getSQLState())
                + Stream.of(failure.getStackTrace()).filter(frame -> frame.getClassName().startsWith("uk.foiworkflow"))
                        .findFirst().map(frame -> ", at " + frame).orElse("");
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
