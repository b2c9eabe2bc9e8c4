package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;

/**
 * What arrived, and when.
 *
 * @param reference the authority's own reference
 * @param on the day of receipt as it now stands, corrections applied (FOIA s.10(6))
 * @param regime the law of the case, for questions that have none of their own
 * @param acknowledged the day of the acknowledgement; null when there was none
 * @param firstStep the earliest day on which anything followed; null when nothing has
 */
public record Receipt(String reference, LocalDate on, Authority authority, Jurisdiction jurisdiction, Regime regime,
        @Nullable LocalDate acknowledged, @Nullable LocalDate firstStep) {

    Receipt acknowledgedOn(LocalDate day) {
        return new Receipt(reference, on, authority, jurisdiction, regime, day, firstStep);
    }

    Receipt correctedTo(LocalDate day) {
        return new Receipt(reference, day, authority, jurisdiction, regime, acknowledged, firstStep);
    }

    Receipt followedOn(LocalDate day) {
        LocalDate first = firstStep == null || day.isBefore(firstStep) ? day : firstStep;
        return new Receipt(reference, on, authority, jurisdiction, regime, acknowledged, first);
    }
}
