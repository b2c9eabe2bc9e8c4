package uk.foiworkflow.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;

/** How many lines a page has. */
public final class Pages {

    private static final int USUAL = 50;
    private static final int LONGEST = 500;

    private Pages() {}

    /**
     * The size of a page.
     *
     * @param limit null when the caller names none
     * @throws ProblemException 400 when it is none that is given out
     */
    public static int size(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > LONGEST) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("limit", "Expected 1 to " + LONGEST + ".")));
        }
        return limit;
    }
}
