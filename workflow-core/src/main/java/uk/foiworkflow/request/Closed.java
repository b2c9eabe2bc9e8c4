package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Objects;
import uk.foiworkflow.clock.DateInWords;

/** A closed case is worked on again only once it has been reopened. */
final class Closed {

    private Closed() {}

    static Objections refuse(Request request, Objections objections) {
        LocalDate closed = request.drafting().closed();
        return objections.curable(closed != null, Rules.CLOSED, "reference",
                () -> "The case was closed on " + DateInWords.of(Objects.requireNonNull(closed))
                        + "; reopen it first.");
    }
}
