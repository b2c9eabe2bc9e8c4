package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;

/**
 * An internal review (s.45 Code chapter 5, EIR reg 11, FOISA s.20).
 *
 * @param requested the day on which it was asked for; null when only its end was recorded
 * @param questions those that it is about
 * @param extended the first day on which the requester was told that it takes longer; null when they were not
 * @param ended the day on which it was decided or declined; null while it is open
 * @param decided whether it came to a decision, and was not declined
 * @param result whose position stood; null where there is no decision, or it was not recorded
 * @param filed its last days as they were put on file, in the order in which that happened
 * @param settled whether it has ended by now, be it after the day asked about
 */
public record Review(@Nullable LocalDate requested, SortedSet<Integer> questions, @Nullable LocalDate extended,
        @Nullable LocalDate ended, boolean decided, @Nullable Ruling result, List<Filed> filed, boolean settled) {

    public Review {
        filed = List.copyOf(filed);
    }

    Review extendedOn(LocalDate day) {
        return extended == null ? new Review(requested, questions, day, ended, decided, result, filed, settled) : this;
    }

    Review declinedOn(LocalDate day) {
        return new Review(requested, questions, extended, day, false, null, filed, settled);
    }

    Review decidedOn(LocalDate day, @Nullable Ruling how) {
        return new Review(requested, questions, extended, day, true, how, filed, settled);
    }

    Review dated(Filed day) {
        return new Review(requested, questions, extended, ended, decided, result,
                Stream.concat(filed.stream(), Stream.of(day)).toList(), settled);
    }

    Review settled(boolean byNow) {
        return new Review(requested, questions, extended, ended, decided, result, filed, byNow);
    }

    /** As it stands while nothing was decided. */
    Review undecided() {
        return new Review(requested, questions, extended, null, false, null, filed, false);
    }

    /** Whether it was decided, and the refusal found wrong in whole or in part. */
    boolean foundWrong() {
        return result == Ruling.OVERTURNED || result == Ruling.PARTLY_UPHELD;
    }
}
