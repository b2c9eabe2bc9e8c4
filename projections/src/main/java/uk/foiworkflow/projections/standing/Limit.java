package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Provision;

/**
 * A due date of one question.
 *
 * @param question its number; 0 when the limit is for the case as a whole
 * @param target the day by which the authority means to answer; null where there is none
 * @param longer the extension whose last day it is; null where it is that of the ordinary limit
 */
record Limit(Kind kind, Provision provision, int question, LocalDate from, LocalDate due,
        @Nullable LocalDate target, @Nullable Longer longer) {

    /** What has to be done by then. */
    enum Kind {
        RESPONSE, REVIEW
    }

    Limit longer(@Nullable Longer by) {
        return new Limit(kind, provision, question, from, due, target, by);
    }

    boolean forSameAs(Limit other) {
        return kind == other.kind && question == other.question;
    }

    boolean sameAs(Limit other) {
        return forSameAs(other) && provision.equals(other.provision);
    }
}
