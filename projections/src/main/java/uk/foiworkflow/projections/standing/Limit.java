package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Provision;

/**
 * A due date of one question.
 *
 * @param question its number; 0 when the limit is for the case as a whole
 * @param target the day by which the authority means to answer; null where there is none
 */
record Limit(Kind kind, Provision provision, int question, LocalDate from, LocalDate due,
        @Nullable LocalDate target) {

    /** What has to be done by then. */
    enum Kind {
        RESPONSE, REVIEW
    }

    boolean sameAs(Limit other) {
        return kind == other.kind && question == other.question && provision.equals(other.provision);
    }
}
