package uk.foiworkflow.api.scan;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.request.Rules;

/** Looks for what would do harm to whoever opens it. */
public interface Scanner {

    /**
     * What it calls that which it found; null where it found nothing.
     *
     * @throws ProblemException 503 when it does not answer, or does not look through that much: nothing gets by
     */
    @Nullable
    String finding(InputStream bytes);

    /**
     * Refuses that in which it finds anything.
     *
     * @throws ProblemException 422 then; 503 as {@link #finding}
     */
    default void admit(InputStream bytes, String field) {
        String found = finding(bytes);
        if (found != null) {
            throw harmful(field, found);
        }
    }

    /** The problem with something in which that was found. */
    static ProblemException harmful(String field, String found) {
        return new ProblemException(ProblemType.RULE_BROKEN,
                List.of(new FieldError(field, Rules.VIRUS, "The virus scanner found " + found + " in it.")));
    }
}
