package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom a requester turns who is not content with the review, as it was between two days (FOIA s.50, FOISA s.47).
 *
 * @param scottish whether for the Scottish laws
 * @param from the first day on which this holds; null when it is not known to have been otherwise before
 * @param until the last such day; null while it holds
 */
public record Regulator(boolean scottish, @Nullable LocalDate from, @Nullable LocalDate until, Bilingual name,
        List<String> address, @Nullable String telephone, @Nullable String website) {

    public Regulator {
        address = List.copyOf(address);
    }

    boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
