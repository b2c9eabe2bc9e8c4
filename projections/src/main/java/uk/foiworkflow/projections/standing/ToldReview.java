package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;

/**
 * An internal review (s.45 Code chapter 5, EIR reg 11, FOISA s.20).
 *
 * @param requested the day on which it was asked for; null when only its end was recorded
 * @param due its last day as last recorded, the earliest where its questions have several; null when none is known
 * @param ended the day on which it was decided or declined; null while it is open
 * @param declined whether it was declined
 * @param result whose position stood; null where there is no decision, or it was not recorded
 */
public record ToldReview(@Nullable LocalDate requested, @Nullable LocalDate due, @Nullable LocalDate ended,
        boolean declined, @Nullable Ruling result) {

    static ToldReview requested(@Nullable LocalDate on) {
        return new ToldReview(on, null, null, false, null);
    }

    ToldReview due(@Nullable LocalDate last) {
        return new ToldReview(requested, last, ended, declined, result);
    }

    ToldReview ended(LocalDate on, boolean notTaken, @Nullable Ruling how) {
        return new ToldReview(requested, due, on, notTaken, how);
    }

    /** Whether it came to a decision. */
    public boolean decided() {
        return ended != null && !declined;
    }
}
