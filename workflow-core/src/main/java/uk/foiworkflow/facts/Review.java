package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;

/**
 * An internal review (s.45 Code chapter 5, EIR reg 11, FOISA s.20).
 *
 * @param requested the day on which it was asked for; null when only its end was recorded
 * @param questions those that it is about
 * @param extended the first day on which the requester was told that it takes longer; null when they were not
 * @param ended the day on which it was decided or declined; null while it is open
 * @param result whose position stood; null while it is open, or when it was declined
 */
public record Review(@Nullable LocalDate requested, SortedSet<Integer> questions, @Nullable LocalDate extended,
        @Nullable LocalDate ended, @Nullable Ruling result) {

    Review extendedOn(LocalDate day) {
        return extended == null ? new Review(requested, questions, day, ended, result) : this;
    }

    Review endedOn(LocalDate day, @Nullable Ruling how) {
        return new Review(requested, questions, extended, day, how);
    }

    /** As it stands while nothing was decided. */
    Review undecided() {
        return new Review(requested, questions, extended, null, null);
    }

    /** Whether it was decided, and the refusal found wrong in whole or in part. */
    boolean foundWrong() {
        return result == Ruling.OVERTURNED || result == Ruling.PARTLY_UPHELD;
    }
}
