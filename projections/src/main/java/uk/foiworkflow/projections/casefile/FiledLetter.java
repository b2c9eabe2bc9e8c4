package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;

/**
 * Something that came or went between the authority and the Commissioner or the Tribunal; null stands for what it does not
 * have.
 *
 * @param what which step
 * @param reference the Commissioner's reference of the case that it belongs to
 * @param due by when the authority has to act
 * @param dueBecause where that day comes from
 * @param result whose position stood, which is always the authority's or not
 * @param position the same in words, also where it was not recorded; null where nothing was decided
 * @param breaches what was found breached, as it was spelled
 * @param by who appealed, who was spoken to, or who agreed
 * @param text the authority's words, the steps that were ordered, what was agreed or said
 */
public record FiledLetter(String what, LocalDate on, @Nullable String reference, @Nullable LocalDate due,
        @Nullable String dueBecause, @Nullable Ruling result, @Nullable String position, List<String> breaches,
        @Nullable String by, @Nullable String text) {

    public FiledLetter {
        breaches = List.copyOf(breaches);
    }

    static FiledLetter of(String what, LocalDate on) {
        return new FiledLetter(what, on, null, null, null, null, null, List.of(), null, null);
    }

    static @Nullable String given(@Nullable LocalDate due) {
        return due == null ? null : "The letter gives this day.";
    }

    static @Nullable String because(EnquiryReceived enquiry) {
        return enquiry.workingDays() == null
                ? given(enquiry.due())
                : "The letter gives no day; the Commissioner usually gives " + enquiry.workingDays() + " working days.";
    }

    static String because(DateAgreed agreed) {
        return agreed.was() == null
                ? "It was agreed."
                : "It was agreed, instead of " + DateInWords.of(agreed.was()) + ".";
    }

    FiledLetter under(@Nullable String commissionerReference) {
        return new FiledLetter(what, on, commissionerReference, due, dueBecause, result, position, breaches, by, text);
    }

    FiledLetter due(@Nullable LocalDate day, @Nullable String because) {
        return new FiledLetter(what, on, reference, day, because, result, position, breaches, by, text);
    }

    FiledLetter decided(@Nullable Ruling ruling, List<String> found) {
        return new FiledLetter(what, on, reference, due, dueBecause, ruling, Ruling.position(ruling), found, by, text);
    }

    FiledLetter by(@Nullable String whom) {
        return new FiledLetter(what, on, reference, due, dueBecause, result, position, breaches, whom, text);
    }

    FiledLetter saying(@Nullable String words) {
        return new FiledLetter(what, on, reference, due, dueBecause, result, position, breaches, by, words);
    }
}
